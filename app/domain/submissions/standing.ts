import { type CellKey } from "#app/domain/catalogue/model.ts";
import { type SubmissionState } from "./model.ts";
import { type ReportContent, sectionsAsked, standingOf } from "./section-status.ts";
import { placeOf } from "./figures-examined.ts";
import { signsOf } from "./signs.ts";

/** Where a report stands, as it is kept with the report. */
export type KeptStanding = {
  sectionsDone: number;
  sectionsAsked: number;
  /** Where a rule finds something that no reason stands beside. */
  unexplainedFigures: CellKey[];
  /** Where a rule finds something and a reason says why; none of the unexplained ones. */
  explainedFigures: CellKey[];
};

/** A report that was sent is whole; else its sections count one by one. */
export function standingToKeep(state: SubmissionState, content: ReportContent): KeptStanding {
  const asked = sectionsAsked(content).length;
  const isWhole = state === "submitted" || state === "accepted";
  const done = isWhole ? asked : standingOf(content).filter(({ status }) => status.status === "done").length;
  const { errors, toCheck, explained } = signsOf(content);
  const unexplained = new Set([...errors, ...toCheck].map(placeOf));
  const withReason = new Set(explained.map(placeOf).filter((figure) => !unexplained.has(figure)));
  return {
    sectionsDone: done,
    sectionsAsked: asked,
    unexplainedFigures: [...unexplained],
    explainedFigures: [...withReason],
  };
}
