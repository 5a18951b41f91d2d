import { type Context } from "#app/domain/context.ts";
import { type ReleaseEntry } from "../model.ts";
import { publishedEntries } from "../store/read-releases.server.ts";

/** The years that are published, newest first, each by its latest release. */
export async function publishedYears(ctx: Context): Promise<ReleaseEntry[]> {
  const seen = new Set<number>();
  const entries = await publishedEntries(ctx.db);
  return entries.filter(({ year }) => !seen.has(year) && seen.add(year));
}
