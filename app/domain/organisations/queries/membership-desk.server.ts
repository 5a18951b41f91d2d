import { asc, count, desc, eq, sql } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { joinRequests } from "#db/schema/organisations-joining.ts";
import { memberships, organisations } from "#db/schema/organisations.ts";
import { type JoinKind } from "../joining.ts";
import { bySortingName } from "#app/kernel/sorting-name.ts";
import { dayOf } from "./members-on.server.ts";

const day = 86_400_000;

export type QueuedRequest = {
  id: string;
  kind: JoinKind;
  organisationName: string;
  receivedAt: Date;
  /** Whole days it has waited. */
  waitedDays: number;
  isExample: boolean;
};

type Standing = { kind: JoinKind; startsOn: string; endsOn: string | null };

export type RegisterRow = {
  slug: string;
  shortName: string;
  name: string;
  isExample: boolean;
  standings: Standing[];
  /** Stands with the coalition today, so that it has a public page. */
  isPublic: boolean;
};

export type MembershipDesk = { waiting: QueuedRequest[]; decided: DecidedRequest[]; register: RegisterRow[] };

export type DecidedRequest = {
  id: string;
  organisationName: string;
  state: "admitted" | "declined";
  decidedAt: Date | null;
  reason: string | null;
};

/** How many requests wait for the secretariat. */
export async function waitingRequests(ctx: Context): Promise<number> {
  authorize(ctx.actor, "membership.view_register", null);
  const [row] = await ctx.db.select({ waiting: count() }).from(joinRequests).where(eq(joinRequests.state, "waiting"));
  return row?.waiting ?? 0;
}

/** The queue, oldest first, the newest decisions, and every organisation with the days of its standing. */
export async function membershipDesk(ctx: Context): Promise<MembershipDesk> {
  authorize(ctx.actor, "membership.view_register", null);
  const waiting = await ctx.db
    .select({
      id: joinRequests.id,
      kind: joinRequests.kind,
      organisationName: joinRequests.organisationName,
      receivedAt: joinRequests.receivedAt,
      isExample: joinRequests.isExample,
    })
    .from(joinRequests)
    .where(eq(joinRequests.state, "waiting"))
    .orderBy(asc(joinRequests.receivedAt), joinRequests.id);
  const decided = await ctx.db
    .select({
      id: joinRequests.id,
      organisationName: joinRequests.organisationName,
      state: sql<DecidedRequest["state"]>`${joinRequests.state}`,
      decidedAt: joinRequests.decidedAt,
      reason: joinRequests.decisionReason,
    })
    .from(joinRequests)
    .where(sql`${joinRequests.state} <> 'waiting'`)
    .orderBy(desc(joinRequests.decidedAt), joinRequests.id)
    .limit(20);
  const waited = (at: Date) => Math.max(0, Math.floor((ctx.now.getTime() - at.getTime()) / day));
  return {
    waiting: waiting.map((request) => ({ ...request, waitedDays: waited(request.receivedAt) })),
    decided,
    register: await register(ctx),
  };
}

async function register(ctx: Context): Promise<RegisterRow[]> {
  const rows = await ctx.db
    .select({
      slug: organisations.slug,
      shortName: organisations.shortName,
      name: organisations.name,
      isExample: organisations.isExample,
      kind: memberships.kind,
      startsOn: memberships.startsOn,
      endsOn: memberships.endsOn,
    })
    .from(organisations)
    .leftJoin(memberships, eq(memberships.organisationId, organisations.id))
    .orderBy(memberships.startsOn);
  const today = dayOf(ctx.now);
  const bySlug = new Map<string, RegisterRow>();
  for (const { kind, startsOn, endsOn, ...organisation } of rows) {
    const row = bySlug.get(organisation.slug) ?? { ...organisation, standings: [], isPublic: false };
    if (kind && startsOn) row.standings.push({ kind, startsOn, endsOn });
    row.isPublic ||= startsOn !== null && startsOn <= today && (endsOn === null || endsOn >= today);
    bySlug.set(organisation.slug, row);
  }
  return [...bySlug.values()].sort(bySortingName);
}

export type JoinRequestToDecide = Omit<
  typeof joinRequests.$inferSelect,
  "sending" | "consentText" | "decidedBy" | "organisationId"
> & {
  /** For the decision's form: carried out once, however often it is sent. */
  formKey: string;
  /** The organisation an admission created. */
  slug: string | null;
};

/** @throws {Refusal} `access.not_found` */
export async function joinRequestToDecide(ctx: Context, id: string): Promise<JoinRequestToDecide> {
  authorize(ctx.actor, "membership.view_register", null);
  const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);
  const [row] = isId
    ? await ctx.db
        .select({ request: joinRequests, slug: organisations.slug })
        .from(joinRequests)
        .leftJoin(organisations, eq(organisations.id, joinRequests.organisationId))
        .where(eq(joinRequests.id, id))
    : [];
  if (!row) throw new Refusal("access.not_found");
  const { sending: _sending, consentText: _text, decidedBy: _by, organisationId: _id, ...request } = row.request;
  return { ...request, slug: row.slug, formKey: randomUUID() };
}
