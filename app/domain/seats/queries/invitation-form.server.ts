import { type PlatformRole } from "#app/access/actor.ts";
import { authorize, can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { inOrderOfNames } from "#app/kernel/sorting-name.ts";
import { organisations } from "#db/schema/organisations.ts";

export type InvitationForm = {
  /** From the platform: where a coordinator is invited to. Empty for a coordinator's own form. */
  organisations: { id: string; name: string }[];
  /** Roles in the platform that the reader may grant. */
  platformRoles: PlatformRole[];
  formKey: string;
};

/** What a coordinator's form needs. */
export function ownInvitationForm(ctx: Context): InvitationForm {
  const organisationId = ctx.actor.actingFor;
  if (!organisationId) throw new Refusal("access.not_found");
  authorize(ctx.actor, "invitation.send", { organisationId, role: "contributor" });
  return { organisations: [], platformRoles: [], formKey: crypto.randomUUID() };
}

const platformRoles = ["secretariat", "board", "administrator"] as const;

/** What the form of the secretariat and of administrators needs: one question. */
export async function platformInvitationForm(ctx: Context): Promise<InvitationForm> {
  authorize(ctx.actor, "account.view_all", null);
  const rows = await ctx.db.select({ id: organisations.id, name: organisations.shortName }).from(organisations);
  return {
    organisations: rows.sort((a, b) => inOrderOfNames(a.name, b.name)),
    platformRoles: platformRoles.filter((role) => can(ctx.actor, "invitation.send", { organisationId: null, role })),
    formKey: crypto.randomUUID(),
  };
}
