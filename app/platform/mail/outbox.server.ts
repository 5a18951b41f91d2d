import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, not, or, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { outbox } from "#db/schema/mail.ts";
import { withoutText } from "./old-mail.server.ts";

export type StoredMail = typeof outbox.$inferSelect;

/** Why a mail does not leave. */
export type Withheld = NonNullable<StoredMail["withheldAs"]>;

/** After so many failures, nearly three days, a mail is given up; it stays in the outbox with its last error. */
export const triesAtMost = 12;

/** Minutes a mail belongs to whoever took it; when they died with it, it leaves afterwards. */
const minutesHeld = 5;

const minutesAfter = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** A mail that is only for people with an account has such a recipient. */
const mayLeave = sql`(not ${outbox.onlyToAccounts} or exists (
  select from ${people} where ${people.email} = ${outbox.recipient} and ${people.disabledAt} is null))`;

const mayBeTried = and(isNull(outbox.deliveredAt), isNull(outbox.withheldAt), lt(outbox.tries, triesAtMost));

/** What opens an account stays in the outbox no longer than needed. */
const withoutKeys = sql`${outbox.props} - 'code' - 'path' - 'codePath'`;

/**
 * Takes the mails that are to leave now, oldest first. A mail that was taken is taken by nobody else for five minutes, so
 * that two workers do not send the same one. A worker that is killed with it has tried nothing: it leaves later, however
 * often that happens.
 */
export async function takeWaitingMail(db: Database, now: Date, atMost = 20): Promise<StoredMail[]> {
  const ready = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(mayBeTried, mayLeave, or(isNull(outbox.waitsUntil), lte(outbox.waitsUntil, now))))
    .orderBy(asc(outbox.writtenAt))
    .limit(atMost)
    .for("update", { skipLocked: true });
  const taken = await db
    .update(outbox)
    .set({ waitsUntil: minutesAfter(now, minutesHeld) })
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

/**
 * The mail is tried again after 2, 4, 8 … minutes. `reason` is a code or a class of failure, never what a mail server
 * said: answers may repeat addresses. True when it is given up by this.
 */
export async function noteFailed(db: Database, mail: StoredMail, why: { reason: string; at: Date }): Promise<boolean> {
  const tries = mail.tries + 1;
  const waitsUntil = minutesAfter(why.at, 2 ** tries);
  await db.update(outbox).set({ tries, waitsUntil, lastError: why.reason }).where(eq(outbox.id, mail.id));
  return tries >= triesAtMost;
}

/** A mail that is not to leave after all, and why. */
export async function withhold(db: Database, id: string, why: { as: Withheld; at: Date }): Promise<void> {
  const { as: withheldAs, at: withheldAt } = why;
  await db.update(outbox).set({ withheldAt, withheldAs, waitsUntil: null }).where(eq(outbox.id, id));
}

/** Mails that were taken and never tried, because the mail server answers nobody: they wait for a moment. */
export async function putBack(db: Database, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(outbox)
    .set({ waitsUntil: minutesAfter(now, 1) })
    .where(inArray(outbox.id, [...ids]));
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

const isGivenUp = and(
  isNull(outbox.deliveredAt),
  isNull(outbox.withheldAt),
  gte(outbox.tries, triesAtMost),
  not(withoutText),
);

/** The newest mails that were given up. */
export async function givenUpMails(db: Database, atMost = 100): Promise<StoredMail[]> {
  return db.select().from(outbox).where(isGivenUp).orderBy(desc(outbox.writtenAt), outbox.id).limit(atMost);
}

/** A mail that was given up is tried again from the beginning. False when there is no such mail. */
export async function reviveMail(db: Database, id: string): Promise<boolean> {
  const revived = await db
    .update(outbox)
    .set({ tries: 0, waitsUntil: null, lastError: null })
    .where(and(isGivenUp, eq(outbox.id, id)))
    .returning({ id: outbox.id });
  return revived.length === 1;
}

/** How the outbox stands: what is still to leave, since when the oldest of it should have, and what was given up. */
export async function mailStanding(db: Database, now: Date) {
  const isLost = sql`${outbox.tries} >= ${triesAtMost}`;
  const isDue = sql`coalesce(${outbox.waitsUntil}, ${outbox.writtenAt}) <= ${now.toISOString()}::timestamptz`;
  const [row] = await db
    .select({
      waiting: sql<number>`(count(*) filter (where not ${isLost}))::int`,
      oldestDueAt: sql<Date | null>`min(${outbox.writtenAt}) filter (where not ${isLost} and ${isDue})`.mapWith(
        outbox.writtenAt,
      ),
      givenUp: sql<number>`(count(*) filter (where ${isLost}))::int`,
    })
    .from(outbox)
    .where(and(isNull(outbox.deliveredAt), isNull(outbox.withheldAt), mayLeave));
  return row ?? { waiting: 0, oldestDueAt: null, givenUp: 0 };
}

/** Whether a mail of this kind about the same thing still waits for the person: a new one would say nothing more. */
export async function alreadyWaits(
  db: Database,
  mail: { to: string; template: string; about: Record<string, string> },
): Promise<boolean> {
  const [row] = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(sameMail(mail), mayBeTried))
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
