import { z } from "zod";
import { cellKey, splitCellKey } from "#app/domain/catalogue/model.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type FieldProblem, type Typed } from "#app/kernel/reply.ts";
import { normaliseText } from "#app/kernel/text.ts";
import { longest } from "#app/domain/submissions/model.ts";
import { seenVersion } from "#app/kernel/seen-version.ts";

/** The copy a decision was made on, and the key that gives the form one effect. */
const decision = { submission: z.uuid(), version: seenVersion, form_key: z.uuid() };

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

/** Without an organisation: everybody who has not sent. */
export const remindInput = z.object({ organisation: z.uuid().optional(), form_key: z.uuid() });

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
