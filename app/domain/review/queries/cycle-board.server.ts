import { authorize } from "#app/access/authorize.ts";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Period } from "#app/domain/periods/model.ts";
import { dueFor } from "#app/domain/periods/gates.ts";
import { sectionsAsked } from "#app/domain/submissions/section-status.ts";
import { daysUntil } from "#app/domain/periods/days-until.ts";
import { reportingCalendar } from "#app/domain/periods/queries/reporting-calendar.server.ts";
import { mayBeReminded } from "../rules/review.ts";
import {
  type BoardFilter,
  boardFilters,
  type BoardState,
  boardState,
  isUnder,
  type Look,
  lookFirst,
  type LookReason,
  worthALook,
} from "../rules/review-board.ts";
import { type MemberReport, memberReports } from "../store/member-reports.server.ts";
import { type OpenThread, openThreads } from "../store/open-threads.server.ts";
import { type ProvisionalTotal, provisionalTotals } from "./provisional-totals.server.ts";

export type BoardRow = {
  organisationId: string;
  name: string;
  submissionId: string | null;
  state: BoardState;
  /** Sections that are done, of those the organisation is asked for. */
  sections: { done: number; total: number };
  /** Sent after its deadline. */
  late: boolean;
  /** Figures with a sign or an open conversation. */
  toLook: number;
  /** ISO instant of the last change anybody made; null for never. */
  lastActivity: string | null;
  /** ISO instant; null for never. */
  remindedAt: string | null;
  mayBeReminded: boolean;
};

export type CycleBoard = {
  year: number;
  /** Other years that are or were reported on, newest first. */
  otherYears: number[];
  /** ISO instants. `daysLeft` until `dueAt`: 0 on the day itself, negative when it has passed. */
  opensAt: string;
  dueAt: string;
  closesAt: string;
  daysLeft: number;
  moment: "before" | "open" | "past_due" | "closed";
  filter: BoardFilter;
  counts: Record<BoardFilter, number>;
  strip: Record<BoardState, number>;
  rows: BoardRow[];
  /** `figure` is empty where the whole report is meant; `at` is an ISO instant. */
  looks: { submissionId: string; organisation: string; figure: string; reason: LookReason; at: string | null }[];
  totals: ProvisionalTotal[];
  members: number;
  /** How many organisations the one button would remind. */
  toRemind: number;
  /** The last round of reminders: its day and how many organisations it went to. */
  lastReminder: { at: string; organisations: number } | null;
};

/** The whole board of a year in four questions, however many organisations there are; no figure is read for it. */
export async function cycleBoard(ctx: Context, input: { year: number; filter: string | null }): Promise<CycleBoard> {
  authorize(ctx.actor, "period.view_cycle", null);
  const calendar = await reportingCalendar(ctx);
  const period = calendar.find(({ year }) => year === input.year);
  if (!period) throw new Refusal("period.not_found");
  const members = await memberReports(ctx.db, period);
  const threads = await openThreads(ctx.db, period.id);
  const totals = await provisionalTotals(ctx, period.id);

  const read = members.map((member) => readFor(period, member, threads));
  const all = read.map((report) => rowOf(ctx.now, period, report));
  const filter = boardFilters.find((known) => known === input.filter) ?? "all";
  const looks = lookFirst(read.flatMap((report) => report.looks));
  return {
    year: period.year,
    otherYears: calendar
      .map(({ year }) => year)
      .filter((year) => year !== period.year)
      .reverse(),
    ...calendarOf(ctx.now, period),
    filter,
    counts: countsOf(all),
    strip: stripOf(all),
    rows: all.filter((row) => isUnder(filter, row)),
    looks: looks.map((look) => ({ ...look, at: look.at?.toISOString() ?? null })),
    totals,
    members: members.length,
    toRemind: all.filter((row) => row.mayBeReminded).length,
    lastReminder: lastReminder(members),
  };
}

type Read = { member: MemberReport; sections: BoardRow["sections"]; toLook: number; looks: Look[] };

function readFor(period: Period, member: MemberReport, threads: readonly OpenThread[]): Read {
  const { submissionId, state, shortName: organisation } = member;
  const sections = { done: member.sectionsDone ?? 0, total: member.sectionsAsked ?? askedOf(period, member) };
  if (!submissionId || !state) return { member, sections, toLook: 0, looks: [] };
  const look = worthALook({
    submissionId,
    organisation,
    state,
    unexplained: member.unexplainedFigures ?? [],
    explained: member.explainedFigures ?? [],
    threads: threads.filter((thread) => thread.submissionId === submissionId),
  });
  return { member, sections, ...look };
}

/** How many sections an organisation will be asked for that has begun nothing. */
function askedOf({ year }: Period, { services }: MemberReport): number {
  return sectionsAsked({ catalogue: catalogueOfYear(year), services }).length;
}

function rowOf(now: Date, period: Period, { member, sections, toLook }: Read): BoardRow {
  const { organisationId, shortName: name, submissionId, submittedAt, firstSentAt, remindedAt } = member;
  const moments = [member.savedAt, submittedAt, member.returnedAt, member.acceptedAt].filter((at) => at !== null);
  const last = moments.length > 0 ? new Date(Math.max(...moments.map((at) => at.getTime()))) : null;
  return {
    organisationId,
    name,
    submissionId,
    state: boardState(member.state),
    sections,
    late: firstSentAt !== null && firstSentAt > dueFor(period, member.extendedUntil),
    toLook,
    lastActivity: last?.toISOString() ?? null,
    remindedAt: remindedAt?.toISOString() ?? null,
    mayBeReminded: mayBeReminded(now, period, member),
  };
}

function calendarOf(
  now: Date,
  period: Period,
): Pick<CycleBoard, "opensAt" | "dueAt" | "closesAt" | "daysLeft" | "moment"> {
  const { opensAt, dueAt, submissionsCloseAt } = period;
  return {
    opensAt: opensAt.toISOString(),
    dueAt: dueAt.toISOString(),
    closesAt: submissionsCloseAt.toISOString(),
    daysLeft: daysUntil(now, dueAt),
    moment: momentOf(now, period),
  };
}

function momentOf(now: Date, period: Period): CycleBoard["moment"] {
  if (now < period.opensAt) return "before";
  if (now <= period.dueAt) return "open";
  return now < period.submissionsCloseAt ? "past_due" : "closed";
}

function countsOf(rows: readonly BoardRow[]): CycleBoard["counts"] {
  const counts = boardFilters.map((filter) => [filter, rows.filter((row) => isUnder(filter, row)).length]);
  return Object.fromEntries(counts) as CycleBoard["counts"];
}

function stripOf(rows: readonly BoardRow[]): CycleBoard["strip"] {
  const strip = { accepted: 0, submitted: 0, returned: 0, in_progress: 0, not_started: 0 };
  for (const row of rows) strip[row.state] += 1;
  return strip;
}

/** Reminders of one round leave at the same moment. */
function lastReminder(members: readonly MemberReport[]): CycleBoard["lastReminder"] {
  const moments = members.flatMap(({ remindedAt }) => (remindedAt ? [remindedAt.getTime()] : []));
  if (moments.length === 0) return null;
  const last = Math.max(...moments);
  return { at: new Date(last).toISOString(), organisations: moments.filter((at) => at === last).length };
}
