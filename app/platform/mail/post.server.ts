import { type Language } from "#app/i18n/languages.ts";
import { type Database } from "#db/database.ts";
import { outbox } from "#db/schema/mail.ts";
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

/** Puts a mail into the outbox, in the transaction of the act: both are kept or neither is. A worker delivers it. */
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
}
