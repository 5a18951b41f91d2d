import rehypeSanitize, { defaultSchema, type Options } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { Refusal } from "#app/kernel/refusal.ts";
import { obstacleIn } from "./limits.ts";
import { parser } from "./parser.ts";

/** Everything a text may become; what is not named disappears. Pictures come as attachments, behind their questions. */
const schema: Options = {
  ...defaultSchema,
  tagNames: "p strong em del a ul ol li blockquote br hr code pre h1 h2 h3 h4 h5 h6 table thead tbody tr th td".split(
    " ",
  ),
  attributes: { a: ["href"], ol: ["start"], th: ["align"], td: ["align"] },
  protocols: { href: ["http", "https", "mailto"] },
  clobberPrefix: "",
};

type Wanted = { /** The first level headings of the text may have, below those of the page. */ headingsFrom?: 3 | 4 };

const processors = new Map([3, 4].map((from) => [from, processorFor(from)]));

function processorFor(headingsFrom: number) {
  return parser()
    .use(remarkRehype)
    .use(rehypeSanitize, schema)
    .use(() => (tree) => atHome(tree as unknown as Parent, headingsFrom))
    .use(rehypeStringify)
    .freeze();
}

/**
 * A text as harmless HTML.
 * @throws {Refusal} `markdown.…` for what is beyond the limits, or cannot be read at all
 */
export function renderedMarkdown(text: string, { headingsFrom = 3 }: Wanted = {}): string {
  const obstacle = obstacleIn(text);
  if (obstacle) throw new Refusal(obstacle.code, obstacle.params);
  try {
    return String(processors.get(headingsFrom)?.processSync(text) ?? "");
  } catch {
    throw new Refusal("markdown.tangled");
  }
}

/** The words of a text without its marks, a line for each block. Empty for what cannot be read. */
export function plainText(text: string): string {
  if (obstacleIn(text)) return "";
  const parts: string[] = [];
  collect(parser.parse(text), parts);
  return parts
    .join("")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

type Node = { type: string; value?: string; children?: Node[] };

const blocks = new Set(["paragraph", "heading", "listItem", "tableRow", "tableCell", "code", "blockquote"]);

function collect(node: Node, parts: string[]): void {
  if (node.type === "html") return;
  if (node.value !== undefined) parts.push(node.value);
  for (const child of node.children ?? []) collect(child, parts);
  if (blocks.has(node.type)) parts.push("\n");
}

/** Headings below those of the page, one step at a time; links to elsewhere vouch for nothing; wide tables scroll. */
function atHome(tree: Parent, headingsFrom: number): void {
  let last = headingsFrom - 1;
  const found: number[] = [];
  visit(tree, (element) => {
    const rank = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (rank) found.push(Number(rank));
  });
  const first = Math.min(...found);
  visit(tree, (element) => {
    const rank = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (rank) {
      last = Math.min(last + 1, headingsFrom + Number(rank) - first, 6);
      element.tagName = `h${last}`;
    }
    // Where a link may not lead there is none: its words stay.
    if (element.tagName === "a" && !element.properties["href"]) element.tagName = "span";
    if (element.tagName === "a") element.properties = { ...element.properties, rel: ["nofollow", "ugc", "noopener"] };
  });
  wrapTables(tree);
}

type Other = { type: "text" | "comment" | "doctype" };
type Element = { type: "element"; tagName: string; properties: Record<string, unknown>; children: (Element | Other)[] };
type Parent = Pick<Element, "children">;

function visit(parent: Parent, act: (element: Element) => void): void {
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    act(child);
    visit(child, act);
  }
}

function wrapTables(parent: Parent): void {
  parent.children.forEach((child, index) => {
    if (child.type !== "element") return;
    if (child.tagName !== "table") return wrapTables(child);
    const frame: Element = {
      type: "element",
      tagName: "div",
      properties: { className: ["wide"], tabIndex: 0 },
      children: [child],
    };
    parent.children[index] = frame;
  });
}
