import { type Context } from "#app/domain/context.ts";
import { recordPractice } from "#app/domain/practices/commands/record-practice.server.ts";
import { type PracticeContent } from "#app/domain/practices/model.ts";

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
