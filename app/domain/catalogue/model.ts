import {
  type Asked,
  type CountBasis,
  type Dimension,
  type DimensionCode,
  type DisclosureClass,
  type Relation,
  type RuleSettings,
  type Section,
  type Unit,
  type Words,
} from "#db/reference/catalogue-types.ts";

/** `VIC.SVC.RES` for a total, `VIC.SVC.RES|AGE2=MIN` for a part of it. */
export type CellKey = string;

/** Zero is a value. `blank` is unfinished; the other two are answers. */
export const figureStates = ["value", "not_collected", "not_applicable", "blank"] as const;
export type FigureState = (typeof figureStates)[number];

export const figureQualifiers = ["exact", "at_least", "approximate"] as const;
export type FigureQualifier = (typeof figureQualifiers)[number];

/** One figure of one organisation's year. */
export type Figure = {
  indicator: string;
  /** Empty for the total, else `SEX=F|AGE2=MIN` in the order of the catalogue. */
  breakdown: string;
  state: FigureState;
  /** A whole number in the indicator's unit; null exactly when the state is not `value`. */
  value: number | null;
  qualifier: FigureQualifier;
  note: string | null;
};

/** An indicator as it is defined for one year. */
export type YearIndicator = {
  code: string;
  section: Section;
  position: number;
  unit: Unit;
  countBasis: CountBasis;
  disclosureClass: DisclosureClass;
  asked: Asked;
  askedWith: readonly string[];
  required: boolean;
  inlineChildren: boolean;
  distinctPersons: boolean;
  version: number;
  /** Full name, as published. */
  labels: Words;
  /** Shorter name for forms and sentences. */
  shortLabels: Words;
  definition: Words;
  hint: Words;
  /** The dimensions it may be divided by, each with the values allowed here. */
  dimensions: readonly Dimension[];
  allowsEstimate: boolean;
  expectsEstimate: boolean;
  /** The meaning changed this year: last year cannot be compared. */
  breaksSeries: boolean;
};

/** The catalogue of one year, or a part of it: all the rules ever look at. Plain data, so a page can carry it. */
export type Catalogue = {
  year: number;
  indicators: readonly YearIndicator[];
  relations: readonly Relation[];
  /** The order of dimensions inside a breakdown. */
  dimensionOrder: readonly DimensionCode[];
};

export type RuleCode = "R1" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "R8" | "R9" | "R10" | "R11" | "R12" | "R13";

/**
 * What a rule has to say; a rule that holds says nothing. `unchecked`: some of the figures are not known, so the rule
 * could not be checked; it stops nobody. An `error` that fails stops a report, a `warning` asks for a word.
 */
export type Finding = {
  rule: RuleCode;
  severity: "error" | "warning";
  outcome: "fail" | "unchecked";
  /** The cells concerned, the one to show it at first. */
  cells: readonly CellKey[];
  /** The sentence: `catalogue:findings.<key>`. */
  key: string;
  /** Cell keys and plain numbers; `describeFinding` turns them into names and counts of a language. */
  params: Readonly<Record<string, string | number>>;
};

/** What is examined, and beside what. */
export type Examination = {
  catalogue: Catalogue;
  figures: readonly Figure[];
  lastYear?: { year: number; figures: readonly Figure[] } | null;
  settings?: RuleSettings;
  /** A draft may have blanks; a report being sent may not. */
  moment: "draft" | "submission";
  /** Codes of the services the organisation offers; with them, what they lead to may not be missing when sent. */
  services?: readonly string[];
};

export const cellKey = (indicator: string, breakdown = ""): CellKey =>
  breakdown === "" ? indicator : `${indicator}|${breakdown}`;

export function splitCellKey(key: CellKey): { indicator: string; breakdown: string } {
  const bar = key.indexOf("|");
  if (bar < 0) return { indicator: key, breakdown: "" };
  return { indicator: key.slice(0, bar), breakdown: key.slice(bar + 1) };
}

/** The indicators an organisation with these services is asked for, in the order of the catalogue. */
export function askedIndicators(catalogue: Catalogue, services: readonly string[]): readonly YearIndicator[] {
  const offered = new Set(services);
  return catalogue.indicators.filter(
    ({ asked, askedWith }) =>
      asked === "always" || (asked === "service" && askedWith.some((code) => offered.has(code))),
  );
}

/** A section with what its rules need; no relation crosses sections. */
export function sectionOf(catalogue: Catalogue, section: Section): Catalogue {
  const indicators = catalogue.indicators.filter((indicator) => indicator.section === section);
  const codes = new Set(indicators.map(({ code }) => code));
  const relations = catalogue.relations.filter(({ whole }) => codes.has(splitCellKey(whole).indicator));
  return { ...catalogue, indicators, relations };
}
