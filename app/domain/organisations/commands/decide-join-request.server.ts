import { eq } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { postMail } from "#app/platform/mail/post.server.ts";
import { type Database } from "#db/database.ts";
import { joinRequests } from "#db/schema/organisations-joining.ts";
import { type DecideOnJoining } from "../joining.ts";
import { dayOf } from "../queries/members-on.server.ts";
import { slugOf } from "../rules/slug.ts";
import { sortingName } from "#app/kernel/sorting-name.ts";
import { freeSlug } from "../store/slugs.server.ts";
import { enterOrganisation } from "./enter-organisation.server.ts";

type Request = typeof joinRequests.$inferSelect;

export type Decision = {
  slug: string | null;
  /** The organisation that was entered, and who asked for it; null when declined. */
  admitted: { organisationId: string; email: string; language: Language } | null;
};

/**
 * Answers a request to join, with a reason that the sender reads. Admitting enters the organisation with a membership
 * from today.
 * @throws {Refusal} `join_request.not_found`, `join_request.already_decided`
 */
export async function decideJoinRequest(
  ctx: Context,
  input: DecideOnJoining & { requestId: string },
): Promise<Decision> {
  authorize(ctx.actor, "membership.decide", null);
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const request = await lockedRequest(db, input.requestId);
    const entered = input.decision === "admit" ? await admit(inside, request, input.short_name) : null;
    await keepDecision(inside, request, { reason: input.reason, organisationId: entered?.id ?? null });
    const slug = entered?.slug ?? null;
    await tellSender(inside, request, { reason: input.reason, slug });
    const { email, language } = request;
    return { slug, admitted: entered && { organisationId: entered.id, email, language } };
  });
}

async function lockedRequest(db: Database, id: string): Promise<Request> {
  const [request] = await db.select().from(joinRequests).where(eq(joinRequests.id, id)).for("update");
  if (!request) throw new Refusal("join_request.not_found");
  if (request.state !== "waiting") throw new Refusal("join_request.already_decided");
  return request;
}

type Decided = { reason: string; /** The organisation an admission created. */ organisationId: string | null };

async function keepDecision(ctx: Context, { id }: Request, { reason, organisationId }: Decided): Promise<void> {
  const state = organisationId === null ? "declined" : "admitted";
  const { personId: decidedBy } = ctx.actor;
  await ctx.db
    .update(joinRequests)
    .set({ state, decidedAt: ctx.now, decidedBy, decisionReason: reason, organisationId })
    .where(eq(joinRequests.id, id));
  await record(ctx, { kind: `join_request.${state}`, subjectId: id, organisationId });
}

async function admit(ctx: Context, request: Request, shortName: string | null): Promise<{ id: string; slug: string }> {
  const distinctive = shortName ?? sortingName(request.organisationName);
  const slug = await freeSlug(ctx.db, slugOf(distinctive));
  const { id } = await enterOrganisation(ctx, {
    slug,
    name: request.organisationName,
    shortName: distinctive,
    website: request.website,
    isExample: request.isExample,
    membership: { kind: request.kind, startsOn: dayOf(ctx.now) },
  });
  return { id, slug };
}

async function tellSender(
  ctx: Context,
  request: Request,
  { reason, slug }: { reason: string; slug: string | null },
): Promise<void> {
  const props = { organisation: request.organisationName, reason };
  const mail = { to: request.email, language: request.language, at: ctx.now };
  await (slug === null
    ? postMail(ctx.db, { ...mail, template: "join_declined", props: { ...props, path: paths.join() } })
    : postMail(ctx.db, { ...mail, template: "join_admitted", props: { ...props, path: paths.member(slug) } }));
}
