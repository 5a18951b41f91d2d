import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { endEverywhere } from "../ending-sign-ins.server.ts";
import { type EndSignInsInput } from "../input.ts";
import { endSignIn } from "../store.server.ts";

/**
 * Signs the person out in one other place, or everywhere else, where their browsers are forgotten too. A sign-in that is over already is no
 * obstacle.
 */
export async function endSignIns(ctx: Context, input: EndSignInsInput & { request: Request }): Promise<void> {
  const { personId } = ctx.actor;
  if (!personId) throw new Refusal("access.sign_in_needed");
  const all = input.sign_in === "others";
  if (all) await endEverywhere(ctx, personId, input.request);
  else await endSignIn(ctx.db, { personId, number: input.sign_in });
  await record(ctx, { kind: "account.sign_ins_ended", subjectId: personId, details: { all } });
}
