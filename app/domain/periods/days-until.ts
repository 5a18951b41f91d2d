import { localTimeOf } from "./rules/local-time.ts";

const day = 86_400_000;

/** Whole days of the calendar of Romania from one moment to another: 0 on the same day, negative when it has passed. */
export function daysUntil(now: Date, then: Date): number {
  const dayOf = (at: Date) => Date.parse(localTimeOf(at).slice(0, 10));
  return Math.round((dayOf(then) - dayOf(now)) / day);
}
