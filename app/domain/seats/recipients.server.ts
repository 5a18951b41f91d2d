import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { type Language } from "#app/i18n/languages.ts";
import { type Database } from "#db/database.ts";
import { type Direction } from "#db/reference/coalition.ts";
import { people } from "#db/schema/accounts.ts";
import { editorships, seats } from "#db/schema/seats.ts";

export type Recipient = { personId: string; email: string; language: Language };

/** What is read of whoever hears of something. */
export const recipient = { personId: people.id, email: people.email, language: people.language };

/** Everybody who holds a seat in the organisation: reporters and coordinators. */
export async function seatedIn(db: Database, organisationId: string): Promise<Recipient[]> {
  return db
    .select(recipient)
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .where(and(eq(seats.organisationId, organisationId), isNull(seats.endedAt), isNull(people.disabledAt)))
    .orderBy(people.email);
}

/** How many people act for the organisation now. */
export const countSeated = (db: Database, organisationId: string): Promise<number> =>
  db.$count(seats, and(eq(seats.organisationId, organisationId), isNull(seats.endedAt)));

/** Those of these people who can sign in, also when their seat has ended a moment ago. */
export async function recipientsAmong(db: Database, personIds: readonly string[]): Promise<Recipient[]> {
  if (personIds.length === 0) return [];
  return db
    .select(recipient)
    .from(people)
    .where(and(inArray(people.id, [...personIds]), isNull(people.disabledAt)))
    .orderBy(people.email);
}

const isSecretariat = eq(people.platformRole, "secretariat");

/** The secretariat, without those who hold a seat in the organisation: they do not review it. */
export const reviewersOf = (db: Database, organisationId: string): Promise<Recipient[]> =>
  among(db, organisationId, isSecretariat);

type Text = { organisationId: string; direction: Direction | null };

/** Who checks what an organisation wrote: they, and the editors of the direction, under the same condition; each once. */
export async function checkersOf(db: Database, { organisationId, direction }: Text): Promise<Recipient[]> {
  if (direction === null) return reviewersOf(db, organisationId);
  const { personId, endedAt } = editorships;
  const isEditor = sql`exists (select from ${editorships} where ${personId} = ${people.id}
    and ${editorships.direction} = ${direction} and ${endedAt} is null)`;
  return among(db, organisationId, or(isSecretariat, isEditor));
}

function among(db: Database, organisationId: string, who: SQL | undefined): Promise<Recipient[]> {
  const seated = sql`exists (select from ${seats} where ${seats.personId} = ${people.id} and ${seats.organisationId} = ${organisationId} and ${seats.endedAt} is null)`;
  return db
    .select(recipient)
    .from(people)
    .where(and(who, isNull(people.disabledAt), sql`not ${seated}`))
    .orderBy(people.email);
}

/** By organisation: its coordinators, or everybody who holds a seat where there is none. */
export async function coordinatorsOf(
  db: Database,
  organisationIds: readonly string[],
): Promise<Map<string, Recipient[]>> {
  const rows = await db
    .select({ ...recipient, organisationId: seats.organisationId, role: seats.role })
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .where(and(inArray(seats.organisationId, [...organisationIds]), isNull(seats.endedAt), isNull(people.disabledAt)))
    .orderBy(people.email);
  const held = new Map<string, typeof rows>();
  for (const row of rows) held.set(row.organisationId, [...(held.get(row.organisationId) ?? []), row]);
  return new Map([...held].map(([organisation, seated]) => [organisation, coordinatorsFirst(seated)]));
}

function coordinatorsFirst<P extends { role: string }>(held: P[]): P[] {
  const coordinators = held.filter((seat) => seat.role === "coordinator");
  return coordinators.length > 0 ? coordinators : held;
}
