import { and, eq, isNull } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { notices } from "#db/schema/notices.ts";

/** Takes one notice, or `all` of them, for read. One that was read already, or is another's, stays as it is. */
export async function markRead(ctx: Context, notice: string): Promise<void> {
  authorize(ctx.actor, "notice.view_own", null);
  const mine = and(eq(notices.personId, ctx.actor.personId ?? ""), isNull(notices.readAt));
  await ctx.db
    .update(notices)
    .set({ readAt: ctx.now })
    .where(notice === "all" ? mine : and(mine, eq(notices.id, notice)));
}
