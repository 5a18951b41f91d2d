import { languages } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { type Database } from "#db/database.ts";
import { env } from "../env.server.ts";
import { exampleLetters } from "./examples.ts";
import { type Letter } from "./letter.ts";
import { newestMail } from "./outbox.server.ts";
import { writtenOut } from "./templates.ts";

export type WrittenLetter = Letter & {
  id: string;
  to: string;
  language: "ro" | "en";
  template: string;
  /** ISO instants; null while it waits. */
  writtenAt: string;
  deliveredAt: string | null;
  lastError: string | null;
};

/** The newest mails of the outbox as they read. */
export async function lettersWritten(db: Database): Promise<WrittenLetter[]> {
  const stored = await newestMail(db);
  return stored.map((mail) => ({
    id: mail.id,
    to: mail.recipient,
    language: mail.language,
    template: mail.template,
    writtenAt: mail.writtenAt.toISOString(),
    deliveredAt: mail.deliveredAt?.toISOString() ?? null,
    lastError: mail.lastError,
    ...writtenOut({ t: translate(mail.language), language: mail.language, origin: env.publicOrigin }, mail),
  }));
}

/** Every mail there is, in both languages, as an example. */
export function lettersAsExamples(now: Date): WrittenLetter[] {
  const noted = { to: "", writtenAt: now.toISOString(), deliveredAt: null, lastError: null };
  return Object.entries(exampleLetters()).flatMap(([template, props]) =>
    languages.map((language) => ({
      ...noted,
      id: `${template}.${language}`,
      language,
      template,
      ...writtenOut({ t: translate(language), language, origin: env.publicOrigin }, { template, props }),
    })),
  );
}
