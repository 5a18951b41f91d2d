import { z } from "zod";
import { type Advised } from "#app/domain/manuscripts/length.ts";
import { limits, obstacleIn } from "#app/domain/markdown/limits.ts";
import { normaliseLine, normaliseText } from "#app/kernel/text.ts";
import { seenVersion } from "#app/kernel/seen-version.ts";
import { type Direction, directions } from "#db/reference/coalition.ts";
import {
  costBands,
  evidenceGrades,
  practiceAudiences,
  practiceKinds,
  practiceLanguages,
  practiceLicences,
  practiceParts,
  practiceSettings,
  practiceTerritories,
} from "#db/reference/practices.ts";
import { type ManuscriptContent } from "#db/schema/manuscripts.ts";

/** How many figures and links the form has room for. */
export const rows = [1, 2, 3] as const;
export const summaryAtMost = 400;
const lineAtMost = 200;
const tooLong = "practices:write.errors.too_long";

const line = (most = lineAtMost) =>
  z
    .string()
    .default("")
    .transform(normaliseLine)
    .pipe(z.string().max(most, { error: tooLong }));
const oneOf = <T extends readonly string[]>(values: T) =>
  z
    .string()
    .default("")
    .transform((typed) => (values.includes(typed) ? typed : ""));
const someOf = <T extends readonly string[]>(values: T) =>
  z
    .array(z.string())
    .default([])
    .transform((typed) => values.filter((value) => typed.includes(value)));

/** A part in words: whatever its length says beside the field, so that nothing typed is lost. */
const words = z
  .string()
  .default("")
  .transform(normaliseText)
  .refine((typed) => typed.length <= limits.length, { error: tooLong })
  .refine((typed) => typed.length > limits.length || obstacleIn(typed) === null, {
    error: "practices:write.errors.tangled",
  });

/** What a button says that shows how the text of one field will look. */
export const previewIntent = (field: string) => `preview-${field}`;

const partFields = practiceParts.flatMap((part) => [`part_${part}_ro`, `part_${part}_en`]);
const rowFields = rows.flatMap((row) => [
  `figure_${row}_value`,
  `figure_${row}_label`,
  `figure_${row}_label_en`,
  `figure_${row}_year`,
  `link_${row}_label`,
  `link_${row}_label_en`,
  `link_${row}_url`,
]);

/** The form of a practice. Everything may be missing until it is sent. */
export const draftInput = z.object({
  form_key: z.uuid(),
  version: seenVersion,
  intent: z.enum(["save", "check", "files", ...partFields.map(previewIntent)]),
  title_ro: line(160),
  title_en: line(160),
  summary_ro: line(summaryAtMost),
  summary_en: line(summaryAtMost),
  partners: line(),
  kind: oneOf(practiceKinds),
  direction: oneOf(directions),
  audiences: someOf(practiceAudiences),
  setting: oneOf(practiceSettings),
  territories: someOf(practiceTerritories),
  since_year: line(),
  until_year: line(),
  languages: someOf(practiceLanguages),
  cost_band: oneOf(costBands),
  evidence: oneOf(evidenceGrades),
  is_licensed: oneOf(["yes", "no"]),
  licence: oneOf(practiceLicences),
  contact: line(),
  mentions_people: oneOf(["yes", "no"]),
  has_consent: oneOf(["on"]),
  about_survivors: oneOf(["yes", "no"]),
  scan_note: line(summaryAtMost),
  ...(Object.fromEntries(partFields.map((name) => [name, words])) as Record<string, typeof words>),
  ...(Object.fromEntries(rowFields.map((name) => [name, line(300)])) as Record<string, ReturnType<typeof line>>),
});

/** How many words we advise for each part, in our judgement: enough to do the same, little enough to be read. Advice, no limit. */
export const usualWords: Readonly<Record<(typeof practiceParts)[number], Advised>> = {
  problem: { from: 40, to: 150 },
  steps: { from: 100, to: 600 },
  resources: { from: 20, to: 200 },
  results: { from: 30, to: 250 },
  not_working: { from: 20, to: 200 },
  safeguards: { from: 30, to: 200 },
  starting: { from: 20, to: 150 },
};

/** The texts of a practice that whoever checks it can say something about. */
export const commentedFields: readonly string[] = ["title_ro", "summary_ro", "title_en", "summary_en", ...partFields];

/** Fields one may choose several values in. */
export const severalIn: ReadonlySet<string> = new Set(["audiences", "territories", "languages"]);

/** Every field of the form. */
export const draftFields = Object.keys(draftInput.shape).filter((n) => !["form_key", "version", "intent"].includes(n));

/** The field a button asks to see as its readers will; null for the buttons that ask for something else. */
export const previewedIn = (intent: string): string | null =>
  partFields.find((field) => intent === previewIntent(field)) ?? null;

/** Which of the fields that changed stands last in the form, whose names come in its order; `1` when none did. */
export const lastOf = (changed: readonly string[], inOrder: readonly string[]): string =>
  inOrder.findLast((name) => changed.includes(name)) ?? changed.at(-1) ?? "1";

/** Whether the form could have sent it: nothing too long, nothing too tangled. */
export const fitsTheForm = (content: ManuscriptContent): boolean =>
  draftInput.safeParse({ ...content, form_key: crypto.randomUUID(), version: 1, intent: "save" }).success;

/** What is kept of the form: everything but what the form carries for itself. */
export function typedContent(form: z.infer<typeof draftInput>): ManuscriptContent {
  const { form_key: _key, version: _version, intent: _intent, ...content } = form;
  return content as ManuscriptContent;
}

/** What a kept version said in the fields of the form. */
export const wordsOf = (kept: ManuscriptContent): ManuscriptContent =>
  Object.fromEntries(Object.entries(kept).filter(([field]) => draftFields.includes(field)));

/** One line or text of a draft; empty when nothing was typed. */
export const textIn = (content: ManuscriptContent, name: string): string => {
  const value = content[name];
  return typeof value === "string" ? value : "";
};

/** The direction a draft names; null while it names none. */
export const directionIn = (content: ManuscriptContent): Direction | null =>
  directions.find((direction) => direction === content["direction"]) ?? null;

export const listIn = (content: ManuscriptContent, name: string): string[] => {
  const value = content[name];
  return Array.isArray(value) ? value : [];
};
