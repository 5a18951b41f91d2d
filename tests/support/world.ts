import { type Actor, type PlatformRole, type SeatRole, visitor } from "#app/access/actor.ts";
import { type Context } from "#app/domain/context.ts";
import { type Database } from "#db/database.ts";
import { type Direction } from "#db/reference/coalition.ts";
import { rolledBack } from "./database.ts";
import { behindTheWall } from "./second-wall.ts";
import { aPerson } from "./factories/accounts.ts";
import { anEditorship, anOrganisation, aSeat, type Organisation } from "./factories/organisations.ts";

/**
 * A person of the world, as the acts know them: pass it where an act wants its context. Their database is behind the
 * second wall as in the portal; that of the world is its owner's, who sees all.
 */
export type Persona = Context & { email: string };

export type World = {
  db: Database;
  /** 12 March 2026, 12:00 in Bucharest, unless `at` moved it. */
  now: Date;
  /** The organisation of `reporter` and `coordinator`. */
  organisation: Organisation;
  /** The organisation of `otherCoordinator`. */
  otherOrganisation: Organisation;
  /** Nobody signed in. */
  visitor: Context;
  /** Somebody who is just saying who they are. */
  newcomer: Context;
  /** Contributor of `organisation`, acting for it. */
  reporter: Persona;
  /** Coordinator of `organisation`, acting for it. */
  coordinator: Persona;
  /** Coordinator of `otherOrganisation`, acting for it. */
  otherCoordinator: Persona;
  secretariat: Persona;
  /** The second person of the secretariat. */
  secretariat2: Persona;
  board: Persona;
  administrator: Persona;
  /** Signed in, without seat and role. */
  stranger: Persona;
  /** The same people and the same database at another moment. */
  at: (moment: Date | string) => World;
  /** Another person: a platform role, seats, and whom they act for (the first seat unless told). */
  person: (wanted?: PersonWanted) => Promise<Persona>;
};

type PersonWanted = {
  platformRole?: PlatformRole;
  seats?: { organisation: Organisation; role?: SeatRole }[];
  /** Null to act in the platform role, or for nobody. */
  actingFor?: Organisation | null;
  /** The directions they are editor of. */
  editorOf?: Direction[];
};

const usualNow = new Date("2026-03-12T10:00:00Z");

/** Runs a story in one transaction that is undone at the end, with a fixed clock and everybody in it. */
export function inWorld<T>(story: (world: World) => Promise<T>): Promise<T> {
  return rolledBack(async (db) => story(await worldOf(db)));
}

export async function worldOf(db: Database): Promise<World> {
  const now = usualNow;
  const organisation = await anOrganisation(db, { slug: "exemplu-acasa", shortName: "Exemplu Acasă" });
  const otherOrganisation = await anOrganisation(db, { slug: "exemplu-busola", shortName: "Exemplu Busola" });
  const make = (wanted: PersonWanted & { email?: string }) => persona(db, now, wanted);
  const people = {
    reporter: await make({ email: "reporter@example.org", seats: [{ organisation }] }),
    coordinator: await make({ email: "coordinator@example.org", seats: [{ organisation, role: "coordinator" }] }),
    otherCoordinator: await make({
      email: "other-coordinator@example.org",
      seats: [{ organisation: otherOrganisation, role: "coordinator" }],
    }),
    secretariat: await make({ email: "secretariat@example.org", platformRole: "secretariat" }),
    secretariat2: await make({ email: "secretariat2@example.org", platformRole: "secretariat" }),
    board: await make({ email: "board@example.org", platformRole: "board" }),
    administrator: await make({ email: "admin@example.org", platformRole: "administrator" }),
    stranger: await make({ email: "stranger@example.org" }),
  };
  return clocked({ db, organisation, otherOrganisation, ...people }, now);
}

type Timeless = Omit<World, "now" | "visitor" | "newcomer" | "at" | "person">;

function clocked(timeless: Timeless, now: Date): World {
  const { db } = timeless;
  const moved = <C extends Context>(context: C): C => ({ ...context, now });
  return {
    db,
    now,
    organisation: timeless.organisation,
    otherOrganisation: timeless.otherOrganisation,
    visitor: { db: behindTheWall(db, visitor), actor: visitor, now, requestId: null },
    newcomer: { db: behindTheWall(db, visitor, "entrance"), actor: visitor, now, requestId: null },
    reporter: moved(timeless.reporter),
    coordinator: moved(timeless.coordinator),
    otherCoordinator: moved(timeless.otherCoordinator),
    secretariat: moved(timeless.secretariat),
    secretariat2: moved(timeless.secretariat2),
    board: moved(timeless.board),
    administrator: moved(timeless.administrator),
    stranger: moved(timeless.stranger),
    at: (moment) => clocked(timeless, new Date(moment)),
    person: (wanted = {}) => persona(db, now, wanted),
  };
}

async function persona(db: Database, now: Date, wanted: PersonWanted & { email?: string }): Promise<Persona> {
  const { email, platformRole } = wanted;
  const { seats, editorOf } = { seats: [], editorOf: [], ...wanted };
  const known = { ...(email ? { email } : {}), ...(platformRole ? { platformRole } : {}) };
  const person = await aPerson(db, known);
  const held = seats.map(({ organisation, role = "contributor" }) => ({ organisationId: organisation.id, role }));
  for (const seat of held) await aSeat(db, { personId: person.id, ...seat });
  for (const direction of editorOf) await anEditorship(db, person.id, direction);
  const chosen = wanted.actingFor === undefined ? held[0]?.organisationId : wanted.actingFor?.id;
  const actor: Actor = {
    personId: person.id,
    platformRole: person.platformRole,
    seats: held,
    groups: [],
    editorOf,
    actingFor: chosen ?? null,
  };
  return { db: behindTheWall(db, actor), actor, now, requestId: null, email: person.email };
}
