import { noteCollected } from "#app/domain/notices/digest.server.ts";
import { inLanguage } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { env } from "#app/platform/env.server.ts";
import { log, safeError } from "#app/platform/log.server.ts";
import {
  noteDelivered,
  noteFailed,
  putBack,
  type StoredMail,
  takeWaitingMail,
  withhold,
} from "#app/platform/mail/outbox.server.ts";
import { writtenOut } from "#app/platform/mail/templates.ts";
import { smtpTransport, type Transport } from "#app/platform/mail/transport.server.ts";
import { type Database } from "#db/database.ts";
import { asSystem } from "#db/walls.server.ts";
import { asItStands } from "./as-it-stands.server.ts";
import { tellOfLostMail } from "./tell-of-lost-mail.server.ts";

/** What a round of delivery did. Mails that failed are tried again later; those withheld had nothing to say any more. */
export type Delivered = { sent: number; failed: number; withheld: number };

type Outcome = keyof Delivered | "unreachable";
type By = { now: Date; transport: Transport };

/**
 * Sends the mails that wait, each once. Nothing is sent inside a transaction: a slow mail server would hold the
 * database. Without a mail server (SMTP_URL unset) mails stay in the outbox, unharmed.
 */
export async function deliverWaitingMail(db: Database, now: Date, transport = configured()): Promise<Delivered> {
  const round: Delivered = { sent: 0, failed: 0, withheld: 0 };
  if (!transport) return round;
  try {
    const taken = await asSystem(db, (inside) => takeWaitingMail(inside, now));
    for (const [index, mail] of taken.entries()) {
      const outcome = await deliver(db, mail, { now, transport });
      round[outcome === "unreachable" ? "failed" : outcome] += 1;
      if (outcome !== "unreachable") continue;
      const untried = taken.slice(index + 1).map(({ id }) => id);
      await asSystem(db, (inside) => putBack(inside, untried, now));
      break;
    }
  } finally {
    transport.close();
  }
  if (round.sent + round.failed + round.withheld > 0) log.info(round, "mail delivered");
  return round;
}

function configured(): Transport | null {
  return env.smtpUrl ? smtpTransport({ url: env.smtpUrl, from: env.mailFrom }) : null;
}

/** What nodemailer calls failures that are about the mail server and not about the mail. */
const ofTheServer = new Set(["ECONNECTION", "ETIMEDOUT", "ESOCKET", "EDNS", "EAUTH", "ETLS"]);

const origin = env.publicOrigin;

async function deliver(db: Database, mail: StoredMail, by: By): Promise<Outcome> {
  const stands = await asSystem(db, (inside) => asItStands(inside, mail, by.now));
  if ("withheld" in stands) {
    await asSystem(db, (inside) => withhold(inside, mail.id, { as: stands.withheld, at: by.now }));
    return "withheld";
  }
  try {
    const { id, recipient: to, language, template } = mail;
    const letter = writtenOut({ t: translate(language), language, origin }, { template, props: stands.props });
    const stop = stands.stopKey && { stopAt: `${origin}${inLanguage(language, paths.unsubscribe(stands.stopKey))}` };
    await by.transport.send({ id, to, language, ...letter, ...stop });
  } catch (error) {
    return failed(db, mail, { error, now: by.now });
  }
  await asSystem(db, async (inside) => {
    await noteDelivered(inside, mail.id, by.now);
    await noteCollected(inside, stands.had, by.now);
  });
  return "sent";
}

async function failed(db: Database, mail: StoredMail, why: { error: unknown; now: Date }): Promise<Outcome> {
  const { name, code } = safeError(why.error);
  const isLost = await asSystem(db, async (inside) => {
    const givenUp = await noteFailed(inside, mail, { reason: code ?? name, at: why.now });
    if (givenUp) await tellOfLostMail(inside, mail, why.now);
    return givenUp;
  });
  const line = { mail: mail.id, template: mail.template, tries: mail.tries + 1, name, code };
  if (isLost) log.error(line, "mail given up");
  else log.warn(line, "mail not delivered");
  return code && ofTheServer.has(code) ? "unreachable" : "failed";
}
