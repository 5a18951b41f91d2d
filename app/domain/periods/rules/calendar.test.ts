import { expect, test } from "vitest";
import { instantOf } from "./local-time.ts";
import { daysUntil } from "../days-until.ts";
import { misplacedMoments, momentFields, type PeriodMoments, proposedCalendar } from "./calendar.ts";

function moments(year: number): PeriodMoments {
  const proposed = proposedCalendar(year, null);
  return Object.fromEntries(momentFields.map((field) => [field, instantOf(proposed[field])])) as PeriodMoments;
}

test("the proposed calendar is in order, and is the last one moved by a year at the same hours", () => {
  expect(misplacedMoments(moments(2025))).toEqual([]);
  const newest = { id: "", year: 2025, isExample: false, ...moments(2025), dueAt: new Date("2026-04-03T20:59:00Z") };
  expect(proposedCalendar(2026, newest)).toMatchObject({
    opensAt: "2027-01-10T08:00",
    dueAt: "2027-04-03T23:59",
    reviewClosesAt: "2027-12-31T23:59",
  });
});

test("a deadline on 29 February is proposed for the 28th", () => {
  const newest = { id: "", year: 2023, isExample: false, ...moments(2023), dueAt: new Date("2024-02-29T21:59:00Z") };
  expect(proposedCalendar(2024, newest).dueAt).toBe("2025-02-28T23:59");
});

test("each moment that stands before what leads to it is named", () => {
  const calendar = moments(2025);
  const wrong = { ...calendar, dueAt: calendar.opensAt, correctionsCloseAt: calendar.opensAt };
  expect(misplacedMoments(wrong).map(({ field }) => field)).toEqual(["dueAt", "correctionsCloseAt"]);
  expect(misplacedMoments({ ...calendar, submissionsCloseAt: calendar.dueAt })).toEqual([]);
});

test("days are counted on the calendar, not in hours", () => {
  const due = new Date("2026-03-31T20:59:00Z");
  expect(daysUntil(new Date("2026-03-22T21:30:00Z"), due)).toBe(9);
  expect(daysUntil(new Date("2026-03-22T22:30:00Z"), due)).toBe(8);
  expect(daysUntil(new Date("2026-03-31T06:00:00Z"), due)).toBe(0);
  expect(daysUntil(new Date("2026-04-01T06:00:00Z"), due)).toBe(-1);
});
