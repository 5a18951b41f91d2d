import { splitCellKey, type Figure, type FigureState } from "#app/domain/catalogue/model.ts";

type Answer = number | Exclude<FigureState, "value">;

/** Figures by cell: a number is a value, a word is a state. */
export function figuresOf(cells: Readonly<Record<string, Answer>>): Figure[] {
  return Object.entries(cells).map(([cell, answer]) => ({
    ...splitCellKey(cell),
    ...(typeof answer === "number" ? { state: "value", value: answer } : { state: answer, value: null }),
    qualifier: "exact",
    note: null,
  }));
}

/** Child Focus in figures, 2022: two families that add up exactly, and one "of which". */
export const missingIn2022 = {
  "MIS.NEW": 1532,
  "MIS.NEW.RUN": 1138,
  "MIS.NEW.PAR": 148,
  "MIS.NEW.UAM": 136,
  "MIS.NEW.UND": 96,
  "MIS.NEW.TPK": 14,
  "MIS.WOR": 314,
};
export const exploitedIn2022 = {
  "OSE.ALL": 2189,
  "OSE.ALL.CSAM": 1832,
  "OSE.ALL.PROS": 61,
  "OSE.ALL.SEXT": 151,
  "OSE.ALL.SXTN": 109,
  "OSE.ALL.GROO": 36,
};

/** The service rows of the presentation of 2020. */
export const servicesIn2020 = {
  "VIC.SVC.RES": 41,
  "VIC.SVC.DAY": 286,
  "VIC.SVC.REI": 507,
  "VIC.SVC.LEG": 21,
  "VIC.SVC.REP": 9,
  "VIC.SVC.COU": 188,
};
