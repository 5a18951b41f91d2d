import { eq, lt, sql } from "drizzle-orm";
import { translate } from "#app/i18n/translate.server.ts";
import { type Database } from "#db/database.ts";
import { overBefore } from "#db/reference/register/terms.ts";
import { outbox } from "#db/schema/mail.ts";
import { notices } from "#db/schema/notices.ts";

/** What a mail said is gone; that it left, and to whom, is still known. */
export const withoutText = sql`${outbox.props} = '{}'::jsonb`;

/** Mails whose term is over: first what they say, later the rest, and the news of that day. Returns how many, by term. */
export async function removeOldMail(db: Database, now: Date) {
  const gone = await db.delete(outbox).where(lt(outbox.writtenAt, overBefore("mail", now)));
  const told = await db.delete(notices).where(lt(notices.writtenAt, overBefore("mail", now)));
  const left = overBefore("mail_text", now).toISOString();
  const emptied = await db
    .update(outbox)
    .set({ props: {} })
    .where(sql`${outbox.deliveredAt} < ${left}::timestamptz and not ${withoutText}`);
  return { mail: gone.count + told.count, mail_text: emptied.count };
}

/** Removes the mails to a person, and their name from those to others, which may be still to leave. */
export async function forgetInMail(db: Database, person: { email: string; name: string }): Promise<void> {
  await db.delete(outbox).where(eq(outbox.recipient, person.email));
  const said = new Set([person.email, person.name]);
  const naming = await db
    .select({ id: outbox.id, language: outbox.language, props: outbox.props })
    .from(outbox)
    .where(
      sql`exists (select from jsonb_each_text(${outbox.props}) said where said.value in (${person.email}, ${person.name}))`,
    );
  for (const { id, language, props } of naming) {
    const nobody = translate(language)("common:former_contributor");
    const blanked = Object.entries(props).map(([name, value]) => [name, said.has(String(value)) ? nobody : value]);
    await db
      .update(outbox)
      .set({ props: Object.fromEntries(blanked) })
      .where(eq(outbox.id, id));
  }
}
