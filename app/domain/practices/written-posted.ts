import { marksIn, type NotKept } from "#app/domain/manuscripts/written-reply.ts";
import { type Typed } from "#app/kernel/reply.ts";
import { type ManuscriptContent } from "#db/schema/manuscripts.ts";
import { draftInput, severalIn, typedContent } from "./draft.ts";

export type WrittenPosted = {
  typed: ManuscriptContent;
  marks: Record<string, string>;
  unfit: Extract<NotKept, { why: "unfit" }>[];
};

/** The fields a page sent while somebody writes in it: those that fit, and what is wrong with the others. */
export function writtenPosted(sent: Typed): WrittenPosted {
  const marks = marksIn(sent);
  const fields = Object.keys(marks).filter((field) => field in draftInput.shape);
  const values = fields.map((field) => [field, severalIn.has(field) ? (sent[field] ?? []) : sent[field]?.[0]]);
  const form = { ...Object.fromEntries(values), form_key: crypto.randomUUID(), version: 1, intent: "save" };
  const read = draftInput.safeParse(form);
  const wrong = new Set(read.error?.issues.map((issue) => String(issue.path[0])));
  const unfit = [...wrong].map((field) => ({ field, why: "unfit" as const }));
  const fitting = Object.fromEntries(Object.entries(form).filter(([field]) => !wrong.has(field)));
  const all = typedContent(draftInput.parse(fitting));
  const typed = Object.fromEntries(
    Object.entries(all).filter(([field]) => fields.includes(field) && !wrong.has(field)),
  );
  return { typed, marks, unfit };
}
