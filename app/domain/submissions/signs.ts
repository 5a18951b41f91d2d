import { type CellKey, cellKey, type Finding } from "#app/domain/catalogue/model.ts";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { isFigureSection } from "./sections.ts";
import { placeOf, type ReportExamination, type Weighed } from "./figures-examined.ts";
import { type AnsweredWords, type ReportContent, sectionsAsked, weighSection } from "./section-status.ts";

type Written = {
  year: number;
  services: readonly string[];
  figures: ReportContent["cells"];
  texts: readonly AnsweredWords[];
  trainings: number;
  detailsConfirmed: boolean;
  /** The figures of the year before; null when there was no report. */
  before: ReportExamination["lastYear"]["figures"] | null;
};

/** A report as the rules of the reporter's way take it: the reviewer sees the signs the reporter saw. */
export function contentOf(written: Written): ReportContent {
  const { year, services, figures: cells, texts: narratives, trainings, detailsConfirmed } = written;
  const lastYear = { year: year - 1, figures: written.before ?? [] };
  return { catalogue: catalogueOfYear(year), services, cells, narratives, trainings, detailsConfirmed, lastYear };
}

/** The signs of every section of figures, weighed: errors, warnings without and with a reason. */
export function signsOf(content: ReportContent): Weighed {
  const weighed = sectionsAsked(content)
    .filter(isFigureSection)
    .map((section) => weighSection(content, section, "draft"));
  return {
    errors: weighed.flatMap(({ errors }) => errors),
    toCheck: weighed.flatMap(({ toCheck }) => toCheck),
    explained: weighed.flatMap(({ explained }) => explained),
  };
}

/** Every sign by the figure it stands at. */
export function signsByFigure({ errors, toCheck, explained }: Weighed): Map<CellKey, Finding[]> {
  const signs = new Map<CellKey, Finding[]>();
  for (const finding of [...errors, ...toCheck, ...explained]) {
    signs.set(placeOf(finding), [...(signs.get(placeOf(finding)) ?? []), finding]);
  }
  return signs;
}

type AskedAbout = { indicator: string; breakdown: string };

/** The figures of a report worth a look: those with a sign, and those with an open conversation. */
export function figuresToLookAt(signs: Weighed, open: readonly AskedAbout[]): Set<CellKey> {
  const talkedOf = open.map(({ indicator, breakdown }) => cellKey(indicator, breakdown));
  return new Set([...signsByFigure(signs).keys(), ...talkedOf]);
}
