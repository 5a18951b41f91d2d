import { desc, inArray } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { uptakeAnswers } from "#db/schema/uptake.ts";

export type LastAnswer = { number: number; stillUsed: boolean; changed: string; answeredAt: Date };

/** What was said last about each uptake, by its id; none of those nobody was asked about yet. */
export async function lastAnswers(db: Database, uptakes: readonly string[]): Promise<Map<string, LastAnswer>> {
  if (uptakes.length === 0) return new Map();
  const { uptakeId, number, stillUsed, changed, answeredAt } = uptakeAnswers;
  const rows = await db
    .selectDistinctOn([uptakeId], { uptakeId, number, stillUsed, changed, answeredAt })
    .from(uptakeAnswers)
    .where(inArray(uptakeId, [...uptakes]))
    .orderBy(uptakeId, desc(number));
  return new Map(rows.map(({ uptakeId: id, ...answer }) => [id, answer]));
}
