import { type Catalogue, cellKey, type CellKey, type Finding } from "#app/domain/catalogue/model.ts";
import { type Context } from "#app/domain/context.ts";
import { ownWholeReport, type WholeReport } from "#app/domain/reporting/report-content.server.ts";
import { standingOfYear, type YearStanding } from "#app/domain/submissions/own-year.server.ts";
import { type Answer } from "#app/domain/submissions/answers.ts";
import { cellsOfRow, type FigureRow, rowsWithin } from "#app/domain/submissions/figure-rows.ts";
import { placeOf } from "#app/domain/submissions/figures-examined.ts";
import { formOf, sectionsAsked, weighSection } from "#app/domain/submissions/section-status.ts";
import { type Words } from "#app/domain/reporting/words.ts";
import {
  type FigureSection,
  isFigureSection,
  type NarrativeQuestion,
  type SectionWord,
} from "#app/domain/submissions/sections.ts";
import { threadsOf } from "#app/domain/reporting/threads.server.ts";
import { type PageTraining } from "#app/domain/reporting/queries/figures-page.server.ts";
import { questionsOf } from "../rules/open-questions.ts";
import { unfilledIn } from "../rules/unfilled.ts";
import { type Obstacle, obstaclesToSending } from "../rules/sending.ts";

/** A figure in the summary, with its children and last year beside it. */
export type SummaryFigure = {
  cell: CellKey;
  answer: Answer;
  /** Null where children are not asked about. */
  children: Answer | null;
  lastYear: Answer | null;
  /** How many further figures divide it. */
  divisions: number;
};

export type SummarySection = {
  word: SectionWord;
  figures: SummaryFigure[];
  /** Figures of the form that are still empty; they stop nobody. */
  unfilled: number;
  /** Warnings the reporter has explained, with the explanation. */
  explained: { finding: Finding; explanation: string }[];
};

export type CheckPage = YearStanding & {
  catalogue: Catalogue;
  sections: SummarySection[];
  answers: (Words & { question: NarrativeQuestion; number: number })[];
  trainings: PageTraining[];
  services: string[];
  obstacles: Obstacle[];
  keys: { submit: string; withdraw: string };
};

/** Everything that would be sent, and what is in the way: five questions. */
export async function checkPage(ctx: Context, year: number): Promise<CheckPage> {
  const report = await ownWholeReport(ctx, year);
  const standing = standingOfYear(ctx, report.header);
  const threads = standing.submissionId ? await threadsOf(ctx.db, standing.submissionId) : [];
  const asked = questionsOf(threads, report.cells);
  return {
    ...standing,
    catalogue: report.content.catalogue,
    sections: sectionsAsked(report.content).map((word) => summaryOf(report, word)),
    answers: report.narratives.map(({ question, number, codes, title, text, notApplicable }) => {
      return { question, number, codes, title, text, notApplicable };
    }),
    trainings: report.trainings.map(({ submissionId: _id, changedAt: _at, changedBy: _by, ...shown }) => shown),
    services: report.header.services,
    obstacles: standing.readOnly ? [] : obstaclesToSending(report.content, asked),
    keys: { submit: crypto.randomUUID(), withdraw: crypto.randomUUID() },
  };
}

function summaryOf(report: WholeReport, word: SectionWord): SummarySection {
  if (!isFigureSection(word)) return { word, figures: [], unfilled: 0, explained: [] };
  const { groups } = formOf(report.content, word);
  const rows = groups.flatMap(({ rows: all }) => all).flatMap(rowsWithin);
  return {
    word,
    figures: rows.flatMap((row) => summaryFigure(report, row)),
    unfilled: unfilledIn(groups, report.cells),
    explained: explainedIn(report, word),
  };
}

function summaryFigure(report: WholeReport, row: FigureRow): SummaryFigure[] {
  const written = new Map(report.cells.map((cell) => [cellKey(cell.indicator, cell.breakdown), cell]));
  const answer = answerIn(written, row.total);
  if (!answer && !row.isMain) return [];
  const before = new Map(report.lastYear.map((cell) => [cellKey(cell.indicator, cell.breakdown), cell]));
  const divisions = cellsOfRow(row)
    .filter((cell) => cell !== row.total && cell !== row.children)
    .filter((cell) => answerIn(written, cell)).length;
  return [
    {
      cell: row.total,
      answer: answer ?? { state: "blank", value: null, qualifier: "exact" },
      children: row.children ? answerIn(written, row.children) : null,
      lastYear: answerIn(before, row.total),
      divisions,
    },
  ];
}

function answerIn(cells: ReadonlyMap<CellKey, Answer>, cell: CellKey): Answer | null {
  const found = cells.get(cell);
  if (!found || found.state === "blank") return null;
  const { state, value, qualifier } = found;
  return { state, value, qualifier };
}

function explainedIn(report: WholeReport, section: FigureSection): SummarySection["explained"] {
  const reasons = new Map(report.cells.map((cell) => [cellKey(cell.indicator, cell.breakdown), cell.explanation]));
  return weighSection(report.content, section, "draft").explained.map((finding) => {
    return { finding, explanation: reasons.get(placeOf(finding)) ?? "" };
  });
}
