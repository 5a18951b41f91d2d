import { and, asc, eq, gte, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { dayOf } from "#app/domain/organisations/queries/members-on.server.ts";
import { type Recipient, seatedIn } from "#app/domain/seats/recipients.server.ts";
import { monthsAfter } from "#app/kernel/months.ts";
import { paths } from "#app/kernel/paths.ts";
import { postToEach } from "#app/platform/mail/post.server.ts";
import { type Database } from "#db/database.ts";
import { outbox } from "#db/schema/mail.ts";
import { practices } from "#db/schema/practices.ts";
import { practiceQuestions, practiceUptakes } from "#db/schema/uptake.ts";
import { owedSince } from "./model.ts";
import { lastAnswers } from "./store/last-answers.server.ts";

/** What is older than this many days when it is found is on the home page and in no mail any more. */
const daysTold = 14;

/**
 * Writes the mails that no act can write, because whoever acts does not see the people of the other organisation:
 * questions asked and answered, and what is owed a year later. Each once, whatever was interrupted.
 */
export async function tellOfAfterlife(db: Database, now: Date): Promise<number> {
  const from = new Date(now.getTime() - daysTold * 86_400_000);
  const told = [
    await tellAsked(db, { from, now }),
    await tellAnswered(db, { from, now }),
    await tellOwed(db, { from, now }),
  ];
  return told.reduce((sum, one) => sum + one, 0);
}

type Span = { from: Date; now: Date };
const { slug, title, state } = practices;
const isShown = eq(state, "published");

/** Whether a mail of this kind about the same thing was written before. */
const isTold = (template: string, about: string, id: unknown) =>
  sql`exists (select from ${outbox} where ${outbox.template} = ${template} and ${outbox.props} ->> ${about} = ${id}::text)`;

async function tellAsked(db: Database, { from, now }: Span): Promise<number> {
  const { id, askedAt, answer, practiceId } = practiceQuestions;
  const rows = await db
    .select({ id, slug, title, organisationId: practices.organisationId })
    .from(practiceQuestions)
    .innerJoin(practices, eq(practices.id, practiceId))
    .where(and(isShown, gte(askedAt, from), isNull(answer), sql`not ${isTold("question_asked", "questionId", id)}`))
    .orderBy(asc(askedAt));
  for (const row of rows) {
    const props = { title: row.title.ro, questionId: row.id, path: paths.practiceUptake(row.slug) };
    await postToEach(db, await seatedIn(db, row.organisationId), { template: "question_asked", props, at: now });
  }
  return rows.length;
}

async function tellAnswered(db: Database, { from, now }: Span): Promise<number> {
  const { id, answeredAt, practiceId, organisationId, askedBy } = practiceQuestions;
  const isNew = and(isNotNull(answeredAt), gte(answeredAt, from));
  const rows = await db
    .select({ id, slug, title, organisationId, askedBy })
    .from(practiceQuestions)
    .innerJoin(practices, eq(practices.id, practiceId))
    .where(and(isShown, isNew, sql`not ${isTold("question_answered", "questionId", id)}`))
    .orderBy(asc(answeredAt));
  for (const row of rows) {
    const props = { title: row.title.ro, questionId: row.id, path: paths.practiceUptake(row.slug) };
    await postToEach(db, oneOrAll(await seatedIn(db, row.organisationId), row.askedBy), {
      template: "question_answered",
      props,
      at: now,
    });
  }
  return rows.length;
}

/** Whoever did it, while they hold a seat; else everybody of their organisation. */
function oneOrAll(seated: Recipient[], personId: string | null): Recipient[] {
  const one = seated.filter((person) => person.personId === personId);
  return one.length > 0 ? one : seated;
}

async function tellOwed(db: Database, { from, now }: Span): Promise<number> {
  const { id, toldAt, toldBy, organisationId, withdrawnAt, practiceId } = practiceUptakes;
  const rows = await db
    .select({ id, toldAt, toldBy, organisationId, slug, title })
    .from(practiceUptakes)
    .innerJoin(practices, eq(practices.id, practiceId))
    .where(and(isShown, isNull(withdrawnAt), lt(toldAt, monthsAfter(now, -11))));
  const answers = await lastAnswers(
    db,
    rows.map((row) => row.id),
  );
  let written = 0;
  for (const row of rows) {
    const since = owedSince({ toldAt: row.toldAt, last: answers.get(row.id) ?? null });
    if (since === null || since > now || since < from) continue;
    const props = { title: row.title.ro, uptakeId: row.id, since: dayOf(since), path: paths.practiceUptake(row.slug) };
    if (await wasAsked(db, props)) continue;
    await postToEach(db, oneOrAll(await seatedIn(db, row.organisationId), row.toldBy), {
      template: "follow_up_owed",
      props,
      at: now,
    });
    written += 1;
  }
  return written;
}

async function wasAsked(db: Database, { uptakeId, since }: { uptakeId: string; since: string }): Promise<boolean> {
  const about = sql`${outbox.props} @> ${JSON.stringify({ uptakeId, since })}::jsonb`;
  const [row] = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.template, "follow_up_owed"), about))
    .limit(1);
  return row !== undefined;
}

/** Whether a question still waits for its authors. */
export async function isQuestionOpen(db: Database, id: string): Promise<boolean> {
  const [row] = await db
    .select({ answer: practiceQuestions.answer })
    .from(practiceQuestions)
    .where(eq(practiceQuestions.id, id));
  return row?.answer === null;
}

/** Whether an organisation still owes an answer about what it took up. */
export async function isAnswerOwed(db: Database, uptakeId: string, now: Date): Promise<boolean> {
  const [row] = await db
    .select({ toldAt: practiceUptakes.toldAt, withdrawnAt: practiceUptakes.withdrawnAt })
    .from(practiceUptakes)
    .where(eq(practiceUptakes.id, uptakeId));
  if (!row || row.withdrawnAt !== null) return false;
  const since = owedSince({ toldAt: row.toldAt, last: (await lastAnswers(db, [uptakeId])).get(uptakeId) ?? null });
  return since !== null && since <= now;
}
