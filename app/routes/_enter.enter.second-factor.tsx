import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { passSecondFactor } from "#app/domain/accounts/commands/pass-second-factor.server.ts";
import { passSecondFactorInput } from "#app/domain/accounts/input.ts";
import { passkeyOrigin, secondStep } from "#app/domain/accounts/queries/second-step.server.ts";
import { PassSecondFactorForm } from "#app/domain/accounts/ui/pass-second-factor-form.tsx";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { entrance, visitOf } from "#app/web/context.server.ts";
import { answer, asReply, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { settingAll } from "#app/web/own-cookies.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { safeTarget } from "#app/web/redirect-target.ts";
import { type Reply } from "#app/kernel/reply.ts";

export const handle: PageHandle = { hydrate: true, title: (t) => t("accounts:second_factor.enter_title") };

export async function loader(args: LoaderFunctionArgs) {
  const url = new URL(args.request.url);
  const language = languageOf(url.pathname);
  const { identity, awaiting } = await visitOf(args);
  const to = safeTarget(url.searchParams.get("to"), inLanguage(language, paths.desk()));
  if (identity) throw redirect(to);
  if (!awaiting) throw redirect(inLanguage(language, paths.signIn(to)));
  const step = await answer(args, entrance, (ctx) => secondStep(ctx, awaiting));
  return { to, step, origin: passkeyOrigin() };
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, entrance, async (ctx, sent) => {
    const { code, to } = parsed(sent, passSecondFactorInput);
    const { awaiting } = await visitOf(args);
    const outcome = await passSecondFactor(ctx, { personId: awaiting, code, request: args.request });
    if (outcome.kind === "refused") return data<Reply>(asReply(outcome.refusal, sent), outcome.refusal.status);
    const target = safeTarget(to, inLanguage(sent.language, paths.desk()));
    return redirect(target, { headers: settingAll(outcome.cookie, outcome.mark) });
  });
}

export default function SecondFactor() {
  const reply = useActionData<typeof action>() as Reply | undefined;
  return <PassSecondFactorForm {...useLoaderData<typeof loader>()} reply={reply} />;
}
