import { createHash } from "node:crypto";
import { type ManuscriptContent } from "#db/schema/manuscripts.ts";

type Value = ManuscriptContent[string];

/** What was typed, with the mark of what stood in each field as it was filled in. */
export type TypedAgainst = { typed: ManuscriptContent; marks: Readonly<Record<string, string>> };

/** Two people wrote the same field: what stands there now, written by the other. */
export type FieldClash = { field: string; theirs: Value };
export type Merged = { content: ManuscriptContent; isChanged: boolean; clashes: FieldClash[] };

/** Stands for what a field says; the same for the same words. An empty field and one nobody touched are the same. */
export const markOf = (value: Value | undefined): string =>
  createHash("sha256")
    .update(JSON.stringify(value === undefined || value.length === 0 ? "" : value))
    .digest("base64url")
    .slice(0, 12);

/** The marks of what the fields say now. */
export const marksOf = (content: ManuscriptContent, fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, markOf(content[field])]));

/** Which of the fields say something else in the one than in the other, in their order. */
export const fieldsThatDiffer = (
  before: ManuscriptContent,
  after: ManuscriptContent,
  fields: readonly string[],
): string[] => fields.filter((field) => markOf(before[field]) !== markOf(after[field]));

/**
 * What is kept when somebody types into a text that a colleague may have changed: each field that only one of them
 * changed is theirs; a field both changed stays as it is, and is told. A field without a mark was never seen.
 */
export function merged(stored: ManuscriptContent, { typed, marks }: TypedAgainst): Merged {
  const content = { ...stored };
  const clashes: FieldClash[] = [];
  let isChanged = false;
  for (const [field, value] of Object.entries(typed)) {
    const [now, mine, seen] = [markOf(stored[field]), markOf(value), marks[field]];
    if (now === mine || seen === mine) continue;
    if (seen !== now) clashes.push({ field, theirs: stored[field] ?? "" });
    else {
      content[field] = value;
      isChanged = true;
    }
  }
  return { content, isChanged, clashes };
}
