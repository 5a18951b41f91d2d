import { type Context } from "#app/domain/context.ts";
import { recordPractice } from "#app/domain/practices/commands/record-practice.server.ts";
import { draftInput, typedContent } from "#app/domain/practices/draft.ts";
import { type PracticeContent } from "#app/domain/practices/model.ts";
import { practiceDraft } from "#app/domain/practices/queries/own-practices.server.ts";

/** A practice that says little, but for what is given. */
export function practiceContent(known: Partial<PracticeContent> = {}): PracticeContent {
  return {
    title: { ro: "Exemplu de practică", en: null },
    summary: { ro: "O propoziție despre ea.", en: null },
    partners: [],
    kind: "service",
    direction: "protection",
    audiences: ["victims"],
    setting: null,
    territories: [],
    sinceYear: null,
    untilYear: null,
    languages: ["ro"],
    costBand: null,
    evidence: "told",
    isLicensed: null,
    parts: [{ part: "problem", source: { ro: "De ce a fost nevoie.", en: null } }],
    figures: [],
    links: [],
    contact: null,
    licence: null,
    ...known,
  };
}

type Of = { id: string; name: string; isExample?: boolean };

/** A published practice, as the secretariat enters it from a source. */
export function aPractice(ctx: Context, organisation: Of, known: Partial<PracticeContent> = {}) {
  return recordPractice(ctx, {
    organisation: { id: organisation.id, name: organisation.name, isExample: organisation.isExample ?? false },
    content: practiceContent(known),
    source: "Prezentarea unui an",
  });
}

/** A draft that lacks nothing, as it is typed. */
export const whole = {
  title_ro: "Teatru forum în licee",
  summary_ro: "Elevii joacă o scenă de recrutare, iar publicul schimbă finalul.",
  kind: "programme",
  direction: "prevention",
  audiences: ["pupils"],
  evidence: "followed",
  part_problem_ro: "Orele obișnuite **nu** ajungeau la elevi.",
  part_steps_ro: "1. o scenă\n2. o pauză\n3. alt final",
  part_safeguards_ro: "Nimeni nu joacă propria poveste.",
  part_starting_ro: "Găsește un profesor care vrea.",
  figure_1_value: "1.200",
  figure_1_label: "de elevi au jucat sau au privit",
  figure_1_year: "2025",
  mentions_people: "no",
  about_survivors: "no",
};

/** What the form keeps of what was typed. */
export const filled = (typed: Record<string, unknown>) =>
  typedContent(draftInput.parse({ form_key: crypto.randomUUID(), version: 1, intent: "save", ...typed }));

/** The copy somebody sees now. */
export const seenBy = async (ctx: Context, id: string) => ({ id, version: (await practiceDraft(ctx, id)).version });
