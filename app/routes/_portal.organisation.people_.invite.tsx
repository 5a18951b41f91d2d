import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { sendInvitation } from "#app/domain/seats/commands/send-invitation.server.ts";
import { inviteInput } from "#app/domain/seats/input.ts";
import { ownInvitationForm } from "#app/domain/seats/queries/invitation-form.server.ts";
import { InviteForm } from "#app/domain/seats/ui/invite-form.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = {
  title: (t) => t("seats:invite.title"),
  crumbs: (t) => [
    { label: t("seats:people.title"), to: paths.organisationPeople() },
    { label: t("seats:invite.title") },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forOrganisation, async (ctx) => ({ form: ownInvitationForm(ctx) }));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forOrganisation, async (ctx, sent) => {
    const { form_key: key, role, ...invited } = parsed(sent, inviteInput);
    const to = await carryOutOnce(ctx, { key, act: "invitation.send" }, async (inside) => {
      const organisationId = ctx.actor.actingFor ?? "";
      await sendInvitation(inside, { ...invited, offer: { kind: "seat", organisationId, role } });
      return paths.organisationPeople("invited");
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function Invite() {
  return <InviteForm {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} />;
}
