import { type Context } from "#app/domain/context.ts";
import { Refusal, type RefusalCode, type RefusalParams } from "#app/kernel/refusal.ts";
import { obstacleToErasure } from "../obstacle-to-erasure.server.ts";

export type MyDataPage = {
  /** Why the account cannot be erased yet; null when it can. */
  obstacle: { code: RefusalCode; params: RefusalParams } | null;
};

/** What a person may do about their own data: at most three questions. */
export async function myDataPage(ctx: Context): Promise<MyDataPage> {
  if (!ctx.actor.personId) throw new Refusal("access.sign_in_needed");
  const refusal = await obstacleToErasure(ctx, ctx.actor.personId);
  return { obstacle: refusal && { code: refusal.code, params: refusal.params } };
}
