import { timeZone } from "#app/i18n/format.ts";

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** `2027-03-31T23:59`, on the clock of Romania: what a field of date and time holds. */
export function localTimeOf(at: Date): string {
  return clock.format(at).replace(" ", "T");
}

const minute = 60_000;

/** The furthest the clock of Romania is ever ahead of universal time, in minutes. */
const furthestAhead = 180;

/**
 * The instant of a date and time on the clock of Romania, or null when it is not one (31 February).
 * An hour that the clock repeats in autumn means its second time, so that nobody loses an hour before a deadline;
 * one that it skips in spring means the same number of minutes after the skip.
 */
export function instantOf(local: string): Date | null {
  const [, year, month, date, hour, min] = shape.exec(local) ?? [];
  if (!year || !month || !date || !hour || !min) return null;
  const wanted = Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(min));
  if (new Date(wanted).toISOString().slice(0, 16) !== local) return null;
  const later = new Date(wanted - (furthestAhead - 60) * minute);
  const earlier = new Date(wanted - furthestAhead * minute);
  if (localTimeOf(later) === local) return later;
  return localTimeOf(earlier) === local ? earlier : later;
}
