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

/** A year after the uptake was told, or after the last answer; null for whoever stopped, who is not asked again. */
export function owedSince({ toldAt, last }: Standing): Date | null {
  return last && !last.stillUsed ? null : monthsAfter(last?.answeredAt ?? toldAt, followUpMonths);
}

export function isFollowUpOwed(standing: Standing, now: Date): boolean {
  const since = owedSince(standing);
  return since !== null && now >= since;
}
