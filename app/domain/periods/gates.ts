import { type Period } from "./model.ts";

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

/** By when an organisation is expected to send: the due day, or its own extension when later. */
export function dueFor(period: Period, extendedUntil: Date | null): Date {
  return extendedUntil && extendedUntil > period.dueAt ? extendedUntil : period.dueAt;
}

/** Until when a returned report can be changed: the second gate, or the organisation's own extension when later. */
export function correctionsUntil(period: Period, extendedUntil: Date | null): Date {
  const { correctionsCloseAt } = period;
  return extendedUntil && extendedUntil > correctionsCloseAt ? extendedUntil : correctionsCloseAt;
}
