import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { organisations } from "#db/schema/organisations.ts";
import { practiceQuestions, practiceUptakes, uptakeAnswers } from "#db/schema/uptake.ts";

export type PracticeAfterlife = Awaited<ReturnType<typeof practiceAfterlife>>;

/** What everybody reads of a practice's afterlife: how many took it up, who agreed to be named, what was answered. */
export async function practiceAfterlife({ db }: Context, practiceId: string) {
  const [counted] = await db.execute<{ count: number }>(sql`select count_uptakes(${practiceId}) as count`);
  const count = counted?.count ?? 0;
  const named = count === 0 ? [] : await namedOf(db, practiceId);
  return { count, named, questions: await answeredOf(db, practiceId) };
}

/** With what they said last a year or more later; null before. */
async function namedOf(db: Context["db"], practiceId: string) {
  const { stillUsed, changed, answeredAt, number, uptakeId } = uptakeAnswers;
  const last = db
    .selectDistinctOn([uptakeId], { uptakeId, stillUsed, changed, answeredAt })
    .from(uptakeAnswers)
    .orderBy(uptakeId, desc(number))
    .as("last");
  const rows = await db
    .select({
      slug: organisations.slug,
      name: organisations.name,
      since: practiceUptakes.since,
      adapted: practiceUptakes.adapted,
      stillUsed: last.stillUsed,
      changed: last.changed,
      answeredAt: last.answeredAt,
    })
    .from(practiceUptakes)
    .innerJoin(organisations, eq(organisations.id, practiceUptakes.organisationId))
    .leftJoin(last, eq(last.uptakeId, practiceUptakes.id))
    .where(
      and(
        eq(practiceUptakes.practiceId, practiceId),
        eq(practiceUptakes.isNamed, true),
        isNull(practiceUptakes.withdrawnAt),
      ),
    )
    .orderBy(asc(practiceUptakes.since), practiceUptakes.id);
  return rows.map(({ answeredAt: at, ...row }) => ({ ...row, answeredAt: at?.toISOString() ?? null }));
}

async function answeredOf(db: Context["db"], practiceId: string) {
  const { id, question, answer, answeredAt } = practiceQuestions;
  const rows = await db
    .select({ id, question, answer, answeredAt })
    .from(practiceQuestions)
    .where(
      and(
        eq(practiceQuestions.practiceId, practiceId),
        eq(practiceQuestions.isPublic, true),
        isNull(practiceQuestions.hiddenAt),
      ),
    )
    .orderBy(desc(answeredAt), id)
    .limit(50);
  return rows.map((row) => ({ ...row, answer: row.answer ?? "", answeredAt: row.answeredAt?.toISOString() ?? "" }));
}
