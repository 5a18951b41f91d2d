import { type Gates } from "#app/domain/periods/gates.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { isOpenForChange, type SubmissionState } from "./model.ts";

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
