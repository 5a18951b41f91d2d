import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { hashOfOwnSignIn } from "#app/platform/session/session.server.ts";
import { triesAllowed } from "./model.ts";
import { countTry } from "./tries.server.ts";

/** Of this sign-in alone: a stranger at one open browser does not slow the owner at another. */
const subjectOf = (request: Request) => `confirm ${hashOfOwnSignIn(request) ?? ""}`;

/**
 * Whoever sits at an open browser guesses the password no faster than at the door: the try is counted before it is
 * judged, and given back (`giveTryBack`) when the password was not what failed.
 * @throws {Refusal} `password.too_many_tries`
 */
export async function countConfirming(ctx: Context, request: Request): Promise<string[]> {
  const counted = await countTry(ctx, [{ subject: subjectOf(request), allowed: triesAllowed }]);
  if (!counted) throw new Refusal("password.too_many_tries", { minutes: triesAllowed.minutes });
  return counted;
}
