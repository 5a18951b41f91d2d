import { and, count, eq, max } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { submissions } from "#db/schema/submissions.ts";
import { type ReleaseOrigin } from "../model.ts";

type Frozen = {
  year: number;
  origin: ReleaseOrigin;
  preparedAt: Date;
  publishedAt: Date | null;
  discardedAt: Date | null;
  reportingOrganisations: number | null;
};

/** Whether a release that waits was made of other reports than those that are accepted now. */
export async function isOvertaken(db: Database, release: Frozen): Promise<boolean> {
  if (release.origin !== "compiled" || release.publishedAt || release.discardedAt) return false;
  const [row] = await db
    .select({ accepted: count(), lastAcceptedAt: max(submissions.acceptedAt) })
    .from(submissions)
    .innerJoin(reportingPeriods, eq(reportingPeriods.id, submissions.periodId))
    .where(and(eq(reportingPeriods.year, release.year), eq(submissions.state, "accepted")));
  const isLater = Boolean(row?.lastAcceptedAt && row.lastAcceptedAt > release.preparedAt);
  return isLater || row?.accepted !== release.reportingOrganisations;
}
