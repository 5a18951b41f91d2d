import { and, asc, eq, isNull, lte, or, sql } from "drizzle-orm";
import { createTransport, type Transporter } from "nodemailer";
import { translate } from "#app/i18n/translate.server.ts";
import { type Database } from "#db/database.ts";
import { outbox } from "#db/schema/mail.ts";
import { writtenOut } from "./templates.ts";

/** Runs work in a transaction of its own. Sending happens between two of them, so that nobody waits for a mail server. */
export type Transact = <T>(work: (db: Database) => Promise<T>) => Promise<T>;

export interface Post {
  transact: Transact;
  transport: Pick<Transporter, "sendMail">;
  from: string;
  /** Where people reach the portal, without a closing slash. */
  origin: string;
}

/** After so many failures a mail stays in the outbox, with the last reason, for somebody to look at. */
const mostTries = 8;

export function transportTo(smtpUrl: string): Transporter {
  return createTransport({ url: smtpUrl, connectionTimeout: 10_000, socketTimeout: 20_000 });
}

type Waiting = typeof outbox.$inferSelect;

/** Takes the next mail that is due, and puts it off (1, 2, 4 … minutes) in case this process dies before it is sent. */
async function claimNext(db: Database, now: Date): Promise<Waiting | undefined> {
  const due = and(
    isNull(outbox.deliveredAt),
    or(isNull(outbox.waitsUntil), lte(outbox.waitsUntil, now)),
    sql`${outbox.tries} < ${mostTries}`,
  );
  const next = db.select({ id: outbox.id }).from(outbox).where(due).orderBy(asc(outbox.writtenAt)).limit(1);
  const [claimed] = await db
    .update(outbox)
    .set({
      tries: sql`${outbox.tries} + 1`,
      waitsUntil: sql`${now.toISOString()}::timestamptz + interval '1 minute' * (2 ^ ${outbox.tries})`,
    })
    .where(eq(outbox.id, sql`(${next.for("update", { skipLocked: true })})`))
    .returning();
  return claimed;
}

/** A mail server's own words can name the recipient; its code cannot. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  const answer = error instanceof Error && "responseCode" in error ? ` ${String(error.responseCode)}` : "";
  return `${code}${answer}`;
}

/** Sends one mail that is due. False when none is. */
export async function deliverNext(post: Post, now: Date): Promise<boolean> {
  const mail = await post.transact((db) => claimNext(db, now));
  if (!mail) return false;
  const desk = { t: translate(mail.language), language: mail.language, origin: post.origin };
  try {
    const letter = writtenOut(desk, mail);
    await post.transport.sendMail({ from: post.from, to: mail.recipient, ...letter });
    await post.transact((db) =>
      db.update(outbox).set({ deliveredAt: new Date(), lastError: null }).where(eq(outbox.id, mail.id)),
    );
  } catch (error) {
    await post.transact((db) =>
      db
        .update(outbox)
        .set({ lastError: reasonOf(error) })
        .where(eq(outbox.id, mail.id)),
    );
  }
  return true;
}
