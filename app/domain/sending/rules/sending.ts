import { type Finding } from "#app/domain/catalogue/model.ts";
import { type Question, sectionOfFigure } from "./open-questions.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { isFigureSection, type SectionWord } from "#app/domain/submissions/sections.ts";
import { type ReportContent, sectionsAsked, statusOf, weighSection } from "#app/domain/submissions/section-status.ts";

/** One thing that keeps a report from being sent, at the place where it is put right. */
export type Obstacle =
  | { kind: "finding"; section: SectionWord; finding: Finding }
  | { kind: "unexplained"; section: SectionWord; finding: Finding }
  | { kind: "unfinished"; section: SectionWord }
  | { kind: "unanswered"; section: SectionWord; cell: string };

/** Everything in the way of sending, in the order of the form. */
export function obstaclesToSending(content: ReportContent, asked: readonly Question[]): Obstacle[] {
  return sectionsAsked(content).flatMap((section): Obstacle[] => {
    const corrections = unansweredIn(content, section, asked);
    if (!isFigureSection(section)) return [...corrections, ...unfinished(content, section)];
    const { errors, toCheck } = weighSection(content, section, "submission");
    const found: Obstacle[] = [
      ...errors.map((finding): Obstacle => ({ kind: "finding", section, finding })),
      ...toCheck.map((finding): Obstacle => ({ kind: "unexplained", section, finding })),
      ...corrections,
    ];
    return found.length > 0 ? found : unfinished(content, section);
  });
}

function unfinished(content: ReportContent, section: SectionWord): Obstacle[] {
  return statusOf(content, section).status === "done" ? [] : [{ kind: "unfinished", section }];
}

function unansweredIn(content: ReportContent, section: SectionWord, asked: readonly Question[]): Obstacle[] {
  return asked
    .filter(({ asksForCorrection, isAnswered }) => asksForCorrection && !isAnswered)
    .filter(({ indicator }) => sectionOfFigure(indicator, content.catalogue) === section)
    .map(({ indicator, breakdown }) => ({
      kind: "unanswered",
      section,
      cell: breakdown ? `${indicator}|${breakdown}` : indicator,
    }));
}

/** The first kind of obstacle as a refusal, with all of them for the page; null when nothing is in the way. */
export function refusalToSending(obstacles: readonly Obstacle[], year: number): Refusal | null {
  const of = (kind: Obstacle["kind"]) => obstacles.filter((obstacle) => obstacle.kind === kind);
  const codes = {
    finding: "report.figures_in_the_way",
    unexplained: "report.warnings_unexplained",
    unanswered: "report.corrections_unanswered",
    unfinished: "report.sections_unfinished",
  } as const;
  for (const kind of ["finding", "unexplained", "unanswered", "unfinished"] as const) {
    const count = of(kind).length;
    if (count > 0) return new Refusal(codes[kind], { count, year }, obstacles);
  }
  return null;
}
