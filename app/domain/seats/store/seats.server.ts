import { and, eq, isNull, sql } from "drizzle-orm";
import { type SeatRole } from "#app/access/actor.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { seats } from "#db/schema/seats.ts";
import { holdSeats } from "../hold-seats.server.ts";

/** A seat that lasts, and who holds it. */
export type HeldSeat = {
  id: string;
  personId: string;
  role: SeatRole;
  /** A disabled person holds the seat and can do nothing with it. */
  isDisabled: boolean;
};

/**
 * The seats of an organisation as they stand, with nobody else changing them until the transaction ends: whoever waited
 * here sees what the one before them left.
 */
export async function lockedSeats(db: Database, organisationId: string): Promise<HeldSeat[]> {
  await holdSeats(db, organisationId);
  return db
    .select({
      id: seats.id,
      personId: seats.personId,
      role: seats.role,
      isDisabled: sql<boolean>`${people.disabledAt} is not null`,
    })
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .where(and(eq(seats.organisationId, organisationId), isNull(seats.endedAt)));
}

export async function endSeatRow(db: Database, id: string, at: Date): Promise<void> {
  await db.update(seats).set({ endedAt: at }).where(eq(seats.id, id));
}

type NewSeat = { personId: string; organisationId: string; role: SeatRole; at: Date };

/** Begins a seat; the one the person held until now ends at the same moment. */
export async function beginSeat(db: Database, held: HeldSeat | undefined, wanted: NewSeat): Promise<void> {
  const { at, ...seat } = wanted;
  if (held) await endSeatRow(db, held.id, at);
  await db.insert(seats).values({ ...seat, startedAt: at });
}
