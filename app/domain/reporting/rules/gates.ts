import { Refusal } from "#app/kernel/refusal.ts";
import { isOpenForChange, type Period, type SubmissionState } from "../model.ts";

/** Three separate gates: closing new reports closes neither corrections nor the review. */
export type Gates = { submissions: boolean; corrections: boolean; review: boolean };

/** Which gates are open now for one organisation; `extendedUntil` is more time granted to it alone, or null. */
export function gatesAt(now: Date, period: Period, extendedUntil: Date | null): Gates {
  const opened = now >= period.opensAt;
  const extended = extendedUntil !== null && now < extendedUntil;
  return {
    submissions: opened && (now < period.submissionsCloseAt || extended),
    corrections: opened && (now < period.correctionsCloseAt || extended),
    review: opened && now < period.reviewClosesAt,
  };
}

/** Whether the organisation may write in its report now: a draft by the first gate, a returned one by the second. */
export function mayWrite(state: SubmissionState, gates: Gates): boolean {
  if (!isOpenForChange(state)) return false;
  return state === "returned" ? gates.corrections : gates.submissions;
}

/** What stands in the way of writing in the report, or null. */
export function obstacleToWriting(state: SubmissionState, gates: Gates, year: number): Refusal | null {
  if (!isOpenForChange(state)) return new Refusal("report.not_open_for_change", { year });
  return mayWrite(state, gates) ? null : new Refusal("report.period_closed", { year });
}

/** What stands in the way of a decision of the secretariat, or null. */
export function obstacleToReview(gates: Gates, year: number): Refusal | null {
  return gates.review ? null : new Refusal("report.review_closed", { year });
}
