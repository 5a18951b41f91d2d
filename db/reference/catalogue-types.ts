/** The shape of the catalogue's reference data. Pure: no I/O. */

/** Romanian and English always; French and Dutch where a source gives them. */
export type Words = { readonly ro: string; readonly en: string; readonly fr?: string; readonly nl?: string };

export const sections = [
  "assistance",
  "prevention",
  "training",
  "missing_children",
  "online_exploitation",
  "platform",
] as const;
export type Section = (typeof sections)[number];

/** What one unit of the figure is. Figures of different units are never added. */
export const units = [
  "person",
  "contact",
  "session",
  "hour",
  "call",
  "report",
  "case",
  "campaign",
  "view",
  "place",
  "document",
  "organisation",
] as const;
export type Unit = (typeof units)[number];

/**
 * `unique_org_year`: each person once per organisation, year and indicator. `event`: each occurrence.
 * `stock`: on 31 December. `capacity`: what there is room for.
 */
export type CountBasis = "unique_org_year" | "event" | "stock" | "capacity";

/** O open, P protected, S strict: the class of disclosure control. */
export type DisclosureClass = "O" | "P" | "S";

export type DimensionCode =
  "SEX" | "AGE2" | "AGE5" | "STAT" | "FORM" | "CIT" | "PLACE" | "GEO" | "REF" | "AUD" | "CHAN" | "HOST" | "REFD";

export type DimensionValue = {
  readonly code: string;
  readonly labels: Words;
  /** The value of the same dimension this one is part of; it is left out when the dimension is added up. */
  readonly under?: string;
  /** The value of the coarser dimension (`Dimension.nestsIn`) this one lies in. */
  readonly within?: string;
};

export type Dimension = {
  readonly code: DimensionCode;
  readonly labels: Words;
  readonly values: readonly DimensionValue[];
  /** True when the values are exclusive and exhaustive, so that they add up to the cell they divide. */
  readonly closes: boolean;
  readonly nestsIn?: DimensionCode;
};

/**
 * Who is asked for the figure. `service`: organisations that offer one of `askedWith`. `always`: every organisation.
 * `secretariat`: entered once for the coalition. `computed`: counted by the portal from its own registers.
 */
export type Asked = "service" | "always" | "secretariat" | "computed";

/** What an indicator means from a year on. Immutable once used; a change is a new version. */
export type IndicatorVersion = {
  readonly version: number;
  /** The first reporting year it holds for. */
  readonly fromYear: number;
  readonly labels: Words;
  /** The shorter name used in forms and sentences; the label when there is none. */
  readonly shortLabels?: Words;
  readonly definition: Words;
  /** One line on how to count, under the name in the form. */
  readonly hint: Words;
  readonly dimensions: readonly DimensionCode[];
  /** Values a dimension is limited to here, where the indicator does not use them all. */
  readonly dimensionValues?: Readonly<Partial<Record<DimensionCode, readonly string[]>>>;
  /** True where `at_least` and `approximate` may be used. */
  readonly allowsEstimate: boolean;
  /** True where a figure is an estimate by nature, so that an exact one is asked about. */
  readonly expectsEstimate: boolean;
  /** True when the meaning changed so much that no year before can be compared. */
  readonly breaksSeries: boolean;
};

export type Indicator = {
  /** Never changes and is never used again for something else. */
  readonly code: string;
  readonly section: Section;
  /** Order within the whole catalogue, from 1. */
  readonly position: number;
  readonly unit: Unit;
  readonly countBasis: CountBasis;
  readonly disclosureClass: DisclosureClass;
  readonly asked: Asked;
  /** Services of which any one leads to the question; empty unless `asked` is `service`. A service names itself. */
  readonly askedWith: readonly string[];
  /** May not be left blank when a report that is asked for it is sent. */
  readonly required: boolean;
  /** "Of whom children" (`AGE2=MIN`) is asked beside the total. */
  readonly inlineChildren: boolean;
  /** The question "how many different people are there in fact", bounded by the services. */
  readonly distinctPersons: boolean;
  /** Oldest first. */
  readonly versions: readonly [IndicatorVersion, ...IndicatorVersion[]];
};

type Stated = {
  /** Stable name of the relation. Two sums of one whole are two relations. */
  readonly id: string;
  /** Cells as `VIC.ALL` or `TRN.PERS|AUD=SOC`. */
  readonly whole: string;
  readonly parts: readonly string[];
  /** `error` unless said otherwise. */
  readonly severity?: "error" | "warning";
  /** Parts that, with nothing written about them, count as not applicable; of the others nothing is then known. */
  readonly omissible?: "all" | readonly string[];
  /** The units differ on purpose; the reason. */
  readonly mixedUnits?: string;
  readonly fromYear: number;
};

/**
 * How figures must agree. `sum`: parts add up to the whole. `sum_at_most`: parts are exclusive, not exhaustive.
 * `of_which`: each part lies within the whole, parts may overlap. `union`: the whole lies between the largest part and
 * their sum. `carried`: the part of this year is at most last year's whole less last year's `less`.
 */
export type Relation =
  | (Stated & { readonly kind: "sum" | "sum_at_most" | "of_which" | "union" })
  | (Stated & { readonly kind: "carried"; readonly less: string });

/** The coalition's settings of the rules. */
export type RuleSettings = {
  /** A change by more than `factor` and at least `minDifference` asks for a word; so does zero after `zeroFrom`. */
  readonly yearOnYear: { readonly factor: number; readonly minDifference: number; readonly zeroFrom: number };
  /** Persons housed in a year per residential place above which we ask. */
  readonly bedsFactor: number;
  /** Participants per session above which we ask. */
  readonly contactsPerSession: number;
  /** Accepted distance of a printed share, in units of its last printed digit. */
  readonly percentTolerance: number;
};
