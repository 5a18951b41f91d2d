import { type Context } from "#app/domain/context.ts";
import { changeMembership } from "#app/domain/organisations/commands/change-membership.server.ts";
import { renameOrganisation } from "#app/domain/organisations/commands/rename-organisation.server.ts";
import { type JoinKind } from "#app/domain/organisations/joining.ts";
import { dayOf } from "#app/domain/organisations/queries/members-on.server.ts";
import { heldForRegister } from "#app/domain/organisations/registering.server.ts";
import { seatedIn } from "#app/domain/seats/recipients.server.ts";
import { tellPeople } from "../letters.server.ts";

/** Another name, and a letter to whoever sits in the organisation. */
export function renameAndTell(
  ctx: Context,
  input: { organisationId: string; name: string; shortName: string; reason: string },
): Promise<{ slug: string }> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { organisationId, name, reason } = input;
    const was = await heldForRegister(inside, organisationId);
    const { slug } = await renameOrganisation(inside, input);
    const told = { what: "renamed", organisation: was.shortName, other: name, day: dayOf(ctx.now), reason } as const;
    await tellPeople(inside, await seatedNow(inside, organisationId), told);
    return { slug };
  });
}

/** Another kind of standing from a day, and a letter to whoever sits in the organisation. */
export function changeKindAndTell(
  ctx: Context,
  input: { organisationId: string; kind: JoinKind; day: string; reason: string },
): Promise<void> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { organisationId, kind, day, reason } = input;
    const { shortName } = await heldForRegister(inside, organisationId);
    await changeMembership(inside, input);
    const told = { what: "kind_changed", organisation: shortName, other: kind, day, reason } as const;
    await tellPeople(inside, await seatedNow(inside, organisationId), told);
  });
}

const seatedNow = async ({ db }: Context, organisationId: string) =>
  (await seatedIn(db, organisationId)).map(({ personId }) => personId);
