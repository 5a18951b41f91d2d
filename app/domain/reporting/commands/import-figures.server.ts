import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { examine, isObstacle } from "#app/domain/catalogue/examine.ts";
import { cellKey, type CellKey, type Figure, type Finding } from "#app/domain/catalogue/model.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { services } from "#db/reference/indicators.ts";
import { reportToWrite } from "#app/domain/submissions/report-to-write.server.ts";
import { type Answer } from "#app/domain/submissions/answers.ts";
import { gatesAt } from "#app/domain/periods/gates.ts";
import { obstacleToWriting } from "#app/domain/submissions/writing.ts";
import { declareServices } from "#app/domain/submissions/services-offered.server.ts";
import { isMember } from "#app/domain/periods/members.server.ts";
import { type ReportHeader, reportHeader } from "#app/domain/submissions/report-header.server.ts";
import { cellsOfTwoYears, type StoredCell, writeCells } from "../store/cells.server.ts";
import { keepStanding } from "../standing-kept.server.ts";

export type FigureChange = {
  cell: CellKey;
  /** Null when nothing was written in the cell. */
  before: Answer | null;
  after: Answer;
};

export type FiguresImport = {
  /** What is or would be different afterwards, in the order of the file; a changed note counts too. */
  changes: FigureChange[];
  /** What the rules say of the report as it is or would be. An error among them only when it is a dry run. */
  findings: readonly Finding[];
  /** Null when it is a dry run and no report was begun. */
  submissionId: string | null;
};

type Import = {
  organisationId: string;
  year: number;
  figures: readonly Figure[];
  /** Say what would change, and write nothing. */
  dryRun: boolean;
};

/**
 * Writes figures into the organisation's report of a year, all of them or none. Figures that are not named stay.
 * A service that is answered with a number counts as offered from then on.
 * @throws {Refusal} `figures.refused` with the findings of the whole report as details, when a rule is broken
 */
export async function importFigures(ctx: Context, input: Import): Promise<FiguresImport> {
  authorize(ctx.actor, "report.import", input);
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const header = await reportHeader(db, input);
    if (!header) throw new Refusal("period.not_found");
    const submissionId = input.dryRun
      ? await wouldBeWritten(inside, header)
      : (await reportToWrite(inside, input.year)).id;
    const { thisYear, lastYear } = await cellsOfTwoYears(db, input);
    const changes = changesOf(thisYear, input.figures);
    const findings = examine({
      catalogue: catalogueOfYear(input.year),
      figures: merged(thisYear, input.figures),
      lastYear: { year: input.year - 1, figures: lastYear },
      moment: "draft",
      services: [...header.services, ...servicesAnswered(input.figures)],
    });
    if (submissionId === null || input.dryRun) return { changes, findings, submissionId };
    if (findings.some(isObstacle)) throw new Refusal("figures.refused", { year: input.year }, findings);
    if (changes.length > 0) await writeChanges(inside, { ...input, submissionId, changes });
    await keepStanding(
      db,
      { id: submissionId, organisationId: input.organisationId },
      changes.length > 0 ? ctx.now : undefined,
    );
    return { changes, findings, submissionId };
  });
}

/** The report a dry run would write into, null for one not begun yet; refuses what writing would refuse. */
async function wouldBeWritten(ctx: Context, header: ReportHeader): Promise<string | null> {
  const { period, organisation, extendedUntil, submission } = header;
  const { year } = period;
  if (!(await isMember(ctx.db, period, organisation.id))) throw new Refusal("report.not_a_member", { year });
  const obstacle = obstacleToWriting(submission?.state ?? "draft", gatesAt(ctx.now, period, extendedUntil), year);
  if (obstacle) throw obstacle;
  return submission?.id ?? null;
}

const keyOf = ({ indicator, breakdown }: Pick<Figure, "indicator" | "breakdown">) => cellKey(indicator, breakdown);

/** The report as it would be; a cell left open counts as not written. */
function merged(known: readonly StoredCell[], imported: readonly Figure[]): Figure[] {
  const written = known.filter(({ state }) => state !== "blank");
  const figures = new Map<CellKey, Figure>(written.map((figure) => [keyOf(figure), figure]));
  for (const figure of imported) figures.set(keyOf(figure), figure);
  return [...figures.values()];
}

function changesOf(known: readonly StoredCell[], imported: readonly Figure[]): FigureChange[] {
  const before = new Map(known.map((figure) => [keyOf(figure), figure]));
  return imported.flatMap((figure) => {
    const found = before.get(keyOf(figure));
    if (found && isSame(found, figure)) return [];
    return [{ cell: keyOf(figure), before: found ? answerIn(found) : null, after: answerIn(figure) }];
  });
}

const answerIn = ({ state, value, qualifier }: Answer): Answer => ({ state, value, qualifier });

function isSame(one: Figure, other: Figure): boolean {
  const sameAnswer = one.state === other.state && one.value === other.value && one.qualifier === other.qualifier;
  return sameAnswer && (one.note ?? "") === (other.note ?? "");
}

function servicesAnswered(figures: readonly Figure[]): string[] {
  const answered = new Set(figures.filter(({ state }) => state === "value").map(({ indicator }) => indicator));
  return services.map(({ code }) => code).filter((code) => answered.has(code));
}

type Writing = Import & { submissionId: string; changes: readonly FigureChange[] };

async function writeChanges(ctx: Context, writing: Writing): Promise<void> {
  const { organisationId, year, submissionId, figures } = writing;
  const by = ctx.actor.personId;
  const changed = new Set(writing.changes.map(({ cell }) => cell));
  const written = figures.filter((figure) => changed.has(keyOf(figure)));
  const added = await declareServices(ctx.db, servicesAnswered(figures), { organisationId, at: ctx.now, by });
  const unexplained = written.map((figure) => ({ ...figure, explanation: null }));
  await writeCells(ctx.db, unexplained, { submissionId, at: ctx.now, by });
  const details = { year, figures: written.length, services: added.length };
  await record(ctx, { kind: "report.figures_imported", subjectId: submissionId, organisationId, details });
}
