import { type Context } from "#app/domain/context.ts";
import { daysUntil } from "#app/domain/periods/days-until.ts";
import { ownReportAtAGlance, type ReportAtAGlance } from "#app/domain/reporting/report-content.server.ts";
import { standingOfYear, type YearStanding } from "#app/domain/submissions/own-year.server.ts";
import { firstOpen, formOf, type Standing, standingOf } from "#app/domain/submissions/section-status.ts";
import { isFigureSection, type SectionWord } from "#app/domain/submissions/sections.ts";
import { threadsOf } from "#app/domain/reporting/threads.server.ts";
import { questionsOf, standingWithQuestions } from "../rules/open-questions.ts";
import { unfilledIn } from "../rules/unfilled.ts";

export type ReportTasks = YearStanding & {
  /** `unfilled`: figures of a section that is done otherwise, still empty. */
  sections: readonly (Standing & { unfilled: number })[];
  /** Where to go on; null when every section is done. */
  next: SectionWord | null;
  /** Days of the calendar until the report is due: 0 on the last, below zero when that has passed. */
  daysLeft: number;
  hasLastYear: boolean;
  /** What the secretariat wrote on the report as a whole; newest last. */
  messages: { text: string; at: string }[];
  /** Figures the secretariat asked about that were neither changed nor answered. */
  toAnswer: { indicator: string; breakdown: string }[];
  withdrawKey: string;
};

/** The task list of a year: three questions, however much is written. */
export async function reportTasks(ctx: Context, year: number): Promise<ReportTasks> {
  const report = await ownReportAtAGlance(ctx, year);
  const standing = standingOfYear(ctx, report.header);
  const threads = standing.submissionId ? await threadsOf(ctx.db, standing.submissionId) : [];
  const own = standingOf(report.content);
  const open = questionsOf(threads, report.cells).filter(({ isAnswered }) => !isAnswered);
  const { catalogue } = report.content;
  const corrections = open.filter(({ asksForCorrection }) => asksForCorrection);
  const general = threads.filter(({ indicator }) => indicator === "").flatMap(({ comments }) => comments);
  return {
    ...standing,
    sections: standingWithQuestions(own, open, catalogue).map((one) => ({ ...one, unfilled: unfilledOf(report, one) })),
    next: firstOpen(standingWithQuestions(own, corrections, catalogue)),
    daysLeft: daysUntil(ctx.now, new Date(standing.dueAt)),
    hasLastYear: report.content.lastYear.figures.length > 0,
    messages: general
      .filter(({ side }) => side === "secretariat")
      .map(({ text, at }) => ({ text, at: at.toISOString() })),
    toAnswer: open.map(({ indicator, breakdown }) => ({ indicator, breakdown })),
    withdrawKey: crypto.randomUUID(),
  };
}

function unfilledOf({ content, cells }: ReportAtAGlance, { word, status }: Standing): number {
  if (!isFigureSection(word) || status.status === "not_started") return 0;
  return unfilledIn(formOf(content, word).groups, cells);
}
