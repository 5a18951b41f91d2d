import { and, asc, desc, eq, sql } from "drizzle-orm";
import { type SeatRole } from "#app/access/actor.ts";
import { authorize, can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { people } from "#db/schema/accounts.ts";
import { invitations, seats } from "#db/schema/seats.ts";
import { isLastCoordinator } from "../rules/last-coordinator.ts";
import { isOpen } from "../store/invitations.server.ts";
import { type Waiting, waitingInvitations } from "../waiting-invitations.server.ts";

export type SeatedPerson = {
  personId: string;
  name: string;
  email: string;
  role: SeatRole;
  /** ISO instant: since when in this role. */
  since: string;
  isDisabled: boolean;
  isOwn: boolean;
};

/** A seat, or a role in it, that has ended; ISO instants. */
export type PastSeat = {
  personId: string;
  /** Null once the person has no seat here any more: a former colleague. */
  name: string | null;
  role: SeatRole;
  from: string;
  to: string;
};

export type PeopleOfOrganisation = {
  seated: SeatedPerson[];
  past: PastSeat[];
  waiting: Waiting[];
  /** A coordinator reads: others may look only. */
  mayChange: boolean;
};

async function seatsOf(ctx: Context, organisationId: string) {
  return ctx.db
    .select({
      personId: seats.personId,
      name: people.name,
      email: people.email,
      role: seats.role,
      startedAt: seats.startedAt,
      endedAt: seats.endedAt,
      isDisabled: sql<boolean>`${people.disabledAt} is not null`,
    })
    .from(seats)
    .leftJoin(people, eq(people.id, seats.personId))
    .where(eq(seats.organisationId, organisationId))
    .orderBy(asc(people.name), asc(people.email), desc(seats.startedAt), seats.id);
}

type Row = Awaited<ReturnType<typeof seatsOf>>[number];

const seatedIn = (ctx: Context, rows: readonly Row[]): SeatedPerson[] =>
  rows.flatMap(({ endedAt, startedAt, name, email, ...seat }) => {
    if (endedAt !== null || name === null || email === null) return [];
    return [{ ...seat, name, email, since: startedAt.toISOString(), isOwn: seat.personId === ctx.actor.personId }];
  });

const endedIn = (rows: readonly Row[]): PastSeat[] =>
  rows
    .flatMap(({ personId, name, role, startedAt, endedAt }) =>
      endedAt ? [{ personId, name, role, from: startedAt.toISOString(), to: endedAt.toISOString() }] : [],
    )
    .toSorted((a, b) => b.to.localeCompare(a.to));

/** Who works for the organisation acted for, who did, and who is asked to: two questions. */
export async function peopleOfOrganisation(ctx: Context): Promise<PeopleOfOrganisation> {
  const organisationId = organisationOf(ctx);
  const rows = await seatsOf(ctx, organisationId);
  return {
    seated: seatedIn(ctx, rows),
    past: endedIn(rows),
    waiting: await waitingInvitations(ctx, and(isOpen, eq(invitations.organisationId, organisationId))),
    mayChange: can(ctx.actor, "seat.change", { organisationId }),
  };
}

export type SeatPage = {
  person: SeatedPerson;
  past: PastSeat[];
  mayChange: boolean;
  /** Nobody else coordinates: the seat can neither end nor become another. */
  isLastCoordinator: boolean;
  /** To whom the reader may hand the coordination over; empty on the page of somebody else. */
  successors: { personId: string; name: string; role: SeatRole }[];
  formKey: string;
};

/** One person's seat in the organisation acted for. Somebody who has none now does not exist here. */
export async function seatPage(ctx: Context, personId: string): Promise<SeatPage> {
  const organisationId = organisationOf(ctx);
  const rows = await seatsOf(ctx, organisationId);
  const all = seatedIn(ctx, rows);
  const person = all.find((seat) => seat.personId === personId);
  if (!person) throw new Refusal("access.not_found");
  const mayChange = can(ctx.actor, "seat.change", { organisationId });
  const others = all.filter((seat) => !seat.isOwn && !seat.isDisabled);
  return {
    person,
    past: endedIn(rows.filter((row) => row.personId === personId)),
    mayChange,
    isLastCoordinator: isLastCoordinator(all, personId),
    successors:
      person.isOwn && mayChange ? others.map(({ name, role, personId: id }) => ({ personId: id, name, role })) : [],
    formKey: crypto.randomUUID(),
  };
}

function organisationOf(ctx: Context): string {
  const organisationId = ctx.actor.actingFor;
  if (!organisationId) throw new Refusal("access.not_found");
  authorize(ctx.actor, "seat.view", { organisationId });
  return organisationId;
}
