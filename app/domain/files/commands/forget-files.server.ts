import { and, isNotNull, lt, ne } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { overBefore } from "#db/reference/register/terms.ts";
import { files } from "#db/schema/files.ts";

/**
 * Removes the rows of files that were taken out long enough ago and that nobody outside reads, also what was withheld: a
 * practice that is shown again comes without them. Their bytes go with the next round over the storage. Gives how many.
 * Run by the worker.
 */
export async function forgetRemovedFiles(ctx: Context): Promise<number> {
  const over = and(
    isNotNull(files.removedAt),
    lt(files.removedAt, overBefore("removed_file", ctx.now)),
    ne(files.audience, "public"),
  );
  return (await ctx.db.delete(files).where(over).returning({ id: files.id })).length;
}
