import { territories } from "./territories.ts";

/** What a good practice is described by. The words of each are `practices:<list>.*`; directions are the coalition's. */

export const practiceKinds = [
  "service",
  "programme",
  "online_resource",
  "educational_material",
  "emergency_aid",
] as const;
export type PracticeKind = (typeof practiceKinds)[number];

/** For whom it is. */
export const practiceAudiences = [
  "victims",
  "children",
  "pupils",
  "young_people",
  "women",
  "parents",
  "migrants",
  "communities",
  "professionals",
  "public",
] as const;
export type PracticeAudience = (typeof practiceAudiences)[number];

/** Where it happens. */
export const practiceSettings = [
  "residential",
  "day_centre",
  "community",
  "school",
  "online",
  "institution",
  "workplace",
] as const;
export type PracticeSetting = (typeof practiceSettings)[number];

/** What a year of it costs, staff included, in euro: under 5,000; to 25,000; to 100,000; above. */
export const costBands = ["under_5", "to_25", "to_100", "over_100"] as const;
export type CostBand = (typeof costBands)[number];

/**
 * How well it is known to work, from the least. Told: its organisation describes it. Followed: it counts what it does and
 * asks those concerned. Compared: before and after, or with others. Examined: by somebody who does not belong to it.
 */
export const evidenceGrades = ["told", "followed", "compared", "examined"] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

/** Under which terms its words may be used again. */
export const practiceLicences = ["cc_by", "cc_by_sa", "cc_by_nc", "all_rights"] as const;
export type PracticeLicence = (typeof practiceLicences)[number];

/** Languages a practice works in (ISO 639-1; `rom` is Romani, ISO 639-2). */
export const practiceLanguages = ["ro", "en", "fr", "de", "es", "it", "hu", "rom", "uk"] as const;
export type PracticeLanguage = (typeof practiceLanguages)[number];

/** The parts in words, in the order a reader meets them. Each is Markdown. */
export const practiceParts = [
  "problem",
  "steps",
  "resources",
  "results",
  "not_working",
  "safeguards",
  "starting",
] as const;
export type PracticePart = (typeof practiceParts)[number];

/** Where a practice was done: a county, the whole country, or other countries. */
export const practiceTerritories = [...territories, "abroad"] as const;
export type PracticeTerritory = (typeof practiceTerritories)[number];
