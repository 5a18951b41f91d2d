import { Refusal } from "#app/kernel/refusal.ts";
import { type Period } from "#app/domain/periods/model.ts";
import { type SubmissionState } from "#app/domain/submissions/model.ts";
import { type Gates, gatesAt } from "#app/domain/periods/gates.ts";

type Reviewed = { state: SubmissionState; gates: Gates; year: number };

/** What stands in the way of returning a report, or null. A report nobody could correct is not returned. */
export function obstacleToReturn({ state, gates, year }: Reviewed): Refusal | null {
  if (state !== "submitted") return new Refusal("review.not_waiting", { year });
  return obstacleToReview(gates, year) ?? obstacleToCorrection(gates, year);
}

/** What stands in the way of accepting a report, or null. Open questions do not: they are shown beside the button. */
export function obstacleToAcceptance({ state, gates, year }: Reviewed): Refusal | null {
  if (state !== "submitted") return new Refusal("review.not_waiting", { year });
  return obstacleToReview(gates, year);
}

/** What stands in the way of reopening an accepted report, or null. */
export function obstacleToReopening({ state, gates, year }: Reviewed): Refusal | null {
  if (state !== "accepted") return new Refusal("review.not_accepted", { year });
  return obstacleToReview(gates, year) ?? obstacleToCorrection(gates, year);
}

function obstacleToCorrection(gates: Gates, year: number): Refusal | null {
  return gates.corrections ? null : new Refusal("review.corrections_closed", { year });
}

const day = 86_400_000;

/** Days between two reminders to the same organisation, at the least. */
export const reminderPause = 7;

/** Reports not sent: nothing begun, or a draft. A returned report had its own mail. */
export function isOwed(state: SubmissionState | null): boolean {
  return state === null || state === "draft";
}

type Remindable = { state: SubmissionState | null; remindedAt: Date | null; extendedUntil: Date | null };

/** Whether an organisation may be reminded now: it has not sent, still can, and had no reminder for a week. */
export function mayBeReminded(now: Date, period: Period, member: Remindable): boolean {
  const rested = member.remindedAt === null || now.getTime() - member.remindedAt.getTime() >= reminderPause * day;
  return rested && isOwed(member.state) && gatesAt(now, period, member.extendedUntil).submissions;
}

/** What stands in the way of a decision of the secretariat, or null. */
export function obstacleToReview(gates: Gates, year: number): Refusal | null {
  return gates.review ? null : new Refusal("report.review_closed", { year });
}
