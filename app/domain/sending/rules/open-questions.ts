import { type Catalogue } from "#app/domain/catalogue/model.ts";
import { catalogueSection, isFigureSection, type SectionWord } from "#app/domain/submissions/sections.ts";
import { type Standing } from "#app/domain/submissions/section-status.ts";

type Thread = {
  indicator: string;
  breakdown: string;
  asksForCorrection: boolean;
  resolvedAt: Date | null;
  comments: readonly { side: "organisation" | "secretariat"; at: Date }[];
};

type Changed = { indicator: string; breakdown: string; changedAt: Date };

/** A figure the secretariat asked about, and whether the organisation has changed it or answered since. */
export type Question = {
  indicator: string;
  breakdown: string;
  /** A report is not sent again before it is corrected or answered; a mere question stops nobody. */
  asksForCorrection: boolean;
  isAnswered: boolean;
};

/** What the secretariat asked about single figures and did not settle. */
export function questionsOf(threads: readonly Thread[], cells: readonly Changed[]): Question[] {
  return threads
    .filter(({ resolvedAt, indicator }) => resolvedAt === null && indicator !== "")
    .flatMap(({ indicator, breakdown, asksForCorrection, comments }) => {
      const lastAsked = comments.findLast(({ side }) => side === "secretariat")?.at;
      if (!lastAsked) return [];
      const isReplied = comments.some(({ side, at }) => side === "organisation" && at > lastAsked);
      const cell = cells.find((one) => one.indicator === indicator && one.breakdown === breakdown);
      const isChanged = cell !== undefined && cell.changedAt > lastAsked;
      return [{ indicator, breakdown, asksForCorrection, isAnswered: isReplied || isChanged }];
    });
}

/** Where the sections stand with the questions that wait in them: what is asked about is not done. */
export function standingWithQuestions(
  standing: readonly Standing[],
  questions: readonly Question[],
  catalogue: Catalogue,
): Standing[] {
  const open = questions.filter(({ isAnswered }) => !isAnswered);
  return standing.map((one) => {
    const count = open.filter(({ indicator }) => sectionOfFigure(indicator, catalogue) === one.word).length;
    return count === 0 || one.status.status === "to_correct" ? one : { ...one, status: { status: "to_answer", count } };
  });
}

/** The section of the form that asks for an indicator; null for one it does not ask. */
export function sectionOfFigure(code: string, { indicators }: Catalogue): SectionWord | null {
  const section = indicators.find((indicator) => indicator.code === code)?.section;
  const words = Object.keys(catalogueSection).filter(isFigureSection);
  return words.find((word) => catalogueSection[word] === section) ?? null;
}
