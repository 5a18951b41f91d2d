import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { env } from "#app/platform/env.server.ts";
import { type JobName } from "#app/platform/jobs/rhythm.ts";
import { jobStandings } from "#app/platform/jobs/runs.server.ts";
import { givenUpMails, mailStanding } from "#app/platform/mail/outbox.server.ts";
import { writtenOut } from "#app/platform/mail/templates.ts";

/** Moments are ISO instants; null for what never was. */
export type MailAndJobs = {
  hasMailServer: boolean;
  waiting: number;
  givenUp: { id: string; subject: string; to: string; writtenAt: string; reason: string }[];
  jobs: { name: JobName; lastAt: string | null; failure: string | null; nextAt: string | null; isLate: boolean }[];
};

/** How mails leave and when the background jobs ran. Asked behind the wall of the portal itself: every desk has mails. */
export async function mailAndJobs(ctx: Context, language: Language): Promise<MailAndJobs> {
  authorize(ctx.actor, "mails.oversee", null);
  const { waiting } = await mailStanding(ctx.db, ctx.now);
  const lost = await givenUpMails(ctx.db);
  const jobs = await jobStandings(ctx.db, ctx.now);
  const desk = { t: translate(language), language, origin: "" };
  return {
    hasMailServer: env.smtpUrl !== null,
    waiting,
    givenUp: lost.map((mail) => ({
      id: mail.id,
      subject: writtenOut(desk, mail).subject,
      to: mail.recipient,
      writtenAt: mail.writtenAt.toISOString(),
      reason: mail.lastError ?? "",
    })),
    jobs: jobs.map(({ name, lastAt, failure, nextAt, isLate }) => ({
      name,
      lastAt: lastAt?.toISOString() ?? null,
      failure,
      nextAt: nextAt?.toISOString() ?? null,
      isLate,
    })),
  };
}
