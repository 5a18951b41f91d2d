import { and, isNull, sql } from "drizzle-orm";
import { type Recipient, recipient } from "#app/domain/seats/recipients.server.ts";
import { triesAtMost } from "#app/platform/mail/outbox.server.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { type Manuscript } from "./manuscripts.server.ts";

/**
 * Who hears about a text: the coordinators of its organisation and whoever wrote it or sent it, while they hold a seat.
 * The database says who they are, because an editor sees no seats of the organisation.
 */
export function authorsOf(db: Database, { id }: Pick<Manuscript, "id">): Promise<Recipient[]> {
  const isAuthor = sql`${people.id} in (select authors_of(array[${id}]::uuid[]))`;
  return db
    .select(recipient)
    .from(people)
    .where(and(isAuthor, isNull(people.disabledAt)))
    .orderBy(people.email);
}

/** Whether somebody has a mail about comments of one side on its way, and when the last one left; whoever wrote it. */
export async function toldOfComments(
  db: Database,
  { manuscriptId, to, by }: { manuscriptId: string; to: string; by: "authors" | "readers" },
): Promise<{ waits: boolean; last: Date | null }> {
  const about = JSON.stringify({ by });
  const [row] = await db.execute<{ waits: boolean; last: string | null }>(sql`
    select waits, extract(epoch from told_at) * 1000 as last
    from told_of_manuscript(${manuscriptId}, ${to}, ${about}::jsonb, ${triesAtMost})`);
  return { waits: row?.waits ?? false, last: row?.last ? new Date(Number(row.last)) : null };
}
