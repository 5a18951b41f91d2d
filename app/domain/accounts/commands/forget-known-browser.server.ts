import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { forgetBrowser } from "../known-browsers.server.ts";

/** The person is a stranger again in one of their browsers. One that is forgotten already is no obstacle. */
export async function forgetKnownBrowser(ctx: Context, input: { browser: string }): Promise<void> {
  const { personId } = ctx.actor;
  if (!personId) throw new Refusal("access.sign_in_needed");
  await forgetBrowser(ctx.db, { personId, number: input.browser });
  await record(ctx, { kind: "account.browser_forgotten", subjectId: personId });
}
