/** O open, P protected, S strict. */
export type DisclosureClass = "O" | "P" | "S";

/** What one organisation says of a cell: a whole number, zero included. */
export type Contribution = {
  /** Whom the figure is protected for: the control group of related organisations, else the organisation. */
  contributor: string;
  value: number;
};

export type DisclosureRules = {
  /** Fewer people than this are not published; 0 for none. */
  threshold: Readonly<Record<DisclosureClass, number>>;
  /** Fewer contributors above zero than this are not published. */
  minContributors: number;
  /** What remains besides the two largest must reach this share of the largest, in percent. Never printed. */
  pPercent: number;
};

/** A national total before anything is decided. At least one organisation answered it. */
export type CellToDecide = {
  disclosureClass: DisclosureClass;
  contributions: readonly Contribution[];
  /** Contributors that agreed that their share may be derived; it counts in O and P only. */
  waivers?: ReadonlySet<string>;
};

/** Why a total is hidden; for the secretariat, never for the public. */
export type HiddenReason = "zero_strict" | "too_few_people" | "too_few_organisations" | "one_too_large" | "subtraction";

export type Decision = { status: "published"; reason: null } | { status: "hidden"; reason: HiddenReason };

export const published: Decision = { status: "published", reason: null };

/**
 * How totals agree. `sum`: the parts add up to the whole. `sum_at_most`: they stay within it together. `of_which`: each
 * lies within the whole. `union`: the whole lies between the largest part and their sum.
 */
export type TotalsRelation = {
  kind: "sum" | "sum_at_most" | "of_which" | "union";
  whole: string;
  parts: readonly string[];
};
