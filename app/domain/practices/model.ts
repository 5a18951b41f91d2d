import {
  type CostBand,
  type EvidenceGrade,
  type PracticeAudience,
  type PracticeKind,
  type PracticeLanguage,
  type PracticeLicence,
  type PracticePart,
  type PracticeSetting,
  type PracticeTerritory,
} from "#db/reference/practices.ts";
import { type Direction } from "#db/reference/coalition.ts";
import { type PracticeFigure, type PracticeLink, type TwoLanguages } from "#db/schema/practices.ts";

/** What all practices are searched in. */
export const corpus = "practices";

/** A practice as it is published: what its organisation says, read and checked. Parts nobody wrote are left out. */
export type PracticeContent = {
  title: TwoLanguages;
  /** One or two sentences. */
  summary: TwoLanguages;
  /** Others it was done with, by name. */
  partners: string[];
  kind: PracticeKind;
  direction: Direction;
  audiences: PracticeAudience[];
  setting: PracticeSetting | null;
  territories: PracticeTerritory[];
  sinceYear: number | null;
  untilYear: number | null;
  languages: PracticeLanguage[];
  costBand: CostBand | null;
  evidence: EvidenceGrade;
  isLicensed: boolean | null;
  parts: { part: PracticePart; source: TwoLanguages }[];
  figures: PracticeFigure[];
  links: PracticeLink[];
  /** A role mailbox, never a person's. */
  contact: string | null;
  licence: PracticeLicence | null;
};
