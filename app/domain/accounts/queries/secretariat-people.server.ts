import { and, eq, isNull } from "drizzle-orm";
import { type Language } from "#app/i18n/languages.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";

/** Where the people of the secretariat are written to. */
export async function secretariatPeople(db: Database): Promise<{ email: string; language: Language }[]> {
  return db
    .select({ email: people.email, language: people.language })
    .from(people)
    .where(and(eq(people.platformRole, "secretariat"), isNull(people.disabledAt)))
    .orderBy(people.email);
}
