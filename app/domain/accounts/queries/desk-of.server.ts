import { isEditor } from "#app/access/actor.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Account, type Capacity } from "../model.ts";

export type Desk = {
  capacity: Capacity;
  /** How many capacities the person can choose from. */
  choices: number;
  /** The person has seats and no role of their own, and has not said yet whom they act for. */
  mustChoose: boolean;
  /** Checks texts in some direction, in whatever capacity. */
  isEditor: boolean;
  /** Everything shown here is invented for the demo. */
  isExample: boolean;
};

/** In which capacity the person works now: for an organisation, or in a platform role. Needs no database. */
export function capacityOf(ctx: Pick<Context, "actor">, account: Account): Capacity {
  const seat = account.seats.find((held) => held.organisationId === ctx.actor.actingFor);
  if (!seat) return { kind: "platform", role: account.platformRole };
  const { organisationId: id, organisationName: name, role, isExample } = seat;
  return { kind: "organisation", id, name, role, isExample };
}

export function deskOf(ctx: Pick<Context, "actor">, account: Account | null): Desk {
  if (!account) throw new Refusal("access.sign_in_needed");
  const capacity = capacityOf(ctx, account);
  return {
    capacity,
    mustChoose: capacity.kind === "platform" && capacity.role === null && account.seats.length > 0,
    choices: account.seats.length + (account.platformRole ? 1 : 0),
    isEditor: isEditor(ctx.actor),
    isExample: capacity.kind === "organisation" && capacity.isExample,
  };
}
