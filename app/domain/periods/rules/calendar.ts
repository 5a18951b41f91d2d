import { type Period } from "../model.ts";
import { instantOf, localTimeOf } from "./local-time.ts";

/** The moments of a period in the order they follow each other. */
export const momentFields = ["opensAt", "dueAt", "submissionsCloseAt", "correctionsCloseAt", "reviewClosesAt"] as const;
export type MomentField = (typeof momentFields)[number];
export type PeriodMoments = Record<MomentField, Date>;

/** `said` is the key of the sentence for a moment that stands before the one it must follow. */
const order: { field: MomentField; after: MomentField; strictly: boolean; said: string }[] = [
  { field: "dueAt", after: "opensAt", strictly: true, said: "periods:errors.due_before_opening" },
  { field: "submissionsCloseAt", after: "dueAt", strictly: false, said: "periods:errors.closing_before_due" },
  {
    field: "correctionsCloseAt",
    after: "submissionsCloseAt",
    strictly: false,
    said: "periods:errors.corrections_before_closing",
  },
  {
    field: "reviewClosesAt",
    after: "correctionsCloseAt",
    strictly: false,
    said: "periods:errors.review_before_corrections",
  },
];

/** The moments that stand before the one they must follow: no gate closes before what leads to it. */
export function misplacedMoments(moments: PeriodMoments): { field: MomentField; said: string }[] {
  return order.filter(({ field, after, strictly }) => {
    const gap = moments[field].getTime() - moments[after].getTime();
    return strictly ? gap <= 0 : gap < 0;
  });
}

/** What a form about the period was filled in against; another one means that somebody changed it meanwhile. */
export function momentsSeen(moments: PeriodMoments): string {
  return momentFields.map((field) => moments[field].toISOString()).join(" ");
}

/** The usual calendar of a first period, on the clock of Romania. */
function firstCalendar(year: number): Record<MomentField, string> {
  const next = year + 1;
  return {
    opensAt: `${next}-01-10T08:00`,
    dueAt: `${next}-03-31T23:59`,
    submissionsCloseAt: `${next}-04-15T23:59`,
    correctionsCloseAt: `${next}-06-30T23:59`,
    reviewClosesAt: `${next}-12-31T23:59`,
  };
}

/**
 * What the form for a new period is filled with, as fields of date and time: the same days and hours as in the newest
 * period, moved by the years between (29 February becomes the 28th); the usual calendar when there is none.
 */
export function proposedCalendar(year: number, newest: Period | null): Record<MomentField, string> {
  if (!newest) return firstCalendar(year);
  const moved = (at: Date) => {
    const local = localTimeOf(at);
    const [old, rest] = [Number(local.slice(0, 4)), local.slice(4)];
    const wanted = `${old + year - newest.year}${rest}`;
    return instantOf(wanted) ? wanted : wanted.replace("-02-29", "-02-28");
  };
  const fields = momentFields.map((field) => [field, moved(newest[field])]);
  return Object.fromEntries(fields) as Record<MomentField, string>;
}
