import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signInWithPasskey } from "#app/domain/accounts/commands/sign-in-with-passkey.server.ts";
import { passkeySignInInput } from "#app/domain/accounts/passkey-input.ts";
import { passkeyOrigin } from "#app/domain/accounts/queries/second-step.server.ts";
import { PasskeySignInPage } from "#app/domain/accounts/ui/passkeys/passkey-sign-in-page.tsx";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { entrance, visitOf } from "#app/web/context.server.ts";
import { asReply, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { passkeyCookie, settingAll } from "#app/web/own-cookies.server.ts";
import { safeTarget } from "#app/web/redirect-target.ts";

export const handle: PageHandle = { hydrate: true, title: (t) => t("accounts:passkeys.sign_in_title") };

export async function loader(args: LoaderFunctionArgs) {
  const url = new URL(args.request.url);
  const to = safeTarget(url.searchParams.get("to"), inLanguage(languageOf(url.pathname), paths.desk()));
  const { identity, awaiting } = await visitOf(args);
  if (identity) throw redirect(to);
  return { to, origin: passkeyOrigin(), afterPassword: awaiting !== null };
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, entrance, async (ctx, sent) => {
    const { answer, to } = parsed(sent, passkeySignInInput);
    const { awaiting } = await visitOf(args);
    const { request } = args;
    const outcome = await signInWithPasskey(ctx, { answer, awaiting, token: passkeyCookie.tokenIn(request), request });
    if (outcome.kind === "refused") return data<Reply>(asReply(outcome.refusal, sent), outcome.refusal.status);
    const headers = settingAll(outcome.cookie, outcome.mark, passkeyCookie.cleared());
    return redirect(safeTarget(to, inLanguage(sent.language, paths.desk())), { headers });
  });
}

export default function Passkey() {
  return (
    <PasskeySignInPage
      {...useLoaderData<typeof loader>()}
      reply={useActionData<typeof action>() as Reply | undefined}
    />
  );
}
