import { and, asc, count, eq, isNull, lt, or } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { dayOf } from "#app/domain/organisations/queries/members-on.server.ts";
import { practices } from "#db/schema/practices.ts";
import { practiceQuestions, practiceUptakes } from "#db/schema/uptake.ts";
import { isFollowUpOwed } from "../model.ts";
import { lastAnswers } from "../store/last-answers.server.ts";

export type UptakeWaiting = Awaited<ReturnType<typeof uptakeWaiting>>[number];

/**
 * What good practices ask of the organisation acted for now: questions to answer, its own to confirm, and whether what it
 * took up a year ago is still of use. Worked out when it is read. Empty for whoever acts for none.
 */
export async function uptakeWaiting(ctx: Context) {
  const organisationId = ctx.actor.actingFor;
  if (organisationId === null) return [];
  const named = ({ slug, title }: Pick<typeof practices.$inferSelect, "slug" | "title">) => ({ slug, title });
  const asked = await questionsWaiting(ctx, organisationId);
  const stale = await unconfirmed(ctx, organisationId);
  const owed = await followUpsOwed(ctx, organisationId);
  return [
    ...asked.map((row) => ({ ...named(row), what: "questions" as const, count: row.count })),
    ...owed.map((row) => ({ ...named(row), what: "follow_up" as const, count: 1 })),
    ...stale.map((row) => ({ ...named(row), what: "confirm" as const, count: 1 })),
  ];
}

const { slug, title } = practices;

function questionsWaiting({ db }: Context, organisationId: string) {
  return db
    .select({ slug, title, count: count() })
    .from(practiceQuestions)
    .innerJoin(practices, eq(practices.id, practiceQuestions.practiceId))
    .where(and(eq(practices.organisationId, organisationId), isNull(practiceQuestions.answer)))
    .groupBy(slug, title)
    .orderBy(slug);
}

function unconfirmed({ db, now }: Context, organisationId: string) {
  const isOver = or(isNull(practices.reviewOn), lt(practices.reviewOn, dayOf(now)));
  return db
    .select({ slug, title })
    .from(practices)
    .where(and(eq(practices.organisationId, organisationId), eq(practices.state, "published"), isOver))
    .orderBy(slug);
}

async function followUpsOwed({ db, now }: Context, organisationId: string) {
  const rows = await db
    .select({ id: practiceUptakes.id, toldAt: practiceUptakes.toldAt, slug, title })
    .from(practiceUptakes)
    .innerJoin(practices, eq(practices.id, practiceUptakes.practiceId))
    .where(
      and(
        eq(practiceUptakes.organisationId, organisationId),
        isNull(practiceUptakes.withdrawnAt),
        eq(practices.state, "published"),
      ),
    )
    .orderBy(asc(practiceUptakes.toldAt), slug);
  // Only what is a year old can be owed: for most organisations there is nothing to ask the database.
  const old = rows.filter(({ toldAt }) => isFollowUpOwed({ toldAt, last: null }, now));
  const answers = await lastAnswers(
    db,
    old.map(({ id }) => id),
  );
  return old.filter(({ id, toldAt }) => isFollowUpOwed({ toldAt, last: answers.get(id) ?? null }, now));
}
