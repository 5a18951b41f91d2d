import { type Canvas, type Colour } from "./canvas.ts";
import { letters } from "./letters.ts";
import { edgesOf, fill } from "./outline.ts";

type Glyph = { advance: number; path: string };
const glyphs: ReadonlyMap<string, Glyph> = new Map(
  letters
    .trim()
    .split("\n")
    .map((line) => {
      const [code = "", advance = "", path = ""] = line.split(" ");
      return [String.fromCodePoint(Number(code)), { advance: Number(advance), path }];
    }),
);

/** A letter the typeface lacks is drawn as the one it is made of, else left out as a space. */
function glyphOf(letter: string): Glyph {
  const plain = letter.normalize("NFD").replace(/\p{M}/gu, "");
  return glyphs.get(letter) ?? glyphs.get(plain) ?? { advance: 250, path: "" };
}

/** Width in pixels. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((width, letter) => width + (glyphOf(letter).advance * size) / 1000, 0);
}

/** The words in lines no wider than `width` pixels; a word that is wider has a line of its own. */
export function inLines(text: string, { size, width }: { size: number; width: number }): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

type Place = { x: number; /** The line the letters stand on. */ y: number; size: number };

/** Writes one line of text. */
export function write(canvas: Canvas, text: string, { colour, ...place }: Place & { colour: Colour }): void {
  let { x } = place;
  const scale = place.size / 1000;
  for (const letter of text) {
    const { advance, path } = glyphOf(letter);
    const left = x;
    const put = ([a, b]: readonly [number, number]) => [left + a * scale, place.y - b * scale] as const;
    const edges = edgesOf(path).map(({ from, to }) => ({ from: put(from), to: put(to) }));
    if (edges.length > 0) fill(edges, (px, py, cover) => canvas.mix(px, py, { colour, cover }));
    x += advance * scale;
  }
}
