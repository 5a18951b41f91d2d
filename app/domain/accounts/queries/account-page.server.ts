import { type SeatRole } from "#app/access/actor.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Account } from "../model.ts";

export type AccountPage = {
  name: string;
  email: string;
  platformRole: Account["platformRole"];
  /** The organisation's id, empty for the platform role. */
  chosen: string;
  seats: { organisationId: string; organisationName: string; role: SeatRole }[];
};

/** The person's own account, from what was read when they came in. */
export function accountPage(ctx: Pick<Context, "actor">, account: Account | null): AccountPage {
  if (!account) throw new Refusal("access.sign_in_needed");
  const { name, email, platformRole, seats } = account;
  return { name, email, platformRole, chosen: ctx.actor.actingFor ?? "", seats };
}
