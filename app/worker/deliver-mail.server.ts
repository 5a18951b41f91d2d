import { translate } from "#app/i18n/translate.server.ts";
import { env } from "#app/platform/env.server.ts";
import { log, safeError } from "#app/platform/log.server.ts";
import { noteDelivered, noteFailed, type StoredMail, takeWaitingMail } from "#app/platform/mail/outbox.server.ts";
import { writtenOut } from "#app/platform/mail/templates.ts";
import { smtpTransport, type Transport } from "#app/platform/mail/transport.server.ts";
import { type Database } from "#db/database.ts";
import { asSystem } from "#db/walls.server.ts";

/** What a round of delivery did. Mails that failed are tried again later. */
export type Delivered = { sent: number; failed: number };

/**
 * Sends the mails that wait, each once. Nothing is sent inside a transaction: a slow mail server would hold the
 * database. Without a mail server (SMTP_URL unset) mails stay in the outbox, unharmed.
 */
export async function deliverWaitingMail(db: Database, now: Date, transport = configured()): Promise<Delivered> {
  const round = { sent: 0, failed: 0 };
  if (!transport) return round;
  try {
    for (const mail of await asSystem(db, (inside) => takeWaitingMail(inside, now))) {
      const sent = await deliver(db, mail, { now, transport });
      round[sent ? "sent" : "failed"] += 1;
    }
  } finally {
    transport.close();
  }
  if (round.sent + round.failed > 0) log.info(round, "mail delivered");
  return round;
}

function configured(): Transport | null {
  return env.smtpUrl ? smtpTransport({ url: env.smtpUrl, from: env.mailFrom }) : null;
}

async function deliver(db: Database, mail: StoredMail, by: { now: Date; transport: Transport }): Promise<boolean> {
  try {
    const desk = { t: translate(mail.language), language: mail.language, origin: env.publicOrigin };
    await by.transport.send({ id: mail.id, to: mail.recipient, ...writtenOut(desk, mail) });
  } catch (error) {
    const { name, code } = safeError(error);
    log.warn({ mail: mail.id, template: mail.template, tries: mail.tries, name, code }, "mail not delivered");
    await asSystem(db, (inside) => noteFailed(inside, mail.id, code ?? name));
    return false;
  }
  await asSystem(db, (inside) => noteDelivered(inside, mail.id, by.now));
  return true;
}
