import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { hashOfOwnSignIn } from "#app/platform/session/session.server.ts";
import { triesAllowed } from "./model.ts";
import { isUsedUp, noteTry } from "./tries.server.ts";

/** Of this sign-in alone: a stranger at one open browser does not slow the owner at another. */
const subjectOf = (request: Request) => `confirm ${hashOfOwnSignIn(request) ?? ""}`;

/**
 * Whoever sits at an open browser guesses the password no faster than at the door.
 * @throws {Refusal} `password.too_many_tries`
 */
export async function refuseGuessing(ctx: Context, request: Request): Promise<void> {
  if (!(await isUsedUp(ctx, { subject: subjectOf(request), allowed: triesAllowed }))) return;
  throw new Refusal("password.too_many_tries", { minutes: triesAllowed.minutes });
}

/** A wrong password where it was asked again; the act that asked is undone, this is kept. */
export const noteWrongPassword = (ctx: Context, request: Request) => noteTry(ctx, subjectOf(request));
