import { sql } from "drizzle-orm";
import { type Language } from "#app/i18n/languages.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { outbox } from "#db/schema/mail.ts";
import { notices } from "#db/schema/notices.ts";
import { kindOf } from "./notice-kinds.ts";
import { type PropsOf, type TemplateName } from "./templates.ts";

export type Mail<T extends TemplateName> = {
  /** One address; nobody is copied. */
  to: string;
  language: Language;
  template: T;
  /** Names, dates and paths; never a figure, never a comment's text: inboxes are shared. */
  props: PropsOf<T>;
  /** The moment of the act. */
  at: Date;
  /** Not sent before; as soon as possible unless told. */
  waitsUntil?: Date;
  /** Leaves only when the recipient has an account; whoever asked for it is not told. */
  onlyToAccounts?: boolean;
};

/**
 * Puts a mail into the outbox, in the transaction of the act: both are kept or neither is. A worker delivers it, in the
 * way its recipient has chosen. What is news stands in the portal for them too.
 */
export async function postMail<T extends TemplateName>(db: Database, mail: Mail<T>): Promise<void> {
  await db.insert(outbox).values({
    recipient: mail.to,
    language: mail.language,
    template: mail.template,
    props: mail.props,
    writtenAt: mail.at,
    waitsUntil: mail.waitsUntil ?? null,
    onlyToAccounts: mail.onlyToAccounts ?? false,
  });
  if (kindOf(mail.template)) await keepAsNews(db, mail);
}

/** The same mail to each of several people, in the language of each. */
export async function postToEach<T extends TemplateName>(
  db: Database,
  readers: readonly { email: string; language: Language }[],
  mail: Omit<Mail<T>, "to" | "language">,
): Promise<void> {
  for (const { email: to, language } of readers) await postMail(db, { ...mail, to, language });
}

/** The recipient is somebody the writer sees; for whoever has no account there is nothing to show it in. */
async function keepAsNews<T extends TemplateName>(db: Database, { to, template, props, at }: Mail<T>): Promise<void> {
  await db.execute(sql`
    insert into ${notices} (person_id, template, props, written_at)
    select ${people.id}, ${template}, ${JSON.stringify(props)}::jsonb, ${at.toISOString()}::timestamptz
    from ${people} where ${people.email} = ${to} and ${people.disabledAt} is null`);
}
