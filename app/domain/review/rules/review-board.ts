import { type CellKey, cellKey } from "#app/domain/catalogue/model.ts";
import { type SubmissionState } from "#app/domain/submissions/model.ts";

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

export type Standing = {
  submissionId: string;
  organisation: string;
  state: SubmissionState;
  /** Where a rule finds something that no reason stands beside. */
  unexplained: readonly CellKey[];
  /** Where a rule finds something and a reason says why. */
  explained: readonly CellKey[];
  threads: readonly OpenThread[];
};

/** How many figures of a report are worth a look, and why: nothing for a draft or an accepted report. */
export function worthALook(report: Standing): { toLook: number; looks: Look[] } {
  const { state, unexplained, explained, threads } = report;
  if (state !== "submitted" && state !== "returned") return { toLook: 0, looks: [] };
  const talkedOf = new Set(threads.map(figureOf));
  return { toLook: new Set([...unexplained, ...explained, ...talkedOf]).size, looks: looksAt(report, talkedOf) };
}

const figureOf = ({ indicator, breakdown }: OpenThread) => cellKey(indicator, breakdown);

function looksAt(report: Standing, talkedOf: ReadonlySet<CellKey>): Look[] {
  const { submissionId, organisation, threads } = report;
  const look = { submissionId, organisation };
  const silent = (figures: readonly CellKey[], reason: LookReason): Look[] =>
    figures.filter((figure) => !talkedOf.has(figure)).map((figure) => ({ ...look, figure, reason, at: null }));
  return [
    ...threads.flatMap((thread) => {
      const reason = reasonOf(thread);
      return reason ? [{ ...look, figure: figureOf(thread), reason, at: thread.lastAt }] : [];
    }),
    ...silent(report.unexplained, "unexplained"),
    ...silent(report.explained, "explained"),
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
