import { eq } from "drizzle-orm";
import { env } from "./env.server.ts";
import { applicationRole, inTransaction, processDatabase } from "#db/client.server.ts";
import { publicVersions } from "#db/schema/public-versions.ts";
import { wallSettings } from "#db/walls.server.ts";

/** A part of the site whose pages are kept whole for visitors. */
export type PublicPart = (typeof publicVersions.$inferSelect)["part"];

/** What asking costs, the settings of its transaction included. */
export const statementsOfAsking = 2;

const visitorSettings = wallSettings({ person: null, organisation: null, role: null });

/**
 * Which state of a part everybody reads now. What is made after asking is of this state or of a later one, never of an
 * earlier one.
 * @throws {DatabaseUnavailable}
 */
export function publicVersion(part: PublicPart): Promise<bigint | null> {
  const { db } = processDatabase(env.databaseUrl);
  const options = { role: applicationRole, readOnly: true, settings: visitorSettings } as const;
  return inTransaction(db, options, async (inside) => {
    const { version } = publicVersions;
    const [row] = await inside.select({ version }).from(publicVersions).where(eq(publicVersions.part, part));
    return row?.version ?? null;
  });
}
