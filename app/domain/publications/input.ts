import { z } from "zod";
import { normaliseText } from "#app/kernel/text.ts";

const text = z.string().transform(normaliseText).pipe(z.string().min(1));
const words = z.strictObject({ ro: text, en: text });
const count = z.int().min(0).max(1_000_000_000);

/** One total of a year before the portal, as the source gives it. */
const recordedCell = z.strictObject({
  indicator: z.string().min(1),
  breakdown: z.string().default(""),
  value: count,
  qualifier: z.enum(["exact", "at_least", "approximate"]).default("exact"),
  /** How sure the reading is. */
  confidence: z.enum(["high", "medium", "low"]).default("high"),
  note: words.nullish(),
  source: text.nullish(),
  /** The source's own name of the figure, where it is not the catalogue's. */
  label: words.nullish(),
});

/** The file `import-release` reads: the totals of a year before the portal. JSON, names as in the public data. */
export const recordedReleaseInput = z.strictObject({
  year: z.int().min(2000).max(2100),
  source: text,
  note: words.nullish(),
  /** Null when the source does not say. */
  reporting_organisations: count.nullable(),
  member_organisations: count.nullable(),
  cells: z.array(recordedCell).min(1).max(500),
});

export type RecordedRelease = z.output<typeof recordedReleaseInput>;

const key = z.uuid({ error: "publications:errors.form" });

/** Ticked by whoever wants a total of few reports all the same. */
const fewConfirmed = { few_confirmed: z.literal("on").optional() };

export const prepareReleaseInput = z.object({
  form_key: key,
  year: z.coerce.number({ error: "publications:errors.form" }).int().min(2000).max(2100),
  ...fewConfirmed,
});

export const decideOnReleaseInput = z
  .object({
    form_key: key,
    decision: z.enum(["publish", "discard"], { error: "publications:errors.decision" }),
    /** Publishing asks for it. */
    current_password: z.string().max(1000, { error: "accounts:errors.password_too_long" }).default(""),
    ...fewConfirmed,
  })
  .refine(({ decision, current_password }) => decision === "discard" || current_password !== "", {
    error: "accounts:errors.password_missing",
    path: ["current_password"],
  });
