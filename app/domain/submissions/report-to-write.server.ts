import { can } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { periodOfYear } from "#app/domain/periods/queries/reporting-calendar.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Period } from "#app/domain/periods/model.ts";
import { gatesAt } from "#app/domain/periods/gates.ts";
import { isMember } from "#app/domain/periods/members.server.ts";
import { extensionOf } from "#app/domain/periods/extension-of.server.ts";
import { obstacleToWriting } from "./writing.ts";
import { beginDraft } from "./store/drafts.server.ts";
import { type LockedSubmission, lockSubmissionOfYear } from "./locked-submission.server.ts";

export type ReportToWrite = LockedSubmission & { year: number };

/**
 * The report of a year of the organisation acted for, locked until the transaction ends and open for writing. It is
 * begun here when nothing was written yet.
 * @throws {Refusal} `period.not_found`, `report.not_yet_open`, `report.not_a_member`, `report.period_closed`,
 * `report.not_open_for_change`
 */
export async function reportToWrite(ctx: Context, year: number): Promise<ReportToWrite> {
  const whose = writtenFor(ctx, year);
  const report = (await lockSubmissionOfYear(ctx.db, whose)) ?? (await begunReport(ctx, whose));
  const gates = gatesAt(ctx.now, report.period, report.extendedUntil);
  const obstacle = notYetOpen(ctx, report.period) ?? obstacleToWriting(report.state, gates, year);
  if (obstacle) throw obstacle;
  return { ...report, year };
}

/**
 * The report of a year that the organisation acted for has begun, locked until the transaction ends.
 * @throws {Refusal} `period.not_found`, `report.not_yet_open`, `report.not_found` when there is none
 */
export async function ownReportLocked(ctx: Context, year: number): Promise<ReportToWrite> {
  const whose = writtenFor(ctx, year);
  const report = await lockSubmissionOfYear(ctx.db, whose);
  const obstacle = notYetOpen(ctx, report?.period ?? (await periodNamed(ctx, year)));
  if (obstacle) throw obstacle;
  if (!report) throw new Refusal("report.not_found");
  return { ...report, year };
}

type Whose = { organisationId: string; year: number };

function writtenFor(ctx: Context, year: number): Whose {
  const organisationId = ctx.actor.actingFor;
  if (!organisationId || !can(ctx.actor, "report.edit", { organisationId })) throw new Refusal("report.not_found");
  return { organisationId, year };
}

function notYetOpen(ctx: Context, { opensAt, year }: Period): Refusal | null {
  return ctx.now < opensAt ? new Refusal("report.not_yet_open", { year }) : null;
}

async function periodNamed(ctx: Context, year: number): Promise<Period> {
  const period = await periodOfYear(ctx, year);
  if (!period) throw new Refusal("period.not_found");
  return period;
}

async function begunReport(ctx: Context, whose: Whose): Promise<LockedSubmission> {
  const { organisationId, year } = whose;
  const period = await periodNamed(ctx, year);
  const early = notYetOpen(ctx, period);
  if (early) throw early;
  if (!gatesAt(ctx.now, period, await extensionOf(ctx.db, period.id, organisationId)).submissions) {
    throw new Refusal("report.period_closed", { year });
  }
  if (!(await isMember(ctx.db, period, organisationId))) throw new Refusal("report.not_a_member", { year });
  const begun = await beginDraft(
    ctx.db,
    { periodId: period.id, organisationId },
    { at: ctx.now, by: ctx.actor.personId },
  );
  if (begun) await record(ctx, { kind: "report.started", subjectId: begun, organisationId, details: { year } });
  return (await lockSubmissionOfYear(ctx.db, whose)) ?? lost();
}

function lost(): never {
  throw new Error("the report that was just begun is gone");
}
