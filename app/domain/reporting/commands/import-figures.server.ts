import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { examine, isObstacle } from "#app/domain/catalogue/examine.ts";
import {
  type Catalogue,
  type CellKey,
  cellKey,
  type Figure,
  type FigureQualifier,
  type FigureState,
  type Finding,
} from "#app/domain/catalogue/model.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Database } from "#db/database.ts";
import { type Period } from "../model.ts";
import { gatesAt, obstacleToWriting } from "../rules/gates.ts";
import {
  beginReport,
  figuresOfYear,
  offerServices,
  reportId,
  servicesOffered,
  setFigures,
} from "../store/imported-figures.server.ts";
import { isMember } from "../store/members.server.ts";
import { lockPeriod } from "../store/periods.server.ts";
import { extensionOf, lockSubmission, noteSaved } from "../store/submissions.server.ts";

type Answer = { state: FigureState; value: number | null; qualifier: FigureQualifier };

export type FigureChange = {
  cell: CellKey;
  /** Null when nothing was written in the cell. */
  before: Answer | null;
  after: Answer;
};

export type FiguresImport = {
  /** What is or would be different afterwards, in the order of the file; a note alone counts too. */
  changes: FigureChange[];
  /** What the rules say of the report as it is or would be. No error among them unless it is a dry run. */
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
    const { organisationId, year } = input;
    const period = await openPeriodFor(inside, input);
    const known = await figuresOfYear(db, input);
    const changes = changesOf(known, input.figures);
    const services = await servicesAfter(db, input);
    const findings = examine({
      catalogue: catalogueOfYear(year),
      figures: merged(known, input.figures),
      lastYear: { year: year - 1, figures: await figuresOfYear(db, { organisationId, year: year - 1 }) },
      moment: "draft",
      services: services.all,
    });
    const whose = { periodId: period.id, organisationId };
    if (input.dryRun) return { changes, findings, submissionId: await reportId(db, whose) };
    if (findings.some(isObstacle)) throw new Refusal("figures.refused", { year }, findings);

    const submissionId = await writeAll(inside, { ...input, period, changes, added: services.added });
    return { changes, findings, submissionId };
  });
}

/** The period, locked, when the organisation may write its report now. */
async function openPeriodFor(ctx: Context, { organisationId, year }: Import): Promise<Period> {
  const period = await lockPeriod(ctx.db, year);
  if (!period) throw new Refusal("period.not_found");
  if (!(await isMember(ctx.db, period, organisationId))) throw new Refusal("period.not_a_member", { year });
  const id = await reportId(ctx.db, { periodId: period.id, organisationId });
  const report = id === null ? null : await lockSubmission(ctx.db, id);
  const extended = await extensionOf(ctx.db, period.id, organisationId);
  const obstacle = obstacleToWriting(report?.state ?? "draft", gatesAt(ctx.now, period, extended), year);
  if (obstacle) throw obstacle;
  return period;
}

const keyOf = ({ indicator, breakdown }: Figure) => cellKey(indicator, breakdown);

function merged(known: readonly Figure[], imported: readonly Figure[]): Figure[] {
  const figures = new Map(known.map((figure) => [keyOf(figure), figure]));
  for (const figure of imported) figures.set(keyOf(figure), figure);
  return [...figures.values()];
}

function changesOf(known: readonly Figure[], imported: readonly Figure[]): FigureChange[] {
  const before = new Map(known.map((figure) => [keyOf(figure), figure]));
  return imported.flatMap((after) => {
    const found = before.get(keyOf(after));
    return found && isSame(found, after) ? [] : [{ cell: keyOf(after), before: found ?? null, after }];
  });
}

function isSame(one: Figure, other: Figure): boolean {
  return (
    one.state === other.state &&
    one.value === other.value &&
    one.qualifier === other.qualifier &&
    (one.note ?? "") === (other.note ?? "")
  );
}

/** The services the organisation offers once the file is in, and those the file adds. */
async function servicesAfter(db: Database, { organisationId, year, figures }: Import) {
  const offered = await servicesOffered(db, organisationId);
  const answered = new Set(figures.filter(({ state }) => state === "value").map(({ indicator }) => indicator));
  const added = servicesOf(catalogueOfYear(year)).filter((code) => answered.has(code) && !offered.includes(code));
  return { added, all: [...offered, ...added] };
}

/** An indicator that leads to its own question is a service. */
function servicesOf(catalogue: Catalogue): string[] {
  const services = catalogue.indicators.filter(
    ({ asked, askedWith, code }) => asked === "service" && askedWith.length === 1 && askedWith[0] === code,
  );
  return services.map(({ code }) => code);
}

type Writing = Import & { period: Period; changes: FigureChange[]; added: string[] };

async function writeAll(ctx: Context, writing: Writing): Promise<string> {
  const { organisationId, year, period, changes, added, figures } = writing;
  const whose = { periodId: period.id, organisationId };
  const by = ctx.actor.personId;
  const known = await reportId(ctx.db, whose);
  const submissionId = known ?? (await beginReport(ctx.db, whose, { at: ctx.now, by }));
  const happened = { subjectId: submissionId, organisationId };
  if (known === null) await record(ctx, { ...happened, kind: "report.started", details: { year } });
  if (changes.length === 0) return submissionId;

  const changed = new Set(changes.map(({ cell }) => cell));
  const written = figures.filter((figure) => changed.has(keyOf(figure)));
  await offerServices(ctx.db, added, { organisationId, at: ctx.now, by });
  await setFigures(ctx.db, written, { submissionId, at: ctx.now, by });
  await noteSaved(ctx.db, submissionId, ctx.now);
  await record(ctx, { ...happened, kind: "report.figures_imported", details: { year, figures: written.length } });
  return submissionId;
}
