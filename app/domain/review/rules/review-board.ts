import { type CellKey, cellKey } from "#app/domain/catalogue/model.ts";
import { type SubmissionState } from "#app/domain/submissions/model.ts";
import { placeOf, type Weighed } from "#app/domain/submissions/figures-examined.ts";
import { figuresToLookAt, signsByFigure, signsOf } from "#app/domain/submissions/signs.ts";
import { type ReportContent, sectionsAsked, standingOf } from "#app/domain/submissions/section-status.ts";

export const boardFilters = ["all", "check", "remind", "questions"] as const;
export type BoardFilter = (typeof boardFilters)[number];

/** Where a report stands on the board; a report nobody began has no state of its own. */
export type BoardState = "accepted" | "submitted" | "returned" | "in_progress" | "not_started";

export function boardState(state: SubmissionState | null): BoardState {
  if (state === null) return "not_started";
  return state === "draft" ? "in_progress" : state;
}

type Listed = { state: BoardState; toLook: number };

/** Whether an organisation is shown under a filter. */
export function isUnder(filter: BoardFilter, row: Listed): boolean {
  if (filter === "check") return row.state === "submitted";
  if (filter === "remind") return row.state === "in_progress" || row.state === "not_started";
  return filter === "all" || row.toLook > 0;
}

/** Why something is among what to look at first, the most urgent reason first. */
export const lookReasons = ["answered", "unexplained", "explained", "correction"] as const;
export type LookReason = (typeof lookReasons)[number];

export type Look = {
  submissionId: string;
  organisation: string;
  /** Empty when the report as a whole is meant. */
  figure: CellKey;
  reason: LookReason;
  /** When it was answered or asked; null for a sign of the rules. */
  at: Date | null;
};

type OpenThread = {
  indicator: string;
  breakdown: string;
  asksForCorrection: boolean;
  lastSide: "organisation" | "secretariat";
  lastAt: Date;
};

export type Examined = {
  submissionId: string;
  organisation: string;
  state: SubmissionState;
  content: ReportContent;
  threads: readonly OpenThread[];
};

/** How many figures of a report are worth a look, and why: nothing for a draft or an accepted report. */
export function worthALook(report: Examined): { toLook: number; looks: Look[] } {
  if (report.state !== "submitted" && report.state !== "returned") return { toLook: 0, looks: [] };
  const signs = signsOf(report.content);
  return { toLook: figuresToLookAt(signs, report.threads).size, looks: looksAt(report, signs) };
}

function looksAt({ submissionId, organisation, threads }: Examined, signs: Weighed): Look[] {
  const look = { submissionId, organisation };
  const talkedOf = new Set(threads.map((thread) => cellKey(thread.indicator, thread.breakdown)));
  const explained = new Set(signs.explained.map(placeOf));
  const silent = [...signsByFigure(signs).keys()].filter((figure) => !talkedOf.has(figure));
  return [
    ...threads.flatMap((thread) => {
      const reason = reasonOf(thread);
      const figure = cellKey(thread.indicator, thread.breakdown);
      return reason ? [{ ...look, figure, reason, at: thread.lastAt }] : [];
    }),
    ...silent.map((figure) => {
      const reason: LookReason = explained.has(figure) ? "explained" : "unexplained";
      return { ...look, figure, reason, at: null };
    }),
  ];
}

/** A question of the secretariat that waits for its answer is nothing to look at yet. */
function reasonOf(thread: OpenThread): LookReason | null {
  if (thread.lastSide === "organisation") return "answered";
  return thread.asksForCorrection ? "correction" : null;
}

/** The first few of what to look at: by reason, then as they stand. */
export function lookFirst(looks: readonly Look[], atMost = 5): Look[] {
  const rank = (look: Look) => lookReasons.indexOf(look.reason);
  return [...looks].sort((a, b) => rank(a) - rank(b)).slice(0, atMost);
}

/** Sections that are done, of those the organisation is asked for. A report that was sent is whole. */
export function sectionsDone(state: BoardState, content: ReportContent): { done: number; total: number } {
  const total = sectionsAsked(content).length;
  if (state === "not_started") return { done: 0, total };
  if (state === "submitted" || state === "accepted") return { done: total, total };
  return { done: standingOf(content).filter(({ status }) => status.status === "done").length, total };
}
