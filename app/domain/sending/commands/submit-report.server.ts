import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { paths } from "#app/kernel/paths.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { postToEach } from "#app/platform/mail/post.server.ts";
import { wholeReport, type WholeReport } from "#app/domain/reporting/report-content.server.ts";
import { ownReportLocked, type ReportToWrite } from "#app/domain/submissions/report-to-write.server.ts";
import { dueFor, gatesAt } from "#app/domain/periods/gates.ts";
import { obstacleToWriting } from "#app/domain/submissions/writing.ts";
import { peopleOfReport } from "#app/domain/submissions/people-of-report.server.ts";
import { changeSubmission } from "#app/domain/submissions/locked-submission.server.ts";
import { threadsOf } from "#app/domain/reporting/threads.server.ts";
import { questionsOf } from "../rules/open-questions.ts";
import { obstaclesToSending, refusalToSending } from "../rules/sending.ts";
import { hashOf, keepVersion, nextRegistrationNumber } from "../store/sent-versions.server.ts";
import { keepStanding } from "#app/domain/reporting/standing-kept.server.ts";

type SubmitReport = {
  year: number;
  /** The copy the person was looking at. */
  version: number;
};

export type Receipt = { year: number; number: string; contentHash: string };

/**
 * Sends the report to the secretariat. What was sent is kept as it is, for ever; sent again after a change, it keeps
 * its number and is a new version.
 * @throws {Refusal} the first kind of obstacle, with all of them in its details
 */
export async function submitReport(ctx: Context, input: SubmitReport): Promise<Receipt> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const report = await ownReportLocked(inside, input.year);
    authorize(ctx.actor, "report.submit", report);
    const gates = gatesAt(ctx.now, report.period, report.extendedUntil);
    const obstacle = obstacleToWriting(report.state, gates, report.year);
    if (obstacle) throw obstacle;
    const whole = await soundReport(inside, report);

    const number = report.registrationNumber ?? (await nextRegistrationNumber(db, report.period));
    const seen = { id: report.id, version: input.version };
    const change = {
      state: "submitted",
      registrationNumber: number,
      submittedAt: ctx.now,
      submittedBy: ctx.actor.personId,
    } as const;
    if (!(await changeSubmission(db, seen, change))) throw new Refusal("report.changed_meanwhile");
    await keepStanding(db, report);

    const content = contentOf(whole, number);
    const dueAt = dueFor(report.period, report.extendedUntil);
    const sent = { submissionId: report.id, at: ctx.now, by: ctx.actor.personId, dueAt, content };
    const { number: sending, late } = await keepVersion(db, sent);
    const { id: subjectId, organisationId, year } = report;
    const details = { year, number, sending, late };
    await record(inside, { kind: "report.submitted", subjectId, organisationId, details });
    await sendReceipts(inside, report, number);
    return { year, number, contentHash: hashOf(content) };
  });
}

async function soundReport(ctx: Context, report: ReportToWrite): Promise<WholeReport> {
  const whole = await wholeReport(ctx.db, report);
  if (!whole) throw new Refusal("period.not_found");
  const asked = questionsOf(await threadsOf(ctx.db, report.id), whole.cells);
  const refusal = refusalToSending(obstaclesToSending(whole.content, asked), report.year);
  if (refusal) throw refusal;
  return whole;
}

/** The report as it is kept: figures and words, no person. */
function contentOf(whole: WholeReport, number: string) {
  const { header, cells, narratives, trainings } = whole;
  return {
    year: header.period.year,
    number,
    organisation: header.organisation.fullName,
    services: header.services,
    figures: cells
      .map(({ indicator, breakdown, state, value, qualifier, note, explanation }) => {
        return { indicator, breakdown, state, value, qualifier, note, explanation };
      })
      .sort((a, b) => (`${a.indicator}|${a.breakdown}` < `${b.indicator}|${b.breakdown}` ? -1 : 1)),
    narratives: narratives.map(({ question, number: of, codes, title, text, notApplicable }) => {
      return { question, number: of, codes, title, text, notApplicable };
    }),
    trainings: trainings.map(({ title, topic, channel, audiences, sessions, hours, specialists, others }) => {
      return { title, topic, channel, audiences, sessions, hours, specialists, others };
    }),
  };
}

async function sendReceipts(ctx: Context, report: ReportToWrite, number: string): Promise<void> {
  const { year, organisationName: organisation } = report;
  const path = paths.submissionReceipt(year);
  const props = { organisation, year, number, sentAt: ctx.now.toISOString(), path };
  await postToEach(ctx.db, await peopleOfReport(ctx.db, report), { template: "report_received", props, at: ctx.now });
}
