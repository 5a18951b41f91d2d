import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmSignIn } from "#app/domain/accounts/commands/confirm-sign-in.server.ts";
import { confirmingInput } from "#app/domain/accounts/input.ts";
import { ConfirmPage } from "#app/domain/accounts/ui/confirm-page.tsx";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { signedIn } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { safeTarget } from "#app/web/redirect-target.ts";

export const handle: PageHandle = {
  title: (t) => t("accounts:confirm.title"),
  crumbs: (t) => [{ label: t("accounts:account.title"), to: paths.account() }, { label: t("accounts:confirm.title") }],
};

export function loader(args: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(args.request.url);
  const to = safeTarget(searchParams.get("to"), inLanguage(languageOf(pathname), paths.account()));
  return answer(args, signedIn, () => Promise.resolve({ to, isDone: searchParams.has("done") }));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, signedIn, async (ctx, sent) => {
    await confirmSignIn(ctx, { ...parsed(sent, confirmingInput), request: args.request });
    const to = safeTarget(sent.fields.get("to"), paths.account());
    return redirect(inLanguage(sent.language, `${paths.confirm(to)}&done=1`));
  });
}

export default function Confirm() {
  return (
    <ConfirmPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} />
  );
}
