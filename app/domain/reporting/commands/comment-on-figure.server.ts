import { actsFor } from "#app/access/actor.ts";
import { authorize, can } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { paths } from "#app/kernel/paths.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { alreadyWaits, lastDelivered } from "#app/platform/mail/outbox.server.ts";
import { postMail } from "#app/platform/mail/post.server.ts";
import { isReadBySecretariat } from "#app/domain/submissions/model.ts";
import { type Recipient, reviewersOf } from "#app/domain/seats/recipients.server.ts";
import { peopleOfReport } from "#app/domain/submissions/people-of-report.server.ts";
import { type LockedSubmission, lockSubmission } from "#app/domain/submissions/locked-submission.server.ts";
import { knownFigures } from "../figures-named.server.ts";
import { type FigureKey, sayInThread, type Side } from "../threads.server.ts";

type Comment = FigureKey & { submissionId: string; text: string };

/** Says something about one figure, in its one thread; the other side hears of it at most once a day. */
export async function commentOnFigure(ctx: Context, input: Comment): Promise<{ threadId: string; year: number }> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const report = await lockSubmission(db, input.submissionId);
    if (!report || !can(ctx.actor, "report.view", report)) throw new Refusal("report.not_found");
    authorize(ctx.actor, "report.comment", report);
    const side: Side = actsFor(ctx.actor, report.organisationId) ? "organisation" : "secretariat";
    if (side === "secretariat" && !isReadBySecretariat(report.state)) throw new Refusal("report.not_found");
    const { indicator, breakdown, submissionId } = input;
    const figure = { indicator, breakdown };
    if (!(await knownFigures(db, submissionId, indicator ? [figure] : []))) throw new Refusal("review.figure_unknown");

    const said = { submissionId, ...figure, side, authorId: ctx.actor.personId ?? "", text: input.text, at: ctx.now };
    const threadId = await sayInThread(db, said, false);
    const { organisationId, period } = report;
    const details = { year: period.year, indicator, breakdown, side };
    await record(inside, { kind: "report.commented", subjectId: report.id, organisationId, details });
    await tellOtherSide(inside, report, side);
    return { threadId, year: period.year };
  });
}

async function tellOtherSide(ctx: Context, report: LockedSubmission, by: Side): Promise<void> {
  const { id: submissionId, organisationName: organisation, period, organisationId } = report;
  const others =
    by === "secretariat" ? await peopleOfReport(ctx.db, report) : await reviewersOf(ctx.db, organisationId);
  const path = by === "secretariat" ? paths.submission(period.year) : paths.review(submissionId);
  const props = { organisation, year: period.year, by, submissionId, path };
  for (const other of others) await collected(ctx, other, props);
}

type Notice = { organisation: string; year: number; by: Side; submissionId: string; path: string };

const day = 86_400_000;

/**
 * At most one mail a day about one report: a mail that still waits says everything a second one would, and after one
 * has left the next is held until a day has passed. So nothing is sent twice and nothing is left unsaid.
 */
async function collected(ctx: Context, { email: to, language }: Recipient, props: Notice): Promise<void> {
  const same = { to, template: "figure_commented", about: { submissionId: props.submissionId, by: props.by } } as const;
  if (await alreadyWaits(ctx.db, same)) return;
  const last = await lastDelivered(ctx.db, same);
  const waitsUntil = last ? new Date(last.getTime() + day) : ctx.now;
  await postMail(ctx.db, { to, language, template: "figure_commented", props, at: ctx.now, waitsUntil });
}
