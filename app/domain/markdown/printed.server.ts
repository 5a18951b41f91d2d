import { obstacleIn } from "./limits.ts";
import { type BlockNode, type InlineNode, parser } from "./parser.ts";

type Inline =
  | { type: "text" | "code"; value: string }
  | { type: "strong" | "emphasis" | "delete"; children: Inline[] }
  | { type: "link"; url: string; children: Inline[] }
  | { type: "break" };

/** A piece of a text for paper, as `house.typ` knows it. */
export type Block =
  | { type: "paragraph"; children: Inline[] }
  | { type: "heading"; level: number; children: Inline[] }
  | { type: "list"; /** Null for points. */ start: number | null; items: Block[][] }
  | { type: "quote"; children: Block[] }
  | { type: "code"; value: string }
  | { type: "rule" }
  | { type: "table"; head: Inline[][]; /** Row by row. */ cells: Inline[][] };

const address = /^(https?|mailto):/i;

/** A text as pieces for paper: the same marks as on the page; nothing of what cannot be read. Headings from the third level. */
export function printedBlocks(text: string): Block[] {
  if (obstacleIn(text)) return [];
  const { children } = parser.parse(text);
  const first = Math.min(...children.map((node) => (node.type === "heading" ? node.depth : 6)));
  let level = 2;
  return children.flatMap((node) => {
    if (node.type !== "heading") return block(node);
    // No level is skipped on the way down: PDF/UA refuses it.
    level = Math.min(level + 1, 3 + node.depth - first, 6);
    return { type: "heading", level, children: inline(node.children) };
  });
}

const blocks = (nodes: readonly BlockNode[]): Block[] => nodes.flatMap(block);

function block(node: BlockNode): Block | Block[] {
  switch (node.type) {
    case "paragraph":
      return { type: "paragraph", children: inline(node.children) };
    case "heading":
      return { type: "paragraph", children: [{ type: "strong", children: inline(node.children) }] };
    case "list":
      return listOf(node);
    case "blockquote":
    case "footnoteDefinition":
      return { type: "quote", children: blocks(node.children) };
    case "code":
      return { type: "code", value: node.value };
    case "thematicBreak":
      return { type: "rule" };
    case "table":
      return tableOf(node);
    default:
      return [];
  }
}

function listOf({ ordered, start, children }: Extract<BlockNode, { type: "list" }>): Block {
  return { type: "list", start: ordered ? (start ?? 1) : null, items: children.map((item) => blocks(item.children)) };
}

function tableOf({ children: [head, ...rows] }: Extract<BlockNode, { type: "table" }>): Block {
  const columns = head?.children.map(({ children }) => inline(children)) ?? [];
  // A short row is filled up, so that every cell stays under its head.
  const cells = rows.flatMap(({ children }) => columns.map((_, at) => inline(children[at]?.children ?? [])));
  return { type: "table", head: columns, cells };
}

const inline = (nodes: readonly InlineNode[]): Inline[] => nodes.flatMap(inlineOf);

function inlineOf(node: InlineNode): Inline | Inline[] {
  switch (node.type) {
    case "text":
      return { type: "text", value: node.value };
    case "inlineCode":
      return { type: "code", value: node.value };
    case "strong":
    case "emphasis":
    case "delete":
      return { type: node.type, children: inline(node.children) };
    case "link":
      return address.test(node.url)
        ? { type: "link", url: node.url, children: inline(node.children) }
        : inline(node.children);
    case "linkReference":
      return inline(node.children);
    case "break":
      return { type: "break" };
    default:
      return [];
  }
}
