import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endSignIns } from "#app/domain/accounts/commands/end-sign-ins.server.ts";
import { forgetKnownBrowser } from "#app/domain/accounts/commands/forget-known-browser.server.ts";
import { endSignInsInput } from "#app/domain/accounts/input.ts";
import { ownKnownBrowsers, ownSignIns } from "#app/domain/accounts/queries/own-sign-ins.server.ts";
import { SignInsPage } from "#app/domain/accounts/ui/sign-ins-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { signedIn } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { paths } from "#app/kernel/paths.ts";

export const handle: PageHandle = {
  title: (t) => t("accounts:sign_ins.title"),
  crumbs: (t) => [{ label: t("accounts:account.title"), to: paths.account() }, { label: t("accounts:sign_ins.title") }],
};

export function loader(args: LoaderFunctionArgs) {
  const done = new URL(args.request.url).searchParams.get("done");
  return answer(args, signedIn, async (ctx) => ({
    signIns: await ownSignIns(ctx, args.request),
    browsers: await ownKnownBrowsers(ctx, args.request),
    done: done === "forgotten" ? ("forgotten" as const) : done && ("ended" as const),
  }));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, signedIn, async (ctx, sent) => {
    const asked = parsed(sent, endSignInsInput);
    if ("browser" in asked) await forgetKnownBrowser(ctx, asked);
    else await endSignIns(ctx, { ...asked, request: args.request });
    const done = "browser" in asked ? "forgotten" : "ended";
    return redirect(inLanguage(sent.language, `${paths.ownSignIns()}?done=${done}`));
  });
}

export default function SignIns() {
  return <SignInsPage {...useLoaderData<typeof loader>()} />;
}
