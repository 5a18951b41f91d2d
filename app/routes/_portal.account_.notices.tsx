import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { chooseWays } from "#app/domain/notices/commands/choose-ways.server.ts";
import { markRead } from "#app/domain/notices/commands/mark-read.server.ts";
import { noticesInput } from "#app/domain/notices/input.ts";
import { ownNotices } from "#app/domain/notices/queries/own-notices.server.ts";
import { NoticesPage } from "#app/domain/notices/ui/notices-page.tsx";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { signedIn } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = {
  title: (t) => t("notices:title"),
  crumbs: (t) => [{ label: t("accounts:account.title"), to: paths.account() }, { label: t("notices:title") }],
};

export function loader(args: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(args.request.url);
  return answer(args, signedIn, async (ctx) => ({
    page: await ownNotices(ctx, languageOf(pathname)),
    areChosen: searchParams.get("done") === "ways",
  }));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, signedIn, async (ctx, sent) => {
    const { intent, notice, ...ways } = parsed(sent, noticesInput);
    if (intent === "ways") await chooseWays(ctx, ways);
    else if (notice) await markRead(ctx, notice);
    return redirect(inLanguage(sent.language, paths.ownNotices(intent === "ways" ? "ways" : undefined)));
  });
}

export default function Notices() {
  return <NoticesPage {...useLoaderData<typeof loader>()} />;
}
