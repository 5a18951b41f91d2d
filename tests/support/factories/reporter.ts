import { eq } from "drizzle-orm";
import { type WantedCell } from "#app/domain/reporting/figures-input.ts";
import { type Answer, blank, valued } from "#app/domain/submissions/answers.ts";
import { type Database } from "#db/database.ts";
import { activities } from "#db/schema/audit.ts";
import { cells, narratives } from "#db/schema/reporting.ts";
import { submissions } from "#db/schema/submissions.ts";
import { type World } from "../world.ts";
import { aPeriod, aReport, type Figure, offers, type Report } from "./reporting.ts";

/** What somebody types into a cell they saw empty, unless told what they saw. */
export function typing(cell: string, answer: number | Answer, seen: WantedCell["seen"] = unseen): WantedCell {
  return { cell, answer: typeof answer === "number" ? valued(answer) : answer, seen };
}

export const unseen: WantedCell["seen"] = { version: 0, answer: blank };

export const sawNumber = (version: number, value: number): WantedCell["seen"] => ({ version, answer: valued(value) });

/** The open year 2025, with an organisation that offers a day centre and counselling. */
export async function anOpenYear(world: World, services: readonly string[] = ["VIC.SVC.DAY", "VIC.SVC.COU"]) {
  const period = await aPeriod(world.db);
  await offers(world.db, world.organisation.id, services);
  return period;
}

/** Figures that agree with each other and want no word. */
export const soundFigures: Record<string, Figure> = {
  "VIC.SVC.DAY": 64,
  "VIC.SVC.DAY|AGE2=MIN": 12,
  "VIC.SVC.COU": 85,
  "VIC.ALL": 141,
  "PRV.REACH": 340,
  "TRN.PERS": "not_collected",
};

/** A draft of 2025 with every section answered. */
export async function aFinishedDraft(world: World, figures: Record<string, Figure> = {}): Promise<Report> {
  const period = await anOpenYear(world);
  const report = await aReport(world.db, {
    periodId: period.id,
    organisationId: world.organisation.id,
    figures: { ...soundFigures, ...figures },
  });
  const at = { submissionId: report.id, changedAt: world.now };
  for (const question of ["challenges", "changes", "practices", "policies"] as const) {
    await world.db.insert(narratives).values({ ...at, question, notApplicable: true });
  }
  return report;
}

export async function cellOf(db: Database, submissionId: string, key: string) {
  const rows = await db.select().from(cells).where(eq(cells.submissionId, submissionId));
  return rows.find(({ indicator, breakdown }) => (breakdown ? `${indicator}|${breakdown}` : indicator) === key);
}

export async function reportOf(db: Database, organisationId: string) {
  const [row] = await db.select().from(submissions).where(eq(submissions.organisationId, organisationId));
  return row;
}

/** What the trail says of a report, oldest first. */
export async function kindsOf(db: Database, subjectId: string): Promise<string[]> {
  const rows = await db.select().from(activities).where(eq(activities.subjectId, subjectId)).orderBy(activities.id);
  return rows.map(({ kind }) => kind);
}
