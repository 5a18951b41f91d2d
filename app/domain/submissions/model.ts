import { longestReason } from "#app/domain/periods/model.ts";

/** The states of a report and the only moves between them; the database refuses every other. */
export const submissionStates = ["draft", "submitted", "returned", "accepted"] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** In these states the organisation may change figures and texts. */
export function isOpenForChange(state: SubmissionState): boolean {
  return state === "draft" || state === "returned";
}

/** The longest texts taken, in characters. */
export const longest = {
  explanation: 600,
  note: 600,
  narrative: 6000,
  title: 160,
  comment: 2000,
  reason: longestReason,
} as const;

/** A draft is the organisation's own until it is sent; the secretariat reads a report from then on. */
export function isReadBySecretariat(state: SubmissionState): boolean {
  return state !== "draft";
}
