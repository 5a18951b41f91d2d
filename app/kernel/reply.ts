import { type RefusalCode, type RefusalParams } from "./refusal.ts";

/** One field's problem: a key of a sentence and what fills it. */
export type FieldProblem = { field: string; key: string; params?: Record<string, string | number> };

/** What was typed, by field name; a field sent several times keeps all its values. */
export type Typed = Record<string, string[]>;

/**
 * The only shapes an action may return; everything else is a redirect. `invalid` is about fields, `refused` about the
 * act as a whole. Both carry back everything that was typed.
 */
export type Reply =
  | { kind: "invalid"; problems: FieldProblem[]; typed: Typed }
  | { kind: "refused"; code: RefusalCode; params: RefusalParams; details: unknown; typed: Typed };

/** The value that belongs in a field: what was just typed, else what is stored. */
export function typedOr(reply: Reply | undefined | null, field: string, stored: string): string {
  return reply?.typed[field]?.[0] ?? stored;
}

export function problemOf(reply: Reply | undefined | null, field: string): FieldProblem | undefined {
  return reply?.kind === "invalid" ? reply.problems.find((problem) => problem.field === field) : undefined;
}
