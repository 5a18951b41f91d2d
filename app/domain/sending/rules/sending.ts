import { type Finding } from "#app/domain/catalogue/model.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { isFigureSection, type SectionWord } from "#app/domain/submissions/sections.ts";
import { type ReportContent, sectionsAsked, statusOf, weighSection } from "#app/domain/submissions/section-status.ts";

/** One thing that keeps a report from being sent, at the place where it is put right. */
export type Obstacle =
  | { kind: "finding"; section: SectionWord; finding: Finding }
  | { kind: "unexplained"; section: SectionWord; finding: Finding }
  | { kind: "unfinished"; section: SectionWord }
  | { kind: "unanswered"; section: SectionWord; cell: string };

/** A figure the secretariat returned, and whether the organisation has changed it or answered since. */
export type AskedCorrection = { indicator: string; breakdown: string; isAnswered: boolean };

/** Everything in the way of sending, in the order of the form. */
export function obstaclesToSending(content: ReportContent, asked: readonly AskedCorrection[]): Obstacle[] {
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

function unansweredIn(content: ReportContent, section: SectionWord, asked: readonly AskedCorrection[]): Obstacle[] {
  const codes = new Set(
    content.catalogue.indicators
      .filter((indicator) => indicator.section.replace("_", "-") === section)
      .map(({ code }) => code),
  );
  return asked
    .filter(({ indicator, isAnswered }) => codes.has(indicator) && !isAnswered)
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

type Thread = {
  indicator: string;
  breakdown: string;
  asksForCorrection: boolean;
  resolvedAt: Date | null;
  comments: readonly { side: "organisation" | "secretariat"; at: Date }[];
};

type Changed = { indicator: string; breakdown: string; changedAt: Date };

/** Figures the secretariat asked to have corrected, each with whether it was changed or answered after it was asked. */
export function askedCorrections(threads: readonly Thread[], cells: readonly Changed[]): AskedCorrection[] {
  return threads
    .filter((thread) => thread.asksForCorrection && thread.resolvedAt === null && thread.indicator !== "")
    .map(({ indicator, breakdown, comments }) => {
      const lastAsked = comments.findLast(({ side }) => side === "secretariat")?.at ?? new Date(0);
      const isReplied = comments.some(({ side, at }) => side === "organisation" && at > lastAsked);
      const cell = cells.find((one) => one.indicator === indicator && one.breakdown === breakdown);
      return { indicator, breakdown, isAnswered: isReplied || (cell !== undefined && cell.changedAt > lastAsked) };
    });
}
