import { type RefusalCode, type RefusalParams } from "#app/kernel/refusal.ts";

/** What a text may be before it is read as Markdown. Beyond this the parsers take minutes or fall over. */
export const limits = {
  /** Characters of one text. */
  length: 12_000,
  /** Quotes or lists in each other. */
  depth: 6,
  /** Columns of a table. */
  columns: 12,
  /** Lines of a text that can belong to tables. */
  tableLines: 200,
  /** Signs that open something, of one kind in one paragraph: brackets, stars, underlines, backticks, tildes. */
  opened: 100,
  /** Links and marks of one kind in the whole text. */
  openedInAll: 200,
} as const;

export type Obstacle = { code: Extract<RefusalCode, `markdown.${string}`>; params: RefusalParams };

/** Why a text cannot be taken; null when it can. Looks at each line once and parses nothing. */
export function obstacleIn(text: string): Obstacle | null {
  if (text.length > limits.length) {
    return { code: "markdown.too_long", params: { most: limits.length, length: text.length } };
  }
  const lines = text.split("\n");
  if (lines.some((line) => depthOf(line) > limits.depth))
    return { code: "markdown.too_deep", params: { most: limits.depth } };
  const rows = lines.filter((line) => line.includes("|"));
  if (rows.some((line) => columnsOf(line) > limits.columns) || rows.length > limits.tableLines) {
    return { code: "markdown.table_too_large", params: { columns: limits.columns, rows: limits.tableLines } };
  }
  const isTangled =
    mostOpened(text) > limits.openedInAll || text.split(/\n\s*\n/).some((part) => mostOpened(part) > limits.opened);
  return isTangled ? { code: "markdown.tangled", params: {} } : null;
}

/** How deep a line stands in quotes and lists: its marks at the start, and two spaces a step. */
function depthOf(line: string): number {
  const start = /^(?:[\s>]|[-*+](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0] ?? "";
  const marks = start.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
  const spaces = /^[ \t]*/.exec(line)?.[0].replaceAll("\t", "    ").length ?? 0;
  return marks + Math.floor(spaces / 4);
}

const columnsOf = (line: string) => line.split("|").length - 1;

/** How often the sign stands there that stands there most. */
function mostOpened(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text.match(/[[\]*_`~<!]/g) ?? []) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
