import { and, asc, desc, eq, isNull, lt, lte, not, or, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { outbox } from "#db/schema/mail.ts";
import { withoutText } from "./old-mail.server.ts";

export type StoredMail = typeof outbox.$inferSelect;

/** After so many failures a mail is given up; it stays in the outbox with its last error. */
export const triesAtMost = 8;

/** Minutes until a mail whose delivery failed, or whose deliverer died, is tried again: 2, 4, 8 … 256. */
const minutesUntilNextTry = sql`power(2, ${outbox.tries} + 1)`;

/** A mail that is only for people with an account has such a recipient. */
const mayLeave = sql`(not ${outbox.onlyToAccounts} or exists (
  select from ${people} where ${people.email} = ${outbox.recipient} and ${people.disabledAt} is null))`;

/** What opens an account stays in the outbox no longer than needed. */
const withoutKeys = sql`${outbox.props} - 'code' - 'path' - 'codePath'`;

/**
 * Takes the mails that are to leave now, oldest first. A mail that was taken is taken by nobody else until its next
 * try is due, so that two workers never send the same one, and one that a killed worker held leaves later.
 */
export async function takeWaitingMail(db: Database, now: Date, atMost = 20): Promise<StoredMail[]> {
  const ready = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        isNull(outbox.deliveredAt),
        lt(outbox.tries, triesAtMost),
        mayLeave,
        or(isNull(outbox.waitsUntil), lte(outbox.waitsUntil, now)),
      ),
    )
    .orderBy(asc(outbox.writtenAt))
    .limit(atMost)
    .for("update", { skipLocked: true });
  const taken = await db
    .update(outbox)
    .set({
      tries: sql`${outbox.tries} + 1`,
      waitsUntil: sql`${now.toISOString()}::timestamptz + make_interval(mins => (${minutesUntilNextTry})::int)`,
    })
    .where(sql`${outbox.id} in (${ready})`)
    .returning();
  return taken.sort((a, b) => a.writtenAt.getTime() - b.writtenAt.getTime());
}

export async function noteDelivered(db: Database, id: string, at: Date): Promise<void> {
  await db
    .update(outbox)
    .set({
      deliveredAt: at,
      waitsUntil: null,
      lastError: null,
      props: sql`case when ${outbox.props} ? 'code' then ${withoutKeys} else ${outbox.props} end`,
    })
    .where(eq(outbox.id, id));
}

/** `reason` is a code or a class of failure, never what a mail server said: answers may repeat addresses. */
export async function noteFailed(db: Database, id: string, reason: string): Promise<void> {
  await db.update(outbox).set({ lastError: reason }).where(eq(outbox.id, id));
}

/** The newest mails whose words are still kept, delivered or not; for the page of the developers. */
export async function newestMail(db: Database, atMost = 50): Promise<StoredMail[]> {
  return db
    .select()
    .from(outbox)
    .where(and(mayLeave, not(withoutText)))
    .orderBy(desc(outbox.writtenAt), desc(outbox.id))
    .limit(atMost);
}

/** Whether a mail of this kind about the same thing still waits for the person: a new one would say nothing more. */
export async function alreadyWaits(
  db: Database,
  mail: { to: string; template: string; about: Record<string, string> },
): Promise<boolean> {
  const [row] = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(sameMail(mail), isNull(outbox.deliveredAt), lt(outbox.tries, triesAtMost)))
    .limit(1);
  return row !== undefined;
}

/** When the last mail of this kind about the same thing left for the person; null when none did. */
export async function lastDelivered(
  db: Database,
  mail: { to: string; template: string; about: Record<string, string> },
): Promise<Date | null> {
  const [row] = await db
    .select({ at: outbox.deliveredAt })
    .from(outbox)
    .where(sameMail(mail))
    .orderBy(sql`${outbox.deliveredAt} desc nulls last`)
    .limit(1);
  return row?.at ?? null;
}

function sameMail(mail: { to: string; template: string; about: Record<string, string> }) {
  return and(
    eq(outbox.recipient, mail.to),
    eq(outbox.template, mail.template),
    sql`${outbox.props} @> ${JSON.stringify(mail.about)}::jsonb`,
  );
}
