import { cutKey, keyShown } from "#app/domain/accounts/mailed-keys.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { paths } from "#app/kernel/paths.ts";

const purpose = "invitation" as const;

/** The wrong code is counted, so it is an answer and not a thrown refusal: a thrown one would undo the count. */
export type Followed = { kind: "followed"; path: string } | { kind: "refused"; refusal: Refusal };

/**
 * Turns the code of an invitation's mail, typed with its address, into the way a link would have led: with a link of
 * its own, for as long as the code is good. An unknown address, a wrong code and one whose time is over are told apart
 * by nobody.
 */
export async function followInvitationCode(ctx: Context, input: { email: string; code: string }): Promise<Followed> {
  const { email } = input;
  const key = await keyShown(ctx.db, { ...input, purpose, now: ctx.now });
  if (!key?.subjectId) return { kind: "refused", refusal: new Refusal("invitation.opens_nothing") };
  const minutes = (key.expiresAt.getTime() - ctx.now.getTime()) / 60_000;
  const { token } = await cutKey(ctx.db, { purpose, email, subjectId: key.subjectId, now: ctx.now, minutes });
  return { kind: "followed", path: paths.invitation(token) };
}
