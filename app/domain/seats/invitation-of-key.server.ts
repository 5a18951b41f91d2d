import { keyOfLink } from "#app/domain/accounts/mailed-keys.server.ts";
import { type Context } from "#app/domain/context.ts";

/** The invitation a link is of, and whether the link's time is over; null for one that never was. */
export async function invitationOfKey(
  ctx: Context,
  token: string,
): Promise<{ invitationId: string; isOver: boolean } | null> {
  const key = await keyOfLink(ctx.db, { token, purpose: "invitation" });
  return key?.subjectId ? { invitationId: key.subjectId, isOver: key.expiresAt <= ctx.now } : null;
}
