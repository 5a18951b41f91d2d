import { type Database } from "#db/database.ts";
import { submissions } from "#db/schema/submissions.ts";

type Whose = { periodId: string; organisationId: string };

/** Begins the report; null when somebody of the organisation began it a moment ago. */
export async function beginDraft(
  db: Database,
  whose: Whose,
  begun: { at: Date; by: string | null },
): Promise<string | null> {
  const [row] = await db
    .insert(submissions)
    .values({ ...whose, startedAt: begun.at, startedBy: begun.by, savedAt: begun.at })
    .onConflictDoNothing()
    .returning({ id: submissions.id });
  return row?.id ?? null;
}
