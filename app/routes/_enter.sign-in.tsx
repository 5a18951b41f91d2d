import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countSignIn, signIn } from "#app/domain/accounts/commands/sign-in.server.ts";
import { signInInput } from "#app/domain/accounts/input.ts";
import { SignInForm } from "#app/domain/accounts/ui/sign-in-form.tsx";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { entrance, visitOf } from "#app/web/context.server.ts";
import { asReply, attemptCounted, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { keptFormCookie, settingAll } from "#app/web/own-cookies.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { safeTarget } from "#app/web/redirect-target.ts";
import { type Reply } from "#app/kernel/reply.ts";

export const handle: PageHandle = { title: (t) => t("accounts:sign_in.title") };

export async function loader(args: LoaderFunctionArgs) {
  const url = new URL(args.request.url);
  const desk = inLanguage(languageOf(url.pathname), paths.desk());
  const to = safeTarget(url.searchParams.get("to"), desk);
  if ((await visitOf(args)).identity) throw redirect(to);
  const passwordIsNew = url.searchParams.get("password") === "new";
  return { to, passwordIsNew, hasKept: keptFormCookie.tokenIn(args.request) !== null };
}

export function action(args: ActionFunctionArgs) {
  const { request } = args;
  const from = args.context.clientAddress;
  return attemptCounted(args, entrance, {
    count: (ctx, sent) => countSignIn(ctx, { email: parsed(sent, signInInput).email, from, request }),
    act: async (ctx, sent, counted) => {
      const input = parsed(sent, signInInput);
      const outcome = await signIn(ctx, { ...input, ...counted, request });
      if (outcome.kind === "refused") return data<Reply>(asReply(outcome.refusal, sent), outcome.refusal.status);
      const to = safeTarget(input.to, inLanguage(sent.language, paths.desk()));
      if (outcome.kind === "signed_in") return redirect(to, { headers: settingAll(outcome.cookie, outcome.mark) });
      const step = inLanguage(sent.language, paths.secondFactor(to));
      return redirect(step, { headers: settingAll(outcome.cookie) });
    },
  });
}

export default function SignIn() {
  return <SignInForm {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} />;
}
