import { authorize, can } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { periodOfYear } from "#app/domain/periods/queries/reporting-calendar.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Period } from "#app/domain/periods/model.ts";
import { gatesAt } from "#app/domain/periods/gates.ts";
import { isMember } from "#app/domain/periods/members.server.ts";
import { extensionOf } from "#app/domain/periods/extension-of.server.ts";
import { obstacleToWriting } from "./writing.ts";
import { beginDraft, submissionOf } from "./store/drafts.server.ts";
import { type LockedSubmission, lockSubmission } from "./locked-submission.server.ts";

export type ReportToWrite = LockedSubmission & { year: number };

/**
 * The report of a year of the organisation acted for, locked until the transaction ends and open for writing. It is
 * begun here when nothing was written yet.
 * @throws {Refusal} `period.not_found`, `report.not_yet_open`, `report.not_a_member`, `report.period_closed`,
 * `report.not_open_for_change`
 */
export async function reportToWrite(ctx: Context, year: number): Promise<ReportToWrite> {
  const id = await ownReport(ctx, year, "begin");
  const report = await lockedReport(ctx, id);
  const gates = gatesAt(ctx.now, report.period, report.extendedUntil);
  const obstacle = obstacleToWriting(report.state, gates, year);
  if (obstacle) throw obstacle;
  return report;
}

/**
 * The report of a year that the organisation acted for has begun, locked until the transaction ends.
 * @throws {Refusal} `report.not_found` when there is none
 */
export async function ownReportLocked(ctx: Context, year: number): Promise<ReportToWrite> {
  return lockedReport(ctx, await ownReport(ctx, year, "find"));
}

async function lockedReport(ctx: Context, id: string): Promise<ReportToWrite> {
  const report = await lockSubmission(ctx.db, id);
  if (!report || !can(ctx.actor, "report.view", report)) throw new Refusal("report.not_found");
  authorize(ctx.actor, "report.edit", report);
  return { ...report, year: report.period.year };
}

async function ownReport(ctx: Context, year: number, how: "begin" | "find"): Promise<string> {
  const organisationId = ctx.actor.actingFor;
  if (!organisationId || !can(ctx.actor, "report.edit", { organisationId })) throw new Refusal("report.not_found");
  const period = await periodOfYear(ctx, year);
  if (!period) throw new Refusal("period.not_found");
  if (ctx.now < period.opensAt) throw new Refusal("report.not_yet_open", { year });
  const whose = { periodId: period.id, organisationId };
  const known = await submissionOf(ctx.db, whose);
  if (known) return known;
  if (how === "find") throw new Refusal("report.not_found");
  return begunReport(ctx, period, organisationId);
}

async function begunReport(ctx: Context, period: Period, organisationId: string): Promise<string> {
  const { year } = period;
  const whose = { periodId: period.id, organisationId };
  if (!gatesAt(ctx.now, period, await extensionOf(ctx.db, period.id, organisationId)).submissions) {
    throw new Refusal("report.period_closed", { year });
  }
  if (!(await isMember(ctx.db, period, organisationId))) throw new Refusal("report.not_a_member", { year });
  const begun = await beginDraft(ctx.db, whose, { at: ctx.now, by: ctx.actor.personId });
  if (begun) await record(ctx, { kind: "report.started", subjectId: begun, organisationId, details: { year } });
  return begun ?? (await submissionOf(ctx.db, whose)) ?? lost();
}

function lost(): never {
  throw new Error("the report that was just begun is gone");
}
