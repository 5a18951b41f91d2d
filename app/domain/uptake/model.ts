import { monthsAfter } from "#app/kernel/months.ts";

/** After how long an organisation is asked what became of what it took up. */
const followUpMonths = 12;

/** How many unanswered questions an organisation may have about one practice. */
export const openQuestionsAtMost = 5;

export const wordsAtMost = 1000;

type Standing = {
  toldAt: Date;
  /** What was said last; null before the first year is over. */
  last: { stillUsed: boolean; answeredAt: Date } | null;
};

/** Whether a year went by since the uptake was told, or since the last answer; whoever stopped is not asked again. */
export function isFollowUpOwed({ toldAt, last }: Standing, now: Date): boolean {
  if (last && !last.stillUsed) return false;
  return now >= monthsAfter(last?.answeredAt ?? toldAt, followUpMonths);
}
