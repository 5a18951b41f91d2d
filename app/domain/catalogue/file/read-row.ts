import { fromSpreadsheetText } from "#app/kernel/spreadsheet-text.ts";
import { normaliseText } from "#app/kernel/text.ts";
import { readBreakdown } from "../breakdown.ts";
import { type Catalogue, type Figure, type FigureQualifier, figureQualifiers, type YearIndicator } from "../model.ts";
import { readCount } from "../read-count.ts";
import { fileLimits, type FileProblem, fileStates, type Row } from "./columns.ts";

/** Why a row cannot be taken; caught by `readRow` alone. */
type Obstacle = Omit<FileProblem, "line">;
type Got<T> = { got: T } | { problem: Obstacle };

const problem = (code: string, params: Obstacle["params"] = {}): { problem: Obstacle } => ({
  problem: { code, params },
});

/** One row of a figures file as a figure, or why it cannot be one. */
export function readRow({ cells }: Row, catalogue: Catalogue): Got<Figure> {
  const indicator = indicatorIn(cells.indicator, catalogue);
  if ("problem" in indicator) return indicator;
  const at = readBreakdown(cells.breakdown, indicator.got, catalogue.dimensionOrder);
  if ("problem" in at) return at;
  const answer = answerIn(cells.state, cells.value, indicator.got);
  if ("problem" in answer) return answer;
  const qualifier = qualifierIn(cells.qualifier, answer.got.state, indicator.got);
  if ("problem" in qualifier) return qualifier;
  const note = noteIn(cells.note);
  if ("problem" in note) return note;
  const { code } = indicator.got;
  return {
    got: { indicator: code, breakdown: at.breakdown, ...answer.got, qualifier: qualifier.got, note: note.got },
  };
}

function indicatorIn(cell: string, catalogue: Catalogue): Got<YearIndicator> {
  const code = fromSpreadsheetText(cell.trim()).replace(/[–—−]/g, "-").toUpperCase();
  if (code === "") return problem("indicator_missing");
  const found = catalogue.indicators.find((indicator) => indicator.code === code);
  if (!found) return problem("indicator_unknown", { indicator: short(cell) });
  const reported = found.asked === "service" || found.asked === "always";
  return reported ? { got: found } : problem("indicator_not_reported", { indicator: found.code });
}

type Answer = Pick<Figure, "state" | "value">;

function answerIn(stateCell: string, valueCell: string, indicator: YearIndicator): Got<Answer> {
  const written = stateCell.trim().toLowerCase();
  const allowed = fileStates.join(", ");
  const state = fileStates.find((candidate) => candidate === written);
  if (written === "") return problem("state_missing", { allowed });
  if (!state) return problem("state_unknown", { state: short(stateCell), allowed });
  const read = readCount(valueCell);
  if (state !== "value") {
    if (read.kind === "blank") return { got: { state, value: null } };
    return problem("value_unexpected", { value: short(valueCell), state });
  }
  if (read.kind === "count") return { got: { state, value: read.value } };
  if (read.kind === "blank") return problem("value_missing");
  const { key, params } = read;
  return problem("value_unread", { value: short(valueCell), key, unit: indicator.unit, ...params });
}

function qualifierIn(cell: string, state: Figure["state"], indicator: YearIndicator): Got<FigureQualifier> {
  const written = cell.trim().toLowerCase();
  const qualifier = figureQualifiers.find((candidate) => candidate === (written || "exact"));
  const allowed = (indicator.allowsEstimate ? figureQualifiers : ["exact"]).join(", ");
  if (!qualifier) return problem("qualifier_unknown", { qualifier: short(cell), allowed });
  if (qualifier === "exact") return { got: qualifier };
  if (!indicator.allowsEstimate) return problem("qualifier_not_allowed", { indicator: indicator.code });
  return state === "value" ? { got: qualifier } : problem("qualifier_without_value", { qualifier });
}

function noteIn(cell: string): Got<string | null> {
  const note = normaliseText(fromSpreadsheetText(cell));
  if (note.length > fileLimits.noteLength) return problem("note_too_long", { limit: fileLimits.noteLength });
  return { got: note === "" ? null : note };
}

/** What was written, short enough for a sentence. */
function short(cell: string): string {
  const plain = normaliseText(cell);
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
