import { eq } from "drizzle-orm";
import { z } from "zod";
import { type Context } from "#app/domain/context.ts";
import { withoutDaily } from "#app/platform/mail/notice-kinds.ts";
import { noticeSettings } from "#db/schema/notices.ts";

/**
 * Stops the daily mail of whoever the key belongs to. A key that is nobody's does nothing, and nobody is told; so does
 * the same key again.
 */
export async function stopDigests(ctx: Pick<Context, "db">, key: string): Promise<void> {
  if (!z.uuid().safeParse(key).success) return;
  const [row] = await ctx.db.select().from(noticeSettings).where(eq(noticeSettings.stopKey, key)).for("update");
  if (!row) return;
  const ways = withoutDaily(row.ways);
  await ctx.db.update(noticeSettings).set({ ways }).where(eq(noticeSettings.personId, row.personId));
}
