const day = 86_400_000;

type DemoMoments = {
  opensAt: Date;
  dueAt: Date;
  submissionsCloseAt: Date;
  correctionsCloseAt: Date;
  reviewClosesAt: Date;
};

/** A year of the demo, oldest first in the list; the last one is open. */
export type DemoYear = { year: number; moments: DemoMoments; open: boolean };

/** Three reporting years seen from today, in UTC: the last complete year, open now, and the two before it, closed. */
export function demoYears(now: Date): [DemoYear, DemoYear, DemoYear] {
  const newest = now.getUTCFullYear() - 1;
  return [closedYear(newest - 2), closedYear(newest - 1), openYear(newest, now)];
}

function closedYear(year: number): DemoYear {
  const next = year + 1;
  const moments = {
    opensAt: new Date(`${next}-01-15T06:00:00Z`),
    dueAt: new Date(`${next}-03-31T20:59:00Z`),
    submissionsCloseAt: new Date(`${next}-04-20T20:59:00Z`),
    correctionsCloseAt: new Date(`${next}-05-31T20:59:00Z`),
    reviewClosesAt: new Date(`${next}-06-30T20:59:00Z`),
  };
  return { year, moments, open: false };
}

/** Opened sixty days ago and due five days ago: reports are still taken for two weeks, and are late. */
function openYear(year: number, now: Date): DemoYear {
  const evening = (days: number) =>
    new Date(Math.floor(now.getTime() / day + days) * day + 20 * 3_600_000 + 59 * 60_000);
  const moments = {
    opensAt: daysBefore(now, 60),
    dueAt: evening(-5),
    submissionsCloseAt: evening(14),
    correctionsCloseAt: evening(75),
    reviewClosesAt: evening(120),
  };
  return { year, moments, open: true };
}

/** That many days before today, at nine in the morning (UTC), so that the hour the demo is made at leaves no mark. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(Math.floor(now.getTime() / day - days) * day + 7 * 3_600_000);
}
