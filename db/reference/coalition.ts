/** What makes this installation the portal of this coalition. Sentences about it are in the room `coalition` of i18n. */
export const coalition = {
  name: "ProTECT",
  /** The role mailbox of the secretariat, never a person's. */
  email: "secretariat@traficdepersoane.ro",
  /** The year of its founding. */
  foundedYear: 2020,
} as const;

/** The five directions of work, in the order of the coalition's presentation; their words are `coalition:directions.*`. */
export const directions = ["protection", "prevention", "policy", "research", "detection"] as const;
export type Direction = (typeof directions)[number];

/** The settings of disclosure control. The public note states the thresholds and `minContributors`, never `pPercent`. */
export const disclosureSettings = {
  version: "2026-1",
  threshold: { O: 0, P: 5, S: 10 },
  minContributors: 3,
  pPercent: 20,
} as const;

/** Where somebody in danger calls, in the order of urgency. `call` is what a telephone dials. */
export const helpLines = [
  { line: "emergency", number: "112", call: "112" },
  { line: "trafficking", number: "0800\u00a0800\u00a0678", call: "0800800678" },
  { line: "child", number: "116\u00a0000", call: "116000" },
] as const;
