import { z } from "zod";
import { cellKey, splitCellKey } from "#app/domain/catalogue/model.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type FieldProblem, type Typed } from "#app/kernel/reply.ts";
import { normaliseText } from "#app/kernel/text.ts";
import { longest } from "./model.ts";
import { instantOf } from "./rules/local-time.ts";
import { misplacedMoments, type PeriodMoments } from "./rules/review-period.ts";

/** The copy a decision was made on, and the key that gives the form one effect. */
const decision = { submission: z.uuid(), version: z.coerce.number().int().positive(), form_key: z.uuid() };

const written = (missing?: string) => z.string(missing ? { error: missing } : {}).transform(normaliseText);
const atMost = (most: number) => z.string().max(most, { error: "review:errors.too_long" });

const text = (most: number, missing: string) => written(missing).pipe(atMost(most).min(1, { error: missing }));

export const acceptInput = z.object(decision);
export const reopenInput = z.object({ ...decision, reason: text(longest.reason, "review:errors.reason_missing") });

export const returnInput = z.object({
  ...decision,
  reason: written().pipe(atMost(longest.reason)).default(""),
});
export type ReturnReport = {
  submissionId: string;
  /** The copy the secretariat was looking at. */
  version: number;
  /** Why the report as a whole is returned; empty when only figures are named. */
  reason: string;
  figures: { indicator: string; breakdown: string; reason: string }[];
};

const figureName = z.string().regex(/^[A-Z0-9._]*(\|[A-Z0-9_=|-]+)?$/, { error: "review:errors.figure_unknown" });

/** The name of the field that holds the reason for one figure. */
export const reasonField = (figure: string) => `reason:${figure}`;

/** The figures ticked in the form, each with what was typed beside it. */
export function chosenFigures(typed: Typed): ReturnReport["figures"] {
  return [...new Set(typed["figure"] ?? [])].map((name) => {
    const reason = normaliseText(typed[reasonField(name)]?.[0] ?? "");
    return { ...splitCellKey(name), reason };
  });
}

/** One problem for every ticked figure without a reason, beside its own field. */
export function reasonsMissing(figures: ReturnReport["figures"]): FieldProblem[] {
  return figures
    .filter(({ reason }) => reason === "")
    .map(({ indicator, breakdown }) => {
      const field = reasonField(cellKey(indicator, breakdown));
      return { field, key: "review:errors.reason_missing" };
    });
}

export const commentInput = z.object({
  submission: z.uuid(),
  figure: figureName,
  comment: text(longest.comment, "review:errors.comment_missing"),
  form_key: z.uuid(),
});

export const resolveInput = z.object({ thread: z.uuid(), form_key: z.uuid() });

const moment = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    // A blank moment ends here: the order of the moments is asked about when all of them are there.
    .min(1, { error: missing, abort: true })
    .transform((local, check) => {
      const at = instantOf(local);
      if (at) return at;
      check.addIssue({ code: "custom", message: "review:errors.not_a_moment" });
      return z.NEVER;
    });

const moments = {
  opensAt: moment("review:errors.moment_missing"),
  dueAt: moment("review:errors.moment_missing"),
  submissionsCloseAt: moment("review:errors.moment_missing"),
  correctionsCloseAt: moment("review:errors.moment_missing"),
  reviewClosesAt: moment("review:errors.moment_missing"),
};

type Check = { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void };

function inOrder(given: PeriodMoments, check: Check) {
  for (const { field, said } of misplacedMoments(given)) {
    check.addIssue({ code: "custom", path: [field], message: said });
  }
}

export const openPeriodInput = z
  .object({ ...moments, year: z.coerce.number().int().min(2000).max(2100), form_key: z.uuid() })
  .superRefine(inOrder);

/** `seen`: the moments the form was filled in against. */
export const changePeriodInput = z
  .object({ ...moments, seen: z.string().default(""), form_key: z.uuid() })
  .superRefine(inOrder);

export const extendDeadlineInput = z.object({
  organisation: z.uuid({ error: "review:errors.organisation_missing" }),
  until: moment("review:errors.moment_missing"),
  reason: text(longest.reason, "review:errors.reason_missing"),
  form_key: z.uuid(),
});

/** Without an organisation: everybody who has not sent. */
export const remindInput = z.object({ organisation: z.uuid().optional(), form_key: z.uuid() });

const year = z.coerce.number().int().min(2000).max(2100);

/**
 * The year of an address.
 * @throws {Refusal} `period.not_found` for anything else
 */
export function yearIn(param: string | undefined): number {
  const parsed = year.safeParse(/^\d{4}$/.test(param ?? "") ? param : undefined);
  if (!parsed.success) throw new Refusal("period.not_found");
  return parsed.data;
}

/**
 * The report of an address.
 * @throws {Refusal} `report.not_found` for what cannot be one
 */
export function reportIn(param: string | undefined): string {
  const parsed = z.uuid().safeParse(param);
  if (!parsed.success) throw new Refusal("report.not_found");
  return parsed.data;
}

/** The organisation of an address's query; null when none is named. */
export function organisationIn(param: string | null): string | null {
  return param && z.uuid().safeParse(param).success ? param : null;
}

/** The figure of an address's query; null when none is named, or nothing that could be one. */
export function figureIn(param: string | null): string | null {
  return param !== null && (param === "none" || figureName.safeParse(param).success) ? param : null;
}
