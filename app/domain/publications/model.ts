import { type Words } from "#db/reference/catalogue-types.ts";
import { coalition } from "#db/reference/coalition.ts";

export type Both = Pick<Words, "ro" | "en">;

/** `recorded`: the totals of a year before the portal. `compiled`: made from accepted reports. */
export type ReleaseOrigin = "recorded" | "compiled";

export type CellStatus = "published" | "hidden" | "not_collected";
export type CellQualifier = "exact" | "at_least" | "approximate";
type Confidence = "high" | "medium" | "low";

/** A frozen total. What is hidden has no value here, and says nowhere why. */
export type ReleaseCell = {
  indicator: string;
  /** Empty for a national total. */
  breakdown: string;
  /** The section of the catalogue it is printed under; null for an indicator the catalogue no longer knows. */
  section: string | null;
  labels: Both;
  unit: string;
  status: CellStatus;
  /** A whole number in `unit`, zero included; null exactly when the status is not `published`. */
  value: number | null;
  qualifier: CellQualifier;
  /** Organisations that answered with a number; null when the source does not say. */
  reportingOrganisations: number | null;
  /** Member organisations the figure applies to; null when the source does not say. */
  memberOrganisations: number | null;
  confidence: Confidence;
  note: Both | null;
  source: string | null;
};

/** What a list of releases says of one. */
export type ReleaseEntry = {
  year: number;
  /** `2020-1`: the year and the number of the release within it. */
  name: string;
  origin: ReleaseOrigin;
  publishedAt: Date;
  /** Organisations whose accepted report went in; null when the source does not say. */
  reportingOrganisations: number | null;
  /** Member organisations of the year; null when the source does not say. */
  memberOrganisations: number | null;
  /** Made of the invented reports of the demo. */
  isExample: boolean;
};

/** A published release, whole: the one shape that page, chart, CSV and JSON are made of. */
export type PublishedRelease = ReleaseEntry & {
  source: string | null;
  note: Both | null;
  /** SHA-256 over cells, definitions and rules, hexadecimal. */
  contentHash: string;
  /** Shared by all who read the release: never changed. */
  cells: readonly ReleaseCell[];
};

/** One of the three headline figures, and what exactly it counts in this release. */
export type Headline = {
  key: "reached" | "assisted" | "trained";
  measure: "reached" | "victims" | "persons_assisted" | "specialists" | "persons_trained";
  shown:
    | { kind: "figure"; value: number }
    /** Different people are at least the largest service and at most all enrolments together. */
    | { kind: "interval"; low: number; high: number }
    | { kind: "hidden" }
    | { kind: "not_collected" };
};

/** Never public by itself: it says how members overlap. */
export const neverPublic: ReadonlySet<string> = new Set(["VIC.SHARED"]);

/** The role mailbox of the secretariat, as printed on public pages. */
export const secretariatEmail: string = coalition.email;

/** So few of the reports that were expected that a total says little: fewer than half. */
export function isFew(reporting: number | null, expected: number | null): boolean {
  return reporting !== null && expected !== null && reporting * 2 < expected;
}
