import { authorize, can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { paths } from "#app/kernel/paths.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { postToEach } from "#app/platform/mail/post.server.ts";
import { type Gates, gatesAt } from "#app/domain/periods/gates.ts";
import { peopleOfReport } from "#app/domain/submissions/people-of-report.server.ts";
import { type LockedSubmission, lockSubmission } from "#app/domain/submissions/locked-submission.server.ts";

export type ReportUnderReview = LockedSubmission & { gates: Gates; year: number };

/**
 * The report a decision of the secretariat is about, locked until the transaction ends.
 * @throws {Refusal} `report.not_found` for those who may not see it, `access.forbidden` for those who may not review it
 */
export async function reportUnderReview(ctx: Context, id: string): Promise<ReportUnderReview> {
  const report = await lockSubmission(ctx.db, id);
  if (!report || !can(ctx.actor, "report.view", report)) throw new Refusal("report.not_found");
  authorize(ctx.actor, "report.review", report);
  const gates = gatesAt(ctx.now, report.period, report.extendedUntil);
  return { ...report, gates, year: report.period.year };
}

type DecisionMail =
  { template: "report_accepted"; until?: undefined } | { template: "report_returned" | "report_reopened"; until: Date };

/** Tells the coordinators and whoever sent the report what was decided; the reasons stand in the portal only. */
export async function tellOrganisation(ctx: Context, report: ReportUnderReview, mail: DecisionMail): Promise<void> {
  const { organisationName: organisation, year } = report;
  const told = { organisation, year, path: paths.submission(year) };
  const readers = await peopleOfReport(ctx.db, report);
  if (mail.template === "report_accepted") {
    await postToEach(ctx.db, readers, { template: mail.template, props: told, at: ctx.now });
  } else {
    const props = { ...told, until: mail.until.toISOString() };
    await postToEach(ctx.db, readers, { template: mail.template, props, at: ctx.now });
  }
}
