/**
 * The kinds of support an organisation's profile names, in the order filters show them. Where the catalogue counts the
 * same thing, `family` is its code; a profile never gives a figure of it. Their words are `organisations:support.*`.
 */
export const supportFamilies = [
  { kind: "accommodation", family: "VIC.SVC.RES" },
  { kind: "day_centre", family: "VIC.SVC.DAY" },
  { kind: "counselling", family: "VIC.SVC.COU" },
  { kind: "social", family: null },
  { kind: "medical", family: "VIC.SVC.MED" },
  { kind: "legal", family: "VIC.SVC.LEG" },
  { kind: "education", family: "VIC.SVC.EDU" },
  { kind: "vocational", family: null },
  { kind: "reintegration", family: "VIC.SVC.REI" },
  { kind: "repatriation", family: "VIC.SVC.REP" },
  { kind: "material_aid", family: "VIC.SVC.MAT" },
  { kind: "outreach", family: "VIC.SVC.OUT" },
  { kind: "help_line", family: "HOT.CALLS" },
  { kind: "prevention", family: "PRV.REACH" },
  { kind: "training", family: "TRN.PERS" },
  { kind: "research", family: null },
  { kind: "advocacy", family: null },
] as const;

export type SupportKind = (typeof supportFamilies)[number]["kind"];
export const supportKinds: readonly SupportKind[] = supportFamilies.map(({ kind }) => kind);

/** Whom an organisation works with. Their words are `organisations:audience.*`. */
export const audiences = [
  "anyone",
  "women",
  "children",
  "young_people",
  "mothers",
  "migrants",
  "vulnerable",
  "professionals",
  "institutions",
] as const;

export type Audience = (typeof audiences)[number];

/** What kind of number a profile gives: of one year, since the beginning, at one moment, or room for. */
export const figureKinds = ["yearly", "cumulative", "stock", "capacity"] as const;
export type FigureKind = (typeof figureKinds)[number];

export const figureQualifiers = ["exact", "at_least", "approximate"] as const;
export type FigureQualifier = (typeof figureQualifiers)[number];

/** How far a network reaches, and what an organisation is in it. */
export const affiliationLevels = ["local", "national", "european", "international"] as const;
export const affiliationRoles = ["member", "founding_member", "branch", "part"] as const;
