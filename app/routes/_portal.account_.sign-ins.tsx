import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endSignIns } from "#app/domain/accounts/commands/end-sign-ins.server.ts";
import { endSignInsInput } from "#app/domain/accounts/input.ts";
import { ownSignIns } from "#app/domain/accounts/queries/own-sign-ins.server.ts";
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
  const wasEnded = new URL(args.request.url).searchParams.has("done");
  return answer(args, signedIn, async (ctx) => ({ signIns: await ownSignIns(ctx, args.request), wasEnded }));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, signedIn, async (ctx, sent) => {
    await endSignIns(ctx, { ...parsed(sent, endSignInsInput), request: args.request });
    return redirect(inLanguage(sent.language, `${paths.ownSignIns()}?done=1`));
  });
}

export default function SignIns() {
  return <SignInsPage {...useLoaderData<typeof loader>()} />;
}
