import { secretariatPeople } from "#app/domain/accounts/queries/secretariat-people.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { alreadyWaits, type StoredMail } from "#app/platform/mail/outbox.server.ts";
import { postMail } from "#app/platform/mail/post.server.ts";
import { type Database } from "#db/database.ts";

/**
 * The secretariat hears that a mail was given up; which one stands on the page of mails and jobs. Of a mail that says so
 * itself nobody is told by another.
 */
export async function tellOfLostMail(db: Database, lost: StoredMail, now: Date): Promise<void> {
  const template = "mail_lost";
  if (lost.template === template) return;
  for (const { email: to, language } of await secretariatPeople(db)) {
    if (await alreadyWaits(db, { to, template, about: {} })) continue;
    await postMail(db, { to, language, template, props: { path: paths.operations() }, at: now });
  }
}
