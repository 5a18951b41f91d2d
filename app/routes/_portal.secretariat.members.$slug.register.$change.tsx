import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changePage, type ChangePage } from "#app/domain/membership/queries/change-page.server.ts";
import { isRegisterChange } from "#app/domain/membership/input.ts";
import { ChangePage as Form } from "#app/domain/membership/ui/change-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forSecretariat } from "#app/web/context.server.ts";
import { answer, attempt } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { registerPosted } from "#app/web/register-posted.server.ts";

export const handle: PageHandle<ChangePage> = {
  title: (t, { change, page }) => t(`register:${change}.title`, { name: page.shortName }),
  crumbs: (t, { change, page }) => [
    { label: t("common:tabs.members"), to: paths.membershipDesk() },
    { label: page.shortName, to: paths.memberRegister(page.slug) },
    { label: t(`register:${change}.link`) },
  ],
};

function placeOf({ slug = "", change }: LoaderFunctionArgs["params"]) {
  if (!isRegisterChange(change)) throw new Refusal("access.not_found");
  return { slug, change };
}

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forSecretariat, (ctx) => changePage(ctx, placeOf(args.params)));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forSecretariat, async (ctx, sent) =>
    redirect(inLanguage(sent.language, await registerPosted(ctx, placeOf(args.params), sent))),
  );
}

export default function Change() {
  return <Form {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} />;
}
