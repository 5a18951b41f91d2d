import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmingInput } from "#app/domain/accounts/input.ts";
import { eraseMyAccount } from "#app/domain/privacy/commands/erase-my-account.server.ts";
import { myDataPage } from "#app/domain/privacy/queries/my-data-page.server.ts";
import { MyDataPage } from "#app/domain/privacy/ui/my-data-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { aboutOneself } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { keptFormCookie, settingAll } from "#app/web/own-cookies.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";

export const handle: PageHandle = {
  title: (t) => t("privacy:my_data.title"),
  crumbs: (t) => [{ label: t("accounts:account.title"), to: paths.account() }, { label: t("privacy:my_data.title") }],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, aboutOneself, myDataPage);
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, aboutOneself, async (ctx, sent) => {
    const cookie = await eraseMyAccount(ctx, { ...parsed(sent, confirmingInput), request: args.request });
    const headers = settingAll(cookie, keptFormCookie.cleared());
    headers.set("Clear-Site-Data", '"storage"');
    return redirect(inLanguage(sent.language, paths.erased()), { headers });
  });
}

export default function MyData() {
  return (
    <MyDataPage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} />
  );
}
