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

/** The longest reason taken, in characters. */
export const longestReason = 1000;
