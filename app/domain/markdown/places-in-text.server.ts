import { obstacleIn } from "./limits.ts";
import { parser } from "./parser.ts";

/** Letters in the order they are read, each with where it stands in the text they were made from. */
export type Placed = { letters: string; at: readonly number[] };

type Node = {
  type: string;
  value?: string;
  children?: Node[];
  position?: { start: { offset?: number }; end: { offset?: number } };
};

const blocks = new Set(["paragraph", "heading", "listItem", "tableRow", "tableCell", "code", "blockquote", "break"]);

/** What a text says without its marks, and where each letter of that stands in it. Nothing of what cannot be read. */
export function placesInText(text: string): Placed {
  if (obstacleIn(text)) return { letters: "", at: [] };
  const letters: string[] = [];
  const at: number[] = [];
  const add = (letter: string, place: number) => {
    letters.push(letter);
    at.push(place);
  };
  const collect = (node: Node) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? text.length;
    if (node.type === "html") return;
    if (node.value !== undefined) placed(text.slice(start, end), node.value, (letter, off) => add(letter, start + off));
    for (const child of node.children ?? []) collect(child);
    if (blocks.has(node.type)) add("\n", end);
  };
  collect(parser.parse(text));
  return { letters: letters.join(""), at };
}

/** The letters of a value within the source it was read from; signs that only stand in the source are stepped over. */
function placed(source: string, value: string, add: (letter: string, offset: number) => void): void {
  let from = 0;
  for (const letter of value.split("")) {
    const found = source.indexOf(letter, from);
    add(letter, found < 0 ? from : found);
    if (found >= 0) from = found + 1;
  }
}
