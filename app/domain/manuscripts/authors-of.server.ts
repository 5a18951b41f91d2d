import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { type Recipient, recipient } from "#app/domain/seats/recipients.server.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { seats } from "#db/schema/seats.ts";
import { type Manuscript } from "./manuscripts.server.ts";

type Written = Pick<Manuscript, "organisationId" | "startedBy" | "savedBy" | "sentBy">;

/** Who hears about a text: the coordinators of its organisation and whoever wrote it or sent it, while they hold a seat. */
export function authorsOf(db: Database, { organisationId, startedBy, savedBy, sentBy }: Written): Promise<Recipient[]> {
  const writers = [startedBy, savedBy, sentBy].filter((id) => id !== null);
  return db
    .selectDistinct(recipient)
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .where(
      and(
        eq(seats.organisationId, organisationId),
        isNull(seats.endedAt),
        isNull(people.disabledAt),
        or(eq(seats.role, "coordinator"), inArray(seats.personId, writers)),
      ),
    )
    .orderBy(people.email);
}
