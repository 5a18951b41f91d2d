import { and, eq, isNull } from "drizzle-orm";
import { type Actor } from "#app/access/actor.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { organisations } from "#db/schema/organisations.ts";
import { seats } from "#db/schema/seats.ts";
import { type Account } from "../model.ts";

export type Identity = { actor: Actor; account: Account };

/**
 * The person as they stand now: roles and seats are read on every request, so that a withdrawn right is gone with the
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
      organisationId: seats.organisationId,
      role: seats.role,
      organisationName: organisations.shortName,
      isExample: organisations.isExample,
    })
    .from(people)
    .leftJoin(seats, and(eq(seats.personId, people.id), isNull(seats.endedAt)))
    .leftJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(eq(people.id, signIn.personId))
    .orderBy(organisations.shortName);
  const person = rows[0]?.person;
  if (!person || person.disabledAt) return null;
  const held = rows.flatMap((row) =>
    row.organisationId && row.role && row.organisationName
      ? [
          {
            organisationId: row.organisationId,
            organisationName: row.organisationName,
            isExample: row.isExample ?? false,
            role: row.role,
          },
        ]
      : [],
  );
  const { id, name, email, language, platformRole } = person;
  const actor: Actor = {
    personId: id,
    platformRole,
    seats: held.map(({ organisationId, role }) => ({ organisationId, role })),
    actingFor: actedFor(signIn.actingFor, held, platformRole !== null),
  };
  return {
    actor,
    account: { id, name, email, language, platformRole, secondFactor: secondFactorOf(person), seats: held },
  };
}

/** The secretariat and administrators sign in with two factors (ASVS 6.3.3); accounts invented for the demo need not. */
function secondFactorOf(person: typeof people.$inferSelect): Account["secondFactor"] {
  if (person.totpSecret) return "there";
  const isAsked = person.platformRole === "secretariat" || person.platformRole === "administrator";
  return isAsked && !person.isExample ? "needed" : "offered";
}

function actedFor(chosen: string | null, held: { organisationId: string }[], hasPlatformRole: boolean): string | null {
  if (chosen) return held.some((seat) => seat.organisationId === chosen) ? chosen : null;
  return !hasPlatformRole && held.length === 1 ? (held[0]?.organisationId ?? null) : null;
}
