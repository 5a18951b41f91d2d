import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { noteConfirmed } from "#app/platform/session/session.server.ts";
import { confirmItIsThem } from "../confirm.server.ts";

/**
 * The person has written their password again: for a while this sign-in opens what it does not open otherwise.
 * @throws {Refusal} `password.wrong`
 */
export async function confirmSignIn(
  ctx: Context,
  input: { current_password: string; request: Request },
): Promise<void> {
  const person = await confirmItIsThem(ctx, input.current_password);
  await noteConfirmed(ctx.db, input.request, ctx.now);
  await record(ctx, { kind: "account.confirmed", subjectId: person.id });
}
