import { type Catalogue, cellKey, type CellKey, sectionOf } from "#app/domain/catalogue/model.ts";
import {
  catalogueSection,
  type FigureSection,
  isFigureSection,
  isWordSection,
  type SectionWord,
  sectionWords,
  slotsOf,
  type NarrativeQuestion,
  type WordSection,
} from "./sections.ts";
import { allRows, cellsOfRow, mainRows, type RowGroup, rowGroups } from "./figure-rows.ts";
import { type ExaminedCell, examineReport, type ReportExamination, weigh, type Weighed } from "./figures-examined.ts";

/** Where a section stands, in the words of the task list. */
export type SectionStatus =
  | { status: "not_started" }
  | { status: "in_progress"; done: number; total: number }
  | { status: "to_check"; count: number }
  | { status: "to_correct" }
  /** The secretariat asked something here that nobody has answered. */
  | { status: "to_answer"; count: number }
  | { status: "done" }
  | { status: "cannot_start" };

export type AnsweredWords = {
  question: NarrativeQuestion;
  number: number;
  codes: readonly string[];
  text: string;
  notApplicable: boolean;
};

/** All that a report's standing follows from. */
export type ReportContent = {
  catalogue: Catalogue;
  services: readonly string[];
  detailsConfirmed: boolean;
  cells: readonly ExaminedCell[];
  lastYear: ReportExamination["lastYear"];
  narratives: readonly AnsweredWords[];
  trainings: number;
};

type SectionForm = {
  catalogue: Catalogue;
  groups: readonly RowGroup[];
  /** Every cell the form has a field for. */
  cells: ReadonlySet<CellKey>;
};

/** Forms already made, by their catalogue: organisations with the same services are asked the same. */
const made = new WeakMap<Catalogue, Map<string, SectionForm>>();

/** The catalogue's part for a section, and the rows it asks for. */
export function formOf(content: Pick<ReportContent, "catalogue" | "services">, section: FigureSection): SectionForm {
  const forms = made.get(content.catalogue) ?? new Map<string, SectionForm>();
  made.set(content.catalogue, forms);
  const name = [section, ...content.services].join(" ");
  const known = forms.get(name);
  if (known) return known;
  const catalogue = sectionOf(content.catalogue, catalogueSection[section]);
  const groups = rowGroups(catalogue, content.services);
  const form = { catalogue, groups, cells: new Set(allRows(groups).flatMap(cellsOfRow)) };
  forms.set(name, form);
  return form;
}

/** The sections an organisation is asked for: figures of a kind of service only when it offers one. */
export function sectionsAsked(content: Pick<ReportContent, "catalogue" | "services">): readonly SectionWord[] {
  return sectionWords.filter((word) => !isFigureSection(word) || formOf(content, word).groups.length > 0);
}

type Moment = ReportExamination["moment"];

/** What was weighed of a report, by section and moment: a report that was read is not changed, it is read anew. */
const weighed = new WeakMap<ReportContent, Map<string, Weighed>>();

/** The failed findings of a section of figures, weighed once for the same content. */
export function weighSection(content: ReportContent, section: FigureSection, moment: Moment): Weighed {
  const known = weighed.get(content) ?? new Map<string, Weighed>();
  weighed.set(content, known);
  const name = `${section} ${moment}`;
  const result = known.get(name) ?? weighAnew(content, section, moment);
  known.set(name, result);
  return result;
}

function weighAnew(content: ReportContent, section: FigureSection, moment: Moment): Weighed {
  const { catalogue, groups } = formOf(content, section);
  const codes = new Set(catalogue.indicators.map(({ code }) => code));
  const cells = content.cells.filter(({ indicator }) => codes.has(indicator));
  const { services } = content;
  const lastYear = {
    year: content.lastYear.year,
    figures: content.lastYear.figures.filter(({ indicator }) => codes.has(indicator)),
  };
  return weigh(examineReport({ catalogue, groups, cells, lastYear, services, moment }), cells);
}

/** Where one section stands, from what is written in it. */
export function statusOf(content: ReportContent, section: SectionWord): SectionStatus {
  if (section === "organisation") return { status: content.detailsConfirmed ? "done" : "not_started" };
  if (isWordSection(section)) return wordsStatus(content.narratives, section);
  return isFigureSection(section) ? figuresStatus(content, section) : { status: "not_started" };
}

function figuresStatus(content: ReportContent, section: FigureSection): SectionStatus {
  const { groups } = formOf(content, section);
  const { done, total, touched } = filled(groups, content.cells);
  const hasTrainings = section === "training" && content.trainings > 0;
  if (!touched && !hasTrainings) return { status: "not_started" };
  const { errors, toCheck } = weighSection(content, section, "draft");
  if (errors.length > 0) return { status: "to_correct" };
  if (done < total) return { status: "in_progress", done, total };
  return toCheck.length > 0 ? { status: "to_check", count: toCheck.length } : { status: "done" };
}

/** How many of the rows that must be answered are, and whether anything is written at all. */
export function filled(groups: readonly RowGroup[], cells: readonly ExaminedCell[]) {
  const answered = new Set(
    cells.filter(({ state }) => state !== "blank").map(({ indicator, breakdown }) => cellKey(indicator, breakdown)),
  );
  const main = mainRows(groups);
  return {
    done: main.filter(({ total }) => answered.has(total)).length,
    total: main.length,
    touched: allRows(groups).some((row) => cellsOfRow(row).some((cell) => answered.has(cell))),
  };
}

function wordsStatus(answers: readonly AnsweredWords[], section: WordSection): SectionStatus {
  const questions = [...new Set(slotsOf[section].map(({ question }) => question))];
  const done = questions.filter((question) =>
    answers.some((answer) => answer.question === question && isAnswered(answer)),
  ).length;
  if (done === questions.length) return { status: "done" };
  return done > 0 ? { status: "in_progress", done, total: questions.length } : { status: "not_started" };
}

/** Coded choices, words, or "not the case": each is an answer. */
export function isAnswered({ codes, text, notApplicable }: AnsweredWords): boolean {
  return notApplicable || codes.length > 0 || text.trim() !== "";
}

export type Standing = { word: SectionWord; status: SectionStatus };

/** Every section that is asked, with where it stands. */
export function standingOf(content: ReportContent): readonly Standing[] {
  return sectionsAsked(content).map((word) => ({ word, status: statusOf(content, word) }));
}

/** The first section that still wants something; null when all are done. */
export function firstOpen(standing: readonly Standing[]): SectionWord | null {
  return standing.find(({ status }) => status.status !== "done")?.word ?? null;
}
