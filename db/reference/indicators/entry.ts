import {
  type Asked,
  type CountBasis,
  type DimensionCode,
  type DisclosureClass,
  type Indicator,
  type IndicatorVersion,
  type Section,
  type Unit,
  type Words,
} from "../catalogue-types.ts";

/** The first reporting year any definition holds for; recorded releases may reach far back. */
export const firstYear = 2000;

/** What is written down for one indicator; the rest follows from its section. */
export type Entry = {
  readonly code: string;
  readonly unit?: Unit;
  readonly basis?: CountBasis;
  readonly cls: DisclosureClass;
  readonly labels: Words;
  readonly short?: Words;
  readonly definition: Words;
  readonly hint: Words;
  readonly dims?: readonly DimensionCode[];
  readonly dimValues?: IndicatorVersion["dimensionValues"];
  readonly estimate?: "allowed" | "expected";
  readonly asked?: Asked;
  readonly askedWith?: readonly string[];
  readonly required?: boolean;
  readonly inlineChildren?: boolean;
  readonly distinctPersons?: boolean;
};

/** What all entries of a section share unless they say otherwise. */
type SectionDefaults = {
  readonly section: Section;
  readonly unit: Unit;
  readonly basis: CountBasis;
  readonly asked: Asked;
  readonly askedWith: readonly string[];
};

/** An entry before it has its place in the whole catalogue. */
type Unplaced = Omit<Indicator, "position">;

export function entriesOf(defaults: SectionDefaults, entries: readonly Entry[]): readonly Unplaced[] {
  return entries.map((entry) => ({
    code: entry.code,
    section: defaults.section,
    unit: entry.unit ?? defaults.unit,
    countBasis: entry.basis ?? defaults.basis,
    disclosureClass: entry.cls,
    asked: entry.asked ?? defaults.asked,
    askedWith: entry.askedWith ?? defaults.askedWith,
    required: entry.required ?? false,
    inlineChildren: entry.inlineChildren ?? false,
    distinctPersons: entry.distinctPersons ?? false,
    versions: [firstVersion(entry)],
  }));
}

function firstVersion(entry: Entry): IndicatorVersion {
  return {
    version: 1,
    fromYear: firstYear,
    labels: entry.labels,
    ...(entry.short ? { shortLabels: entry.short } : {}),
    definition: entry.definition,
    hint: entry.hint,
    dimensions: entry.dims ?? [],
    ...(entry.dimValues ? { dimensionValues: entry.dimValues } : {}),
    allowsEstimate: entry.estimate !== undefined,
    expectsEstimate: entry.estimate === "expected",
    breaksSeries: false,
  };
}

export const words = (ro: string, en: string): Words => ({ ro, en });
