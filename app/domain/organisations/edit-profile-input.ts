import { z } from "zod";
import { normaliseLine } from "#app/kernel/text.ts";
import { audiences, supportKinds } from "#db/reference/support.ts";
import { territories } from "#db/reference/territories.ts";
import { optionalLine, website } from "./joining.ts";

/** The longest texts a profile takes: a sentence or two, never the story of a person. */
export const summaryAtMost = 400;
export const audienceAtMost = 250;
export const detailAtMost = 160;
const nameAtMost = 100;
/** As many kinds of support as anybody could offer, each in two places. */
export const servicesAtMost = 40;

export const tooLong = "organisations:edit.errors.too_long";

/** A year that is over or runs; null when left empty. */
export const year = z
  .string()
  .default("")
  .transform(normaliseLine)
  .refine((typed) => typed === "" || (/^\d{4}$/.test(typed) && Number(typed) >= 1800 && Number(typed) <= thisYear()), {
    error: "organisations:edit.errors.year",
  })
  .transform((typed) => (typed === "" ? null : Number(typed)));

const thisYear = () => new Date().getUTCFullYear();

/** Towns and regions, with commas between them; at most twelve, each once. */
const places = z
  .string()
  .default("")
  .transform((typed) => [
    ...new Set(
      typed
        .split(/[,;\n]/)
        .map(normaliseLine)
        .filter(Boolean),
    ),
  ])
  .refine((list) => list.length <= 12 && list.every((place) => place.length <= 60), {
    error: "organisations:edit.errors.places",
  });

/** What the form carries for itself: once sent is once done, and only onto what its writer saw. */
export const carried = { form_key: z.uuid(), seen: z.string().max(64) };

export const descriptionInput = z
  .object({
    ...carried,
    summary_ro: z
      .string()
      .default("")
      .transform(normaliseLine)
      .pipe(z.string().min(10, { error: "organisations:edit.errors.summary" }).max(summaryAtMost, { error: tooLong })),
    summary_en: optionalLine(summaryAtMost, tooLong),
    audience_ro: optionalLine(audienceAtMost, tooLong),
    audience_en: optionalLine(audienceAtMost, tooLong),
    audiences: z.array(z.enum(audiences)).default([]),
    territories: z.array(z.enum(territories)).default([]),
    places,
    founded_year: year,
    active_since: year,
  })
  .refine(({ audience_ro: ro, audience_en: en }) => ro !== null || en === null, {
    path: ["audience_ro"],
    error: "organisations:edit.errors.romanian_first",
  });
export type DescriptionTyped = z.infer<typeof descriptionInput>;

export const contactInput = z
  .object({
    ...carried,
    website,
    press_mailbox: optionalLine(254, tooLong),
    press_agreed: z.literal("on").optional(),
  })
  .refine(({ press_mailbox: mailbox, press_agreed: agreed }) => mailbox === null || agreed === "on", {
    path: ["press_agreed"],
    error: "organisations:edit.errors.agree",
  });
export type ContactTyped = z.infer<typeof contactInput>;

/** `2027-12-31`; null when left empty. */
export const optionalDay = z
  .union([z.literal(""), z.iso.date({ error: "organisations:edit.errors.day" })], {
    error: "organisations:edit.errors.day",
  })
  .default("")
  .transform((day) => day || null);

/** `new`, or the id of a service that is changed. */
export const which = z.union([z.literal("new"), z.uuid()]);

export const serviceInput = z
  .object({
    ...carried,
    service: which,
    support: z.enum(supportKinds, { error: "organisations:edit.errors.support" }),
    name: optionalLine(nameAtMost, tooLong),
    detail_ro: optionalLine(detailAtMost, tooLong),
    detail_en: optionalLine(detailAtMost, tooLong),
    since_year: year,
    is_licensed: z.literal("on").optional(),
    licence_number: optionalLine(60, tooLong),
    licence_until: optionalDay,
  })
  .refine(({ is_licensed: is, licence_number: number, licence_until: until }) => is === "on" || !(number ?? until), {
    path: ["is_licensed"],
    error: "organisations:edit.errors.licence",
  })
  .refine(({ detail_ro: ro, detail_en: en }) => ro !== null || en === null, {
    path: ["detail_ro"],
    error: "organisations:edit.errors.romanian_first",
  });
export type ServiceTyped = z.infer<typeof serviceInput>;

export const removedServiceInput = z.object({ ...carried, service: z.uuid() });
