import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actFor } from "#app/domain/accounts/commands/act-for.server.ts";
import { actForInput } from "#app/domain/accounts/input.ts";
import { accountPage } from "#app/domain/accounts/queries/account-page.server.ts";
import { AccountPage } from "#app/domain/accounts/ui/account-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { signedIn } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";

export const handle: PageHandle = {
  title: (t) => t("accounts:account.title"),
  crumbs: (t) => [{ label: t("common:tabs.home"), to: paths.desk() }, { label: t("accounts:account.title") }],
};

export function loader(args: LoaderFunctionArgs) {
  const passwordIsNew = new URL(args.request.url).searchParams.get("done") === "password";
  return answer(args, signedIn, async (ctx, account) => ({ page: accountPage(ctx, account), passwordIsNew }));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, signedIn, async (ctx, sent) => {
    await actFor(ctx, { ...parsed(sent, actForInput), request: args.request });
    return redirect(inLanguage(sent.language, paths.desk()));
  });
}

export default function Account() {
  return (
    <AccountPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} />
  );
}
