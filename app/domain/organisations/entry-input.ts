import { z } from "zod";
import { normaliseLine } from "#app/kernel/text.ts";
import { affiliationLevels, affiliationRoles, figureKinds, figureQualifiers } from "#db/reference/support.ts";
import { carried, detailAtMost, optionalDay, summaryAtMost, tooLong, which, year } from "./edit-profile-input.ts";
import { optionalLine } from "./joining.ts";

/** The lists of a profile whose entries are written one by one, beside its services. */
export const entryLists = ["programme", "affiliation", "agreement", "figure"] as const;
export type EntryList = (typeof entryLists)[number];

/** As many entries of one list as a page can be read with. */
export const entriesAtMost = 30;
const networkAtMost = 120;

const line = (most: number, missing: string) =>
  z
    .string({ error: missing })
    .transform(normaliseLine)
    .pipe(z.string().min(2, { error: missing }).max(most, { error: tooLong }));

/** A whole number as people write it: `1.234`, `1 234`, `1234`. At most nine digits. */
const wholeNumber = z
  .string({ error: "organisations:edit.errors.value" })
  .transform((typed) => typed.trim().replace(/(?<=\d)[ .\u00a0](?=\d{3}(?!\d))/g, ""))
  .refine((typed) => /^\d{1,9}$/.test(typed), { error: "organisations:edit.errors.value" })
  .transform(Number);

const entry = { ...carried, entry: which };

const programme = z.object({
  ...entry,
  list: z.literal("programme"),
  title: line(networkAtMost, "organisations:edit.errors.title"),
  text_ro: line(summaryAtMost, "organisations:edit.errors.text"),
  text_en: optionalLine(summaryAtMost, tooLong),
  since_year: year,
});

const affiliation = z.object({
  ...entry,
  list: z.literal("affiliation"),
  network: line(networkAtMost, "organisations:edit.errors.network"),
  level: z.enum(affiliationLevels, { error: "organisations:edit.errors.level" }),
  role: z.enum(affiliationRoles, { error: "organisations:edit.errors.role" }),
});

const agreement = z.object({
  ...entry,
  list: z.literal("agreement"),
  partner_ro: line(detailAtMost, "organisations:edit.errors.partner"),
  partner_en: optionalLine(detailAtMost, tooLong),
  scope_ro: line(detailAtMost, "organisations:edit.errors.scope"),
  scope_en: optionalLine(detailAtMost, tooLong),
  signed_on: optionalDay,
});

const figure = z
  .object({
    ...entry,
    list: z.literal("figure"),
    kind: z.enum(figureKinds, { error: "organisations:edit.errors.kind" }),
    value: wholeNumber,
    qualifier: z.enum(figureQualifiers, { error: "organisations:edit.errors.qualifier" }),
    label_ro: line(detailAtMost, "organisations:edit.errors.label"),
    label_en: optionalLine(detailAtMost, tooLong),
    since_year: year,
    as_of_year: year.refine((typed) => typed !== null, { error: "organisations:edit.errors.as_of_year" }),
  })
  .refine(({ kind, since_year: since }) => since === null || kind === "cumulative", {
    path: ["since_year"],
    error: "organisations:edit.errors.since_of_cumulative",
  })
  .refine(({ since_year: since, as_of_year: year }) => since === null || year === null || since <= year, {
    path: ["since_year"],
    error: "organisations:edit.errors.since_after",
  });

/** An entry as its form sends it; `entry` is `new`, or the id of one that is changed. */
export const entryInput = z.discriminatedUnion("list", [programme, affiliation, agreement, figure]);
export type EntryTyped = z.infer<typeof entryInput>;

export const removedEntryInput = z.object({ ...carried, list: z.enum(entryLists), entry: z.uuid() });
