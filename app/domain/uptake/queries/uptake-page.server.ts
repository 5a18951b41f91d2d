import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { authorize, can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { dayOf } from "#app/domain/organisations/queries/members-on.server.ts";
import { organisations } from "#db/schema/organisations.ts";
import { practiceQuestions, practiceUptakes } from "#db/schema/uptake.ts";
import { isFollowUpOwed } from "../model.ts";
import { type PracticeFollowed, practiceFollowed } from "../practice-followed.server.ts";
import { lastAnswers } from "../store/last-answers.server.ts";

export type UptakePage = Awaited<ReturnType<typeof uptakePage>>;
export type UptakeSeen = UptakePage["uptakes"][number];
export type QuestionSeen = UptakePage["questions"][number];

/**
 * The afterlife of a practice as its authors, another organisation or the secretariat see it: the first and the last see
 * everything, another organisation its own part. Four statements.
 * @throws {Refusal} `access.not_found`
 */
export async function uptakePage(ctx: Context, slug: string) {
  authorize(ctx.actor, "uptake.view", null);
  const practice = await practiceFollowed(ctx, slug);
  const { organisationId, reviewOn, id: _id, ...known } = practice;
  const side = sideOf(ctx, practice);
  const isPublished = known.state === "published";
  return {
    practice: known,
    side,
    reviewOn,
    /** Nobody of its organisation has said within two years that it holds. */
    isUnconfirmed: isPublished && (reviewOn === null || reviewOn < dayOf(ctx.now)),
    uptakes: await uptakesOf(ctx, practice, side),
    questions: await questionsOf(ctx, practice, side),
    mayTell: isPublished && can(ctx.actor, "uptake.tell", practice),
    mayAsk: isPublished && can(ctx.actor, "question.ask", practice),
    mayAnswer: can(ctx.actor, "question.answer", practice),
    mayConfirm: isPublished && can(ctx.actor, "practice.confirm", { organisationId }),
    mayHide: can(ctx.actor, "question.hide", null),
    formKey: crypto.randomUUID(),
    today: dayOf(ctx.now),
  };
}

type Side = "authors" | "others" | "secretariat";

function sideOf({ actor }: Context, { organisationId }: PracticeFollowed): Side {
  if (actor.actingFor === null) return "secretariat";
  return actor.actingFor === organisationId ? "authors" : "others";
}

const ownOf = ({ actor }: Context, side: Side) => (side === "others" ? (actor.actingFor ?? "") : null);

async function uptakesOf(ctx: Context, { id }: PracticeFollowed, side: Side) {
  const own = ownOf(ctx, side);
  const rows = await ctx.db
    .select({ uptake: practiceUptakes, organisation: organisations.name })
    .from(practiceUptakes)
    .innerJoin(organisations, eq(organisations.id, practiceUptakes.organisationId))
    .where(
      and(
        eq(practiceUptakes.practiceId, id),
        isNull(practiceUptakes.withdrawnAt),
        own === null ? undefined : eq(practiceUptakes.organisationId, own),
      ),
    )
    .orderBy(asc(practiceUptakes.since), practiceUptakes.id);
  const answers = await lastAnswers(
    ctx.db,
    rows.map(({ uptake }) => uptake.id),
  );
  return rows.map(({ uptake, organisation }) => {
    const last = answers.get(uptake.id) ?? null;
    const { organisationId, since, adapted, isNamed, toldAt } = uptake;
    return {
      id: uptake.id,
      organisation,
      since,
      adapted,
      isNamed,
      last: last && { ...last, answeredAt: last.answeredAt.toISOString() },
      isOwed: own !== null && isFollowUpOwed({ toldAt, last }, ctx.now),
      mayWithdraw: can(ctx.actor, "uptake.withdraw", { organisationId }),
    };
  });
}

async function questionsOf(ctx: Context, { id }: PracticeFollowed, side: Side) {
  const own = ownOf(ctx, side);
  const rows = await ctx.db
    .select({ asked: practiceQuestions, organisation: organisations.name })
    .from(practiceQuestions)
    .innerJoin(organisations, eq(organisations.id, practiceQuestions.organisationId))
    .where(
      and(eq(practiceQuestions.practiceId, id), own === null ? undefined : eq(practiceQuestions.organisationId, own)),
    )
    .orderBy(desc(practiceQuestions.askedAt), practiceQuestions.id)
    .limit(100);
  return rows.map(({ asked, organisation }) => ({
    id: asked.id,
    organisation,
    question: asked.question,
    askedAt: asked.askedAt.toISOString(),
    answer: asked.answer,
    answeredAt: asked.answeredAt?.toISOString() ?? null,
    isPublic: asked.isPublic,
    isHidden: asked.hiddenAt !== null,
  }));
}
