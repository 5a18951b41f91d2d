import { authorize } from "#app/access/authorize.ts";
import { recordAll } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { paths } from "#app/kernel/paths.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { postMail } from "#app/platform/mail/post.server.ts";
import { reminders } from "#db/schema/review.ts";
import { type Period } from "#app/domain/periods/model.ts";
import { dueFor } from "#app/domain/periods/gates.ts";
import { daysUntil } from "#app/domain/periods/days-until.ts";
import { lockPeriod } from "#app/domain/periods/locked-period.server.ts";
import { coordinatorsOf, type Recipient } from "#app/domain/seats/recipients.server.ts";
import { mayBeReminded, reminderPause } from "../rules/review.ts";
import { type MemberReport, memberReports } from "../store/member-reports.server.ts";

type Reminding = {
  year: number;
  /** One organisation; null for everybody who has not sent. */
  organisationId: string | null;
};

/**
 * Reminds those who have not sent, as they stand at this moment, each at most once a week. Every coordinator gets a
 * mail of their own; an organisation without one, whoever holds a seat in it.
 */
export async function remindOrganisations(ctx: Context, input: Reminding): Promise<{ year: number; reminded: number }> {
  authorize(ctx.actor, "period.remind", null);
  const { year, organisationId } = input;
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const period = await lockPeriod(db, year);
    if (!period) throw new Refusal("period.not_found");
    if (ctx.now < period.opensAt) throw new Refusal("period.not_open", { year });
    const owing = (await memberReports(db, period)).filter(
      (member) =>
        (organisationId === null || member.organisationId === organisationId) && mayBeReminded(ctx.now, period, member),
    );
    const recipients = await coordinatorsOf(
      db,
      owing.map((member) => member.organisationId),
    );
    const reached = owing.filter((member) => recipients.has(member.organisationId));
    if (reached.length === 0) throw new Refusal("period.nobody_to_remind", { days: reminderPause });

    for (const member of reached) {
      for (const recipient of recipients.get(member.organisationId) ?? []) {
        await remind(inside, { period, member, recipient });
      }
    }
    const sent = { periodId: period.id, sentAt: ctx.now, sentBy: ctx.actor.personId };
    await db.insert(reminders).values(reached.map((member) => ({ ...sent, organisationId: member.organisationId })));
    const about = { kind: "period.reminded", subjectId: period.id, details: { year } } as const;
    await recordAll(
      inside,
      reached.map(({ organisationId }) => ({ ...about, organisationId })),
    );
    return { year, reminded: reached.length };
  });
}

async function remind(ctx: Context, to: { period: Period; member: MemberReport; recipient: Recipient }): Promise<void> {
  const { period, member, recipient } = to;
  const due = dueFor(period, member.extendedUntil);
  await postMail(ctx.db, {
    to: recipient.email,
    language: recipient.language,
    template: "report_reminder",
    props: {
      organisation: member.shortName,
      organisationId: member.organisationId,
      year: period.year,
      dueAt: due.toISOString(),
      daysLeft: daysUntil(ctx.now, due),
      path: paths.submission(period.year),
    },
    at: ctx.now,
  });
}
