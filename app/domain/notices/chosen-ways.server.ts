import { eq } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { noticeSettings } from "#db/schema/notices.ts";

/** What a person has chosen; nothing for whoever has not. */
export async function chosenWays(db: Database, personId: string): Promise<Record<string, string>> {
  const [row] = await db
    .select({ ways: noticeSettings.ways })
    .from(noticeSettings)
    .where(eq(noticeSettings.personId, personId));
  return row?.ways ?? {};
}

/** The same for whoever has the address. */
export async function chosenWaysOf(db: Database, email: string): Promise<Record<string, string>> {
  const [row] = await db
    .select({ ways: noticeSettings.ways })
    .from(noticeSettings)
    .innerJoin(people, eq(people.id, noticeSettings.personId))
    .where(eq(people.email, email));
  return row?.ways ?? {};
}
