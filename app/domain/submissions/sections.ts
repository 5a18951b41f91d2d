import { type Section as CatalogueSection } from "#db/reference/catalogue-types.ts";

/** The parts of a report, in the order they are asked; the word is the one in the address. */
export const sectionWords = [
  "organisation",
  "assistance",
  "prevention",
  "training",
  "missing-children",
  "online-exploitation",
  "challenges",
  "practices",
  "policies",
] as const;
export type SectionWord = (typeof sectionWords)[number];

/** How the sections stand together on the task list. */
export const sectionGroups = {
  organisation: ["organisation"],
  figures: ["assistance", "prevention", "training", "missing-children", "online-exploitation"],
  words: ["challenges", "practices", "policies"],
} as const satisfies Record<string, readonly SectionWord[]>;

export type FigureSection = (typeof sectionGroups)["figures"][number];
export type WordSection = (typeof sectionGroups)["words"][number];

/** The section of the catalogue a section of figures asks for. */
export const catalogueSection: Record<FigureSection, CatalogueSection> = {
  assistance: "assistance",
  prevention: "prevention",
  training: "training",
  "missing-children": "missing_children",
  "online-exploitation": "online_exploitation",
};

/** The key of a section's sentences. */
export type SectionKey =
  | "organisation"
  | "assistance"
  | "prevention"
  | "training"
  | "missing_children"
  | "online_exploitation"
  | "challenges"
  | "practices"
  | "policies";

export const sectionKey = (word: SectionWord) => word.replace("-", "_") as SectionKey;

export function isFigureSection(word: string): word is FigureSection {
  return (sectionGroups.figures as readonly string[]).includes(word);
}

export function isWordSection(word: string): word is WordSection {
  return (sectionGroups.words as readonly string[]).includes(word);
}

/** What is asked in words. */
export type NarrativeQuestion = "challenges" | "changes" | "practices" | "policies";

/** One answer in words: its question, its number among several, and what it may hold. */
export type Slot = { question: NarrativeQuestion; number: number; hasCodes: boolean; hasTitle: boolean };

const slot = (question: NarrativeQuestion, more: Partial<Slot> = {}): Slot => ({
  question,
  number: 1,
  hasCodes: false,
  hasTitle: false,
  ...more,
});

/** What each section of words asks, in order. */
export const slotsOf: Record<WordSection, readonly Slot[]> = {
  challenges: [slot("challenges", { hasCodes: true }), slot("changes", { hasCodes: true })],
  practices: [1, 2, 3].map((number) => slot("practices", { number, hasTitle: true })),
  policies: [slot("policies")],
};

/** `challenges-1`: the name of a slot in forms and addresses. */
export const slotName = ({ question, number }: Pick<Slot, "question" | "number">) => `${question}-${number}`;

/** The coded answers, after the coalition's annual presentation: what made the year hard, and what it changed. */
export const narrativeCodes = {
  challenges: [
    "funding",
    "costs",
    "burnout",
    "access_to_services",
    "authorities",
    "meeting_people",
    "online_therapy",
    "medical_care",
    "travel",
    "online_reluctance",
    "adapting_content",
  ],
  changes: [
    "poverty",
    "campaign_reach",
    "digital_services",
    "slow_institutions",
    "young_audience",
    "own_content",
    "youth_partnerships",
    "coalition",
  ],
} as const;

export type ChallengeCode = (typeof narrativeCodes)["challenges"][number];
export type ChangeCode = (typeof narrativeCodes)["changes"][number];
