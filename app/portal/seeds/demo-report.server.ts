import { and, eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { splitCellKey } from "#app/domain/catalogue/model.ts";
import { confirmDetails } from "#app/domain/reporting/commands/confirm-details.server.ts";
import { importFigures } from "#app/domain/reporting/commands/import-figures.server.ts";
import { keepTraining } from "#app/domain/reporting/commands/keep-training.server.ts";
import { saveFigures } from "#app/domain/reporting/commands/save-figures.server.ts";
import { saveNarrative } from "#app/domain/reporting/commands/save-narrative.server.ts";
import {
  catalogueSection,
  type FigureSection,
  sectionGroups,
  type WordSection,
} from "#app/domain/submissions/sections.ts";
import { wantedWords } from "#app/domain/reporting/words-input.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { submissions } from "#db/schema/submissions.ts";
import { demoFigures, type DemoFigures } from "#db/seed/demo-figures.ts";
import { demoWords } from "#db/seed/demo-words.ts";
import { type DemoOrganisation } from "#db/seed/demo.ts";

/** Which report is written, and how far. */
export type DemoReport = {
  organisation: DemoOrganisation;
  year: number;
  /** The newest year has one figure that has grown and is explained. */
  newest: boolean;
};

const unseen = { version: 0, answer: { state: "blank", value: null, qualifier: "exact" } } as const;

/** Why the figure that has grown is right; one whole sentence, as the form asks for. */
const explanation = "Am deschis în primăvară al doilea program de reintegrare, cu o echipă nouă.";

/** Confirms what the organisation offers and writes the figures of the sections named, as its form would. */
export async function writeFigures(
  ctx: Context,
  report: DemoReport,
  sections: readonly FigureSection[] = sectionGroups.figures,
): Promise<void> {
  const { organisation, year, newest } = report;
  await confirmDetails(ctx, { year, services: organisation.services });
  const figures = demoFigures(organisation, year, newest);
  for (const section of sections) {
    const wanted = cellsOf(section, year, figures).map((cell) => wantedCell(cell, figures, report));
    if (wanted.length > 0) await saveFigures(ctx, { year, section, wanted });
  }
}

/** The same from a file, as an organisation sends its figures that keeps them elsewhere. */
export async function writeFiguresFromFile(ctx: Context, { organisation, year, newest }: DemoReport): Promise<void> {
  await confirmDetails(ctx, { year, services: organisation.services });
  const figures = Object.entries(demoFigures(organisation, year, newest)).map(([cell, { value, qualifier }]) => {
    const answer = { state: "value" as const, value, qualifier: qualifier ?? ("exact" as const), note: null };
    return { ...splitCellKey(cell), ...answer };
  });
  await importFigures(ctx, { organisationId: ctx.actor.actingFor ?? "", year, figures, dryRun: false });
}

function cellsOf(section: FigureSection, year: number, figures: DemoFigures): string[] {
  const inSection = catalogueOfYear(year).indicators.filter((known) => known.section === catalogueSection[section]);
  const codes = new Set(inSection.map(({ code }) => code));
  return Object.keys(figures).filter((cell) => codes.has(splitCellKey(cell).indicator));
}

function wantedCell(cell: string, figures: DemoFigures, { organisation, newest }: DemoReport) {
  const { value = 0, qualifier = "exact" as const } = figures[cell] ?? {};
  const answer = { state: "value" as const, value, qualifier };
  const isGrown = newest && organisation.grown?.service === cell;
  return { cell, answer, seen: unseen, ...(isGrown ? { explanation: { text: explanation, seen: "" } } : {}) };
}

/** Writes everything that is said in words, and the year's training. */
export async function writeWords(ctx: Context, { organisation, year, newest }: DemoReport): Promise<void> {
  const { challenges, changes, practice, training } = demoWords(organisation, year);
  const typed: Record<WordSection, Record<string, unknown>> = {
    challenges: {
      "challenges-1-codes": [...challenges.codes],
      "challenges-1-text": challenges.text,
      "changes-1-codes": [...changes.codes],
      "changes-1-text": changes.text,
    },
    practices: { "practices-1-title": practice.title, "practices-1-text": practice.text },
    policies: { "policies-1-none": "on" },
  };
  for (const section of sectionGroups.words) {
    await saveNarrative(ctx, { year, section, answers: wantedWords(section, typed[section]) });
  }
  const figures = demoFigures(organisation, year, newest);
  const counted = (code: string) => figures[code]?.value ?? null;
  const sessions = { sessions: counted("TRN.SESS"), hours: counted("TRN.HRS") };
  const people = { specialists: counted("TRN.PERS.SPEC"), others: counted("TRN.PERS.GEN") };
  const audiences = ["SOC", "TEA", "POL", "PUP"];
  await keepTraining(ctx, { year, training: { ...training, audiences, ...sessions, ...people }, seen: null });
}

/** The report of the organisation acted for, and the version it has now. */
export async function standingReport(ctx: Context, year: number): Promise<{ submissionId: string; version: number }> {
  const [row] = await ctx.db
    .select({ submissionId: submissions.id, version: submissions.version })
    .from(submissions)
    .innerJoin(reportingPeriods, eq(reportingPeriods.id, submissions.periodId))
    .where(and(eq(reportingPeriods.year, year), eq(submissions.organisationId, ctx.actor.actingFor ?? "")));
  if (!row) throw new Error("the demo's report was not begun");
  return row;
}
