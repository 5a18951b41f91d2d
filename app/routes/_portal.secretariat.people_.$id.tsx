import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { changePlatformRole } from "#app/domain/accounts/commands/change-platform-role.server.ts";
import { disableAccount, enableAccount } from "#app/domain/accounts/commands/disable-account.server.ts";
import { resetSecondFactor } from "#app/domain/accounts/commands/reset-second-factor.server.ts";
import { personOfAddress } from "#app/domain/seats/addresses.ts";
import { appointEditor } from "#app/domain/seats/commands/appoint-editor.server.ts";
import { endEditorship } from "#app/domain/seats/commands/end-editorship.server.ts";
import { accountInput } from "#app/domain/seats/input.ts";
import { personOfPortal, type PersonOfPortal } from "#app/domain/seats/queries/person-of-portal.server.ts";
import { PortalPersonPage } from "#app/domain/seats/ui/portal-person-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forAccounts } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<{ person: PersonOfPortal }> = {
  title: (_t, { person }) => person.name,
  crumbs: (t, { person }) => [{ label: t("seats:portal.title"), to: paths.portalPeople() }, { label: person.name }],
};

export function loader(args: LoaderFunctionArgs) {
  const done = new URL(args.request.url).searchParams.get("done");
  return answer(args, forAccounts, async (ctx) => {
    return { person: await personOfPortal(ctx, personOfAddress(args.params["id"])), done };
  });
}

const said = {
  disable: "disabled",
  enable: "enabled",
  role: "role",
  second_factor: "second_factor",
  appoint_editor: "editor",
  end_editor: "editor_ended",
} as const;

export function action(args: ActionFunctionArgs) {
  return attempt(args, forAccounts, async (ctx, sent) => {
    const personId = personOfAddress(args.params["id"]);
    const form = parsed(sent, accountInput);
    const to = await carryOutOnce(ctx, { key: form.form_key, act: `account.${form.intent}` }, async (inside) => {
      if (form.intent === "disable") await disableAccount(inside, { ...form, personId });
      else if (form.intent === "enable") await enableAccount(inside, { ...form, personId });
      else if (form.intent === "second_factor") await resetSecondFactor(inside, { ...form, personId });
      else if (form.intent === "appoint_editor") await appointEditor(inside, { ...form, personId });
      else if (form.intent === "end_editor") await endEditorship(inside, { ...form, personId });
      else {
        const role = form.platform_role === "none" ? null : form.platform_role;
        await changePlatformRole(inside, { personId, role, current_password: form.current_password });
      }
      return paths.portalPerson(personId, said[form.intent]);
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function PortalPerson() {
  return (
    <PortalPersonPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} />
  );
}
