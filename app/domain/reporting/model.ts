/** The states of a report and the only moves between them; the database refuses every other. */
export const submissionStates = ["draft", "submitted", "returned", "accepted"] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** In these states the organisation may change figures and texts. */
export function isOpenForChange(state: SubmissionState): boolean {
  return state === "draft" || state === "returned";
}

/**
 * A year that is reported on. All moments are instants; what is open is derived from the clock, never from a job
 * having run.
 */
export type Period = {
  id: string;
  year: number;
  opensAt: Date;
  /** A report sent after this is taken and marked late. */
  dueAt: Date;
  /** Until then reports can be started and sent. */
  submissionsCloseAt: Date;
  /** Until then a returned report can be changed and sent again. */
  correctionsCloseAt: Date;
  /** Until then the secretariat can accept, return and reopen. */
  reviewClosesAt: Date;
  isExample: boolean;
};

/** The longest texts taken, in characters. */
export const longest = {
  explanation: 600,
  note: 600,
  narrative: 6000,
  title: 160,
  comment: 2000,
  reason: 1000,
} as const;
