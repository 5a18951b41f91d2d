import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { isFigureSection } from "./sections.ts";
import { type ReportExamination, type Weighed } from "./figures-examined.ts";
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
