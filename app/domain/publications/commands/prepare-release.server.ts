import { authorize } from "#app/access/authorize.ts";
import { record, recordAll } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Database } from "#db/database.ts";
import { disclosureSettings } from "#db/reference/coalition.ts";
import { isFew } from "../model.ts";
import { type CompiledCell, compiledCells, type Reporter } from "../rules/compile.ts";
import { contentHashOf } from "../rules/content-hash.server.ts";
import { definitionsOf, ruleSet } from "../rules/definitions.ts";
import { type PeriodToCompile, periodOf, reportersOf } from "../store/accepted-reports.server.ts";
import { compiledOf, insertRelease, lockYear, type NewRelease } from "../store/releases.server.ts";

/**
 * Freezes the national totals of a year from its accepted reports, with what must stay hidden already hidden. The
 * release waits for a second person. One compiled release a year: a second one, differenced with the first, would show
 * the figures of whoever was added.
 * @throws {Refusal} `release.few_reports` when fewer than half of those expected are accepted, unless that is confirmed
 */
export async function prepareRelease(
  ctx: Context,
  { year, fewConfirmed = false }: { year: number; fewConfirmed?: boolean },
): Promise<{ id: string; name: string }> {
  authorize(ctx.actor, "release.prepare", null);
  return ctx.db.transaction(async (db) => {
    await lockYear(db, year);
    await refuseSecond(db, year);
    const period = await periodOf(db, year);
    if (!period) throw new Refusal("period.not_found", { year });
    const reporters = await reportersOf(db, period);
    const reporting = reporters.filter(hasReported).length;
    if (reporting === 0) throw new Refusal("release.nothing_accepted", { year });
    const { expected } = period;
    if (isFew(reporting, expected) && !fewConfirmed) throw new Refusal("release.few_reports", { reporting, expected });
    const cells = compiledCells(year, reporters, disclosureSettings);
    const { id, number } = await insertRelease(db, frozen(ctx, { period, reporters, cells }), cells);
    const details = { year, number, hidden: cells.filter(({ status }) => status === "hidden").length };
    await record({ ...ctx, db }, { kind: "release.prepared", subjectId: id, details });
    await tellReporters({ ...ctx, db }, reporters, { id, year, number });
    return { id, name: `${year}-${number}` };
  });
}

/** Whose figures went into the totals can see that they were read, and for what. */
async function tellReporters(
  ctx: Context,
  reporters: readonly Reporter[],
  { id, year, number }: { id: string; year: number; number: number },
): Promise<void> {
  const read = reporters.filter(hasReported);
  const about = { kind: "report.compiled", subjectId: id, details: { year, number } } as const;
  await recordAll(
    ctx,
    read.map(({ organisationId }) => ({ ...about, organisationId })),
  );
}

async function refuseSecond(db: Database, year: number): Promise<void> {
  const standing = await compiledOf(db, year);
  if (standing.some(({ publishedAt }) => publishedAt !== null))
    throw new Refusal("release.already_published", { year });
  if (standing.length > 0) throw new Refusal("release.already_waiting", { year });
}

const hasReported = ({ figures }: Reporter) => figures !== null;

type Content = { period: PeriodToCompile; reporters: readonly Reporter[]; cells: readonly CompiledCell[] };

function frozen({ actor, now }: Context, { period, reporters, cells }: Content): NewRelease {
  const { year, isExample } = period;
  const definitions = definitionsOf(
    year,
    cells.map(({ indicator }) => indicator),
  );
  // The reason is for the secretariat's eyes; the hash is over what is published.
  const publicCells = cells.map((cell) => ({ ...cell, reason: undefined }));
  return {
    year,
    origin: "compiled",
    memberOrganisations: reporters.length,
    reportingOrganisations: reporters.filter(hasReported).length,
    ruleSet,
    contentHash: contentHashOf({ year, origin: "compiled", cells: publicCells, definitions, ruleSet }),
    preparedAt: now,
    preparedBy: actor.personId,
    isExample,
  };
}
