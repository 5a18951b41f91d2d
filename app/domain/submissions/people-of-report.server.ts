import { and, eq, isNull, or } from "drizzle-orm";
import { type Recipient, recipient } from "#app/domain/seats/recipients.server.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { seats } from "#db/schema/seats.ts";
import { submissions } from "#db/schema/submissions.ts";

/** Who hears about a report: the coordinators of the organisation and whoever sent it, while they hold a seat. */
export async function peopleOfReport(
  db: Database,
  report: { id: string; organisationId: string },
): Promise<Recipient[]> {
  const sender = db.select({ id: submissions.submittedBy }).from(submissions).where(eq(submissions.id, report.id));
  return db
    .select(recipient)
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .where(
      and(
        eq(seats.organisationId, report.organisationId),
        isNull(seats.endedAt),
        or(eq(seats.role, "coordinator"), eq(seats.personId, sender)),
        isNull(people.disabledAt),
      ),
    )
    .orderBy(people.email);
}
