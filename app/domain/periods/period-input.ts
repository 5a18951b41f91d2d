import { z } from "zod";
import { normaliseText } from "#app/kernel/text.ts";
import { longestReason } from "./model.ts";
import { misplacedMoments, type PeriodMoments } from "./rules/calendar.ts";
import { instantOf } from "./rules/local-time.ts";

const moment = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    // A blank moment ends here: the order of the moments is asked about when all of them are there.
    .min(1, { error: missing, abort: true })
    .transform((local, check) => {
      const at = instantOf(local);
      if (at) return at;
      check.addIssue({ code: "custom", message: "periods:errors.not_a_moment" });
      return z.NEVER;
    });

const moments = {
  opensAt: moment("periods:errors.moment_missing"),
  dueAt: moment("periods:errors.moment_missing"),
  submissionsCloseAt: moment("periods:errors.moment_missing"),
  correctionsCloseAt: moment("periods:errors.moment_missing"),
  reviewClosesAt: moment("periods:errors.moment_missing"),
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
  organisation: z.uuid({ error: "periods:errors.organisation_missing" }),
  until: moment("periods:errors.moment_missing"),
  reason: z
    .string({ error: "periods:errors.reason_missing" })
    .transform(normaliseText)
    .pipe(
      z
        .string()
        .max(longestReason, { error: "periods:errors.too_long" })
        .min(1, { error: "periods:errors.reason_missing" }),
    ),
  form_key: z.uuid(),
});
