import { authorize, can } from "#app/access/authorize.ts";
import { type HistoryEntry, historyOf } from "#app/domain/audit/queries/history-of.server.ts";
import { cellKey, type CellKey } from "#app/domain/catalogue/model.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { isReadBySecretariat, type SubmissionState } from "#app/domain/submissions/model.ts";
import { type Answer } from "#app/domain/submissions/answers.ts";
import { correctionsUntil, dueFor, gatesAt } from "#app/domain/periods/gates.ts";
import { contentOf } from "#app/domain/submissions/signs.ts";
import { type Thread, threadsOf } from "#app/domain/reporting/threads.server.ts";
import { type ShownThread } from "#app/domain/reporting/ui/figure-thread.tsx";
import { findingsOf, signsByFigure } from "../rules/review-signs.ts";
import { type Check, checksOf } from "../rules/review-checks.ts";
import { changedBetween, type ReviewSection, reviewSections } from "../rules/review-rows.ts";
import { contentsOf, type WrittenReport, type WrittenText, type WrittenTraining } from "../store/contents.server.ts";
import { reviewedHeader, type ReviewedHeader } from "../store/reviewed.server.ts";

/** One submission as the secretariat reads it. Moments are ISO instants. */
export type ReportToReview = {
  id: string;
  version: number;
  year: number;
  organisation: string;
  state: SubmissionState;
  number: string;
  submittedAt: string;
  late: boolean;
  returnedAt: string | null;
  acceptedAt: string | null;
  /** Until when the organisation could correct a report returned now. */
  correctionsUntil: string;
  /** What the reader may do: read only in their own organisation's report, or after the review has closed. */
  may: "decide" | "own" | "closed";
  /** False when a report returned now could not be corrected any more. */
  mayReturn: boolean;
  sections: ReviewSection[];
  /** By figure; the conversation about the whole report stands under the empty name. */
  threads: Record<CellKey, ShownThread>;
  /** The figure whose conversation is open; null for none. */
  open: CellKey | null;
  /** Figures that are asked about and not settled. */
  unsettled: CellKey[];
  /** Figures changed since the report was returned, with what they were; null when it never was. */
  changed: { cell: CellKey; was: Answer | null; is: Answer | null }[] | null;
  checks: Check[];
  texts: WrittenText[];
  trainings: WrittenTraining[];
  sendings: { number: number; sentAt: string; late: boolean }[];
  history: { at: string; kind: HistoryEntry["kind"]; side: string | null }[];
  keys: Record<"comment" | "resolve" | "accept" | "return" | "reopen", string>;
};

type Asked = {
  submissionId: string;
  /** The figure whose conversation the reader opened; null to let the page choose, "none" for none. */
  figure: string | null;
};

/** Everything there is to read of one report, in four questions. A draft is the organisation's own. */
export async function reportToReview(ctx: Context, asked: Asked): Promise<ReportToReview> {
  authorize(ctx.actor, "period.view_cycle", null);
  const header = await reviewedHeader(ctx.db, asked.submissionId);
  const isSeen = header && can(ctx.actor, "report.view", { organisationId: header.organisation.id });
  if (!header || !isSeen || !isReadBySecretariat(header.state)) throw new Refusal("report.not_found");
  const written = await contentsOf(ctx.db, [header.id, ...(header.beforeId ? [header.beforeId] : [])]);
  const threads = await threadsOf(ctx.db, header.id);
  const history = await historyOf(ctx, header.id);
  return {
    ...headOf(ctx, header),
    ...readingOf(header, { written, threads, figure: asked.figure }),
    history: history.map(({ at, kind, details }) => ({
      at: at.toISOString(),
      kind,
      side: typeof details["side"] === "string" ? details["side"] : null,
    })),
    keys: newKeys(),
  };
}

function newKeys(): ReportToReview["keys"] {
  const key = () => crypto.randomUUID();
  return { comment: key(), resolve: key(), accept: key(), return: key(), reopen: key() };
}

function headOf(ctx: Context, header: ReviewedHeader) {
  const { period, extendedUntil, organisation, submittedAt, sendings } = header;
  const firstSentAt = sendings[0] ? new Date(sendings[0].sentAt) : submittedAt;
  return {
    id: header.id,
    version: header.version,
    year: period.year,
    organisation: organisation.name,
    state: header.state,
    number: header.registrationNumber ?? "",
    submittedAt: instant(submittedAt) ?? "",
    late: firstSentAt !== null && firstSentAt > dueFor(period, extendedUntil),
    returnedAt: instant(header.returnedAt),
    acceptedAt: instant(header.acceptedAt),
    correctionsUntil: correctionsUntil(period, extendedUntil).toISOString(),
    may: mayOf(ctx, header),
    mayReturn: gatesAt(ctx.now, period, extendedUntil).corrections,
    sendings: sendings.map(({ number, sentAt, late }) => ({ number, sentAt, late })),
  };
}

const instant = (at: Date | null) => (at === null ? null : at.toISOString());

function mayOf(ctx: Context, { organisation, period, extendedUntil }: ReviewedHeader): ReportToReview["may"] {
  if (!can(ctx.actor, "report.review", { organisationId: organisation.id })) return "own";
  return gatesAt(ctx.now, period, extendedUntil).review ? "decide" : "closed";
}

const nothing = { figures: [], texts: [], trainings: [] };

type Read = { written: readonly WrittenReport[]; threads: readonly Thread[]; figure: string | null };

function readingOf(header: ReviewedHeader, { written, threads, figure }: Read) {
  const { figures, texts, trainings } = written.find(({ submissionId }) => submissionId === header.id) ?? nothing;
  const before = written.find(({ submissionId }) => submissionId === header.beforeId)?.figures ?? null;
  const { services, detailsConfirmedAt, period } = header;
  const content = contentOf({
    year: period.year,
    services,
    figures,
    texts,
    trainings: trainings.length,
    detailsConfirmed: detailsConfirmedAt !== null,
    before,
  });
  const open = openedFigure(threads, figure);
  const was = changedSinceReturn(header);
  const shown = new Set([...threads.map(keyOf), ...(open ? [open] : [])].filter((cell) => cell !== ""));
  const findings = findingsOf(content);
  const signs = signsByFigure(findings, figures);
  return {
    sections: reviewSections({ content, signs, figures, before: before ?? [], shown, was: was ?? new Map() }),
    threads: Object.fromEntries(threads.map((thread) => [keyOf(thread), shownThread(thread)])),
    open,
    unsettled: threads.filter(isOpen).map(keyOf),
    changed: was && changesIn(was, figures),
    checks: checksOf(findings, {
      figures,
      texts: [...[...texts, ...trainings].flatMap(wordsIn), ...commentsIn(threads)],
    }),
    texts,
    trainings,
  };
}

const commentsIn = (threads: readonly Thread[]) => threads.flatMap(({ comments }) => comments).map(({ text }) => text);
const wordsIn = (one: { title: string | null; text?: string }) => [one.title ?? "", one.text ?? ""];
const keyOf = ({ indicator, breakdown }: Thread) => cellKey(indicator, breakdown);
const isOpen = ({ resolvedAt }: Thread) => resolvedAt === null;

/** What the reader chose, else the first conversation that is not settled: answered ones first. */
function openedFigure(threads: readonly Thread[], figure: string | null): CellKey | null {
  if (figure !== null) return figure === "none" ? null : figure;
  const open = threads.filter(isOpen);
  const first = open.find(({ comments }) => comments.at(-1)?.side === "organisation") ?? open[0];
  return first ? keyOf(first) : null;
}

function shownThread({ id, asksForCorrection, resolvedAt, comments }: Thread): ShownThread {
  const said = comments.map(({ side, text, at }) => ({ side, text, at: at.toISOString() }));
  return { id, asksForCorrection, resolved: resolvedAt !== null, comments: said };
}

/** Approval shows what changed: the newest sending against the one that was returned. Null when nothing was returned. */
function changedSinceReturn({ returnedAt, sendings, state }: ReviewedHeader): Map<CellKey, Answer | null> | null {
  const newest = sendings.at(-1);
  const returned = returnedAt && sendings.findLast(({ sentAt }) => new Date(sentAt) <= returnedAt);
  if (!newest || !returned || newest === returned || state === "returned") return null;
  return changedBetween(returned.figures, newest.figures);
}

function changesIn(was: Map<CellKey, Answer | null>, figures: WrittenReport["figures"]): ReportToReview["changed"] {
  const now = new Map(figures.map((figure) => [cellKey(figure.indicator, figure.breakdown), figure]));
  return [...was].map(([cell, earlier]) => {
    const figure = now.get(cell);
    const is = figure ? { state: figure.state, value: figure.value, qualifier: figure.qualifier } : null;
    return { cell, was: earlier, is };
  });
}
