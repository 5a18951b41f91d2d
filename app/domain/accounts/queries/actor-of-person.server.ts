import { and, eq, isNull, sql } from "drizzle-orm";
import { type Actor, type SeatRole } from "#app/access/actor.ts";
import { inOrderOfNames } from "#app/kernel/sorting-name.ts";
import { type Database } from "#db/database.ts";
import { type Direction, directions } from "#db/reference/coalition.ts";
import { people, personSecrets } from "#db/schema/accounts.ts";
import { organisations } from "#db/schema/organisations.ts";
import { editorships, seats } from "#db/schema/seats.ts";
import { type Account } from "../model.ts";
import { hasSecondFactor } from "../second-factor-held.server.ts";

export type Identity = { actor: Actor; account: Account };

/**
 * The person as they stand now: roles, seats and what they are editor of are read on every request, so that a withdrawn right is gone with the
 * next one. Null for a disabled or unknown person. An organisation they no longer have a seat in is not acted for, and
 * no other one in its stead: a form begun for the one must not arrive at the other. Whoever has not chosen acts for
 * their single seat, when they have no platform role.
 */
export async function actorOfPerson(
  db: Database,
  signIn: { personId: string; actingFor: string | null },
): Promise<Identity | null> {
  const rows = await db
    .select({
      person: people,
      hasSecondFactor: hasSecondFactor(),
      organisationId: seats.organisationId,
      role: seats.role,
      organisationName: organisations.shortName,
      isExample: organisations.isExample,
      editorOf: sql<Direction[]>`array(
        select ${editorships.direction} from ${editorships}
        where ${editorships.personId} = ${people.id} and ${editorships.endedAt} is null)`,
    })
    .from(people)
    .leftJoin(personSecrets, eq(personSecrets.personId, people.id))
    .leftJoin(seats, and(eq(seats.personId, people.id), isNull(seats.endedAt)))
    .leftJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(eq(people.id, signIn.personId));
  const [first] = rows;
  if (!first || first.person.disabledAt) return null;
  const { person } = first;
  const held = seatsIn(rows);
  const { id, name, email, language, platformRole } = person;
  const actor: Actor = {
    personId: id,
    platformRole,
    seats: held.map(({ organisationId, role }) => ({ organisationId, role })),
    groups: [],
    editorOf: directions.filter((direction) => first.editorOf.includes(direction)),
    actingFor: actedFor(signIn.actingFor, held, platformRole !== null),
  };
  return {
    actor,
    account: {
      id,
      name,
      email,
      language,
      platformRole,
      secondFactor: secondFactorOf(person, first.hasSecondFactor),
      seats: held,
    },
  };
}

type SeatRow = {
  organisationId: string | null;
  role: SeatRole | null;
  organisationName: string | null;
  isExample: boolean | null;
};

/** None for the one row of somebody who holds none. */
function seatsIn(rows: readonly SeatRow[]): Account["seats"] {
  return rows
    .flatMap(({ organisationId, role, organisationName, isExample }) =>
      organisationId && role && organisationName
        ? [{ organisationId, organisationName, isExample: isExample ?? false, role }]
        : [],
    )
    .sort((a, b) => inOrderOfNames(a.organisationName, b.organisationName));
}

/** The secretariat and administrators sign in with two factors (ASVS 6.3.3); accounts invented for the demo need not. */
function secondFactorOf(person: typeof people.$inferSelect, isThere: boolean): Account["secondFactor"] {
  if (isThere) return "there";
  const isAsked = person.platformRole === "secretariat" || person.platformRole === "administrator";
  return isAsked && !person.isExample ? "needed" : "offered";
}

function actedFor(chosen: string | null, held: { organisationId: string }[], hasPlatformRole: boolean): string | null {
  if (chosen) return held.some((seat) => seat.organisationId === chosen) ? chosen : null;
  return !hasPlatformRole && held.length === 1 ? (held[0]?.organisationId ?? null) : null;
}
