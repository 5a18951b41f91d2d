import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** What the house reads as Markdown. A single tilde is a tilde: people write `~20`. */
export const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

type Root = ReturnType<typeof parser.parse>;
export type BlockNode = Root["children"][number];
export type InlineNode = Extract<BlockNode, { type: "paragraph" }>["children"][number];
