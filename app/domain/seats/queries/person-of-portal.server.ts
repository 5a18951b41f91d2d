import { desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type PlatformRole, type SeatRole } from "#app/access/actor.ts";
import { authorize, can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Direction, directions } from "#db/reference/coalition.ts";
import { people } from "#db/schema/accounts.ts";
import { organisations } from "#db/schema/organisations.ts";
import { editorships, seats } from "#db/schema/seats.ts";

export type PersonOfPortal = {
  id: string;
  name: string;
  email: string;
  platformRole: PlatformRole | null;
  /** ISO instants. */
  createdAt: string;
  disabledAt: string | null;
  hasSecondFactor: boolean;
  isExample: boolean;
  /** Present and past, the newest first; ISO instants. */
  seats: { organisation: string; role: SeatRole; from: string; to: string | null }[];
  /** Directions they are or were editor of, the newest first, and who named them; ISO instants. */
  editorships: Editorship[];
  /** They may be named editor of these. */
  mayAppoint: Direction[];
  mayEndEditorship: boolean;
  isOwn: boolean;
  maySwitch: boolean;
  mayChangeRole: boolean;
  /** Somebody else's, who has one. */
  mayResetSecondFactor: boolean;
  formKey: string;
};

export type Editorship = {
  direction: Direction;
  from: string;
  to: string | null;
  /** Null for somebody who is no longer there. */
  startedBy: string | null;
  endedBy: string | null;
  formKey: string;
};

/** Somebody's account as the secretariat and administrators see it: no figure, no password, nothing that lets in. */
export async function personOfPortal(ctx: Context, personId: string): Promise<PersonOfPortal> {
  authorize(ctx.actor, "account.view_all", null);
  const [person] = await ctx.db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      platformRole: people.platformRole,
      createdAt: people.createdAt,
      disabledAt: people.disabledAt,
      hasSecondFactor: sql<boolean>`has_second_factor(${people.id})`,
      isExample: people.isExample,
    })
    .from(people)
    .where(eq(people.id, personId));
  if (!person) throw new Refusal("access.not_found");
  const held = await ctx.db
    .select({ organisation: organisations.shortName, role: seats.role, from: seats.startedAt, to: seats.endedAt })
    .from(seats)
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(eq(seats.personId, personId))
    .orderBy(desc(seats.startedAt), seats.id);
  const edited = await editorshipsOf(ctx, personId);
  const mayDecide = can(ctx.actor, "editor.appoint", { personId });
  const open = directions.filter((one) => !edited.some(({ direction, to }) => direction === one && to === null));
  return {
    ...person,
    editorships: edited,
    mayAppoint: mayDecide && !person.disabledAt ? open : [],
    mayEndEditorship: mayDecide,
    createdAt: person.createdAt.toISOString(),
    disabledAt: person.disabledAt?.toISOString() ?? null,
    seats: held.map(({ from, to, ...seat }) => ({ ...seat, from: from.toISOString(), to: to?.toISOString() ?? null })),
    isOwn: person.id === ctx.actor.personId,
    maySwitch: can(ctx.actor, "account.disable", person),
    mayChangeRole: can(ctx.actor, "account.change_role", person),
    mayResetSecondFactor: person.hasSecondFactor && can(ctx.actor, "account.reset_second_factor", person),
    formKey: crypto.randomUUID(),
  };
}

async function editorshipsOf({ db }: Context, personId: string): Promise<Editorship[]> {
  const [starter, ender] = [alias(people, "starter"), alias(people, "ender")];
  const { direction, startedAt, startedBy, endedAt, endedBy } = editorships;
  const rows = await db
    .select({ direction, from: startedAt, to: endedAt, startedBy: starter.name, endedBy: ender.name })
    .from(editorships)
    .leftJoin(starter, eq(starter.id, startedBy))
    .leftJoin(ender, eq(ender.id, endedBy))
    .where(eq(editorships.personId, personId))
    .orderBy(sql`${endedAt} desc nulls first`, desc(startedAt), direction);
  return rows.map(({ from, to, ...row }) => ({
    ...row,
    from: from.toISOString(),
    to: to?.toISOString() ?? null,
    formKey: crypto.randomUUID(),
  }));
}
