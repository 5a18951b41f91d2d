import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { sendInvitation } from "#app/domain/seats/commands/send-invitation.server.ts";
import { offerIn, platformInviteInput } from "#app/domain/seats/input.ts";
import { platformInvitationForm } from "#app/domain/seats/queries/invitation-form.server.ts";
import { InviteForm } from "#app/domain/seats/ui/invite-form.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forAccounts } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = {
  title: (t) => t("seats:invite.title"),
  crumbs: (t) => [{ label: t("seats:portal.title"), to: paths.portalPeople() }, { label: t("seats:invite.title") }],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forAccounts, async (ctx) => ({ form: await platformInvitationForm(ctx) }));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forAccounts, async (ctx, sent) => {
    const form = parsed(sent, platformInviteInput);
    const { form_key: key, email, language, current_password } = form;
    const to = await carryOutOnce(ctx, { key, act: "invitation.send" }, async (inside) => {
      await sendInvitation(inside, { email, language, offer: offerIn(form), current_password });
      return paths.portalPeople("invited");
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function Invite() {
  return <InviteForm {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} />;
}
