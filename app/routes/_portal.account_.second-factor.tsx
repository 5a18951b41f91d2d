import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeSecondFactor } from "#app/domain/accounts/commands/remove-second-factor.server.ts";
import { renewRecoveryCodes } from "#app/domain/accounts/commands/renew-recovery-codes.server.ts";
import { setUpSecondFactor } from "#app/domain/accounts/commands/set-up-second-factor.server.ts";
import { changeSecondFactorInput, setUpSecondFactorInput } from "#app/domain/accounts/input.ts";
import { secondFactorPage } from "#app/domain/accounts/queries/second-factor-page.server.ts";
import { type CodesShown } from "#app/domain/accounts/ui/recovery-codes.tsx";
import { SecondFactorPage } from "#app/domain/accounts/ui/second-factor-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { signedIn } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";

export const handle: PageHandle = {
  title: (t) => t("accounts:second_factor.title"),
  crumbs: (t) => [
    { label: t("accounts:account.title"), to: paths.account() },
    { label: t("accounts:second_factor.title") },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, signedIn, async (ctx, account) => ({
    page: await secondFactorPage(ctx),
    isNeeded: account?.secondFactor === "needed",
  }));
}

/** Recovery codes are shown by the answer itself: no address shows them again. */
export function action(args: ActionFunctionArgs) {
  return attempt(args, signedIn, async (ctx, sent) => {
    if (sent.fields.get("secret")) {
      const input = { ...parsed(sent, setUpSecondFactorInput), request: args.request };
      const codes = await setUpSecondFactor(ctx, input);
      return codes ? { kind: "codes" as const, codes } : redirect(inLanguage(sent.language, paths.ownSecondFactor()));
    }
    const input = parsed(sent, changeSecondFactorInput);
    if (input.intent === "renew") return { kind: "codes" as const, codes: await renewRecoveryCodes(ctx, input) };
    await removeSecondFactor(ctx, { ...input, request: args.request });
    return redirect(inLanguage(sent.language, paths.ownSecondFactor()));
  });
}

export default function SecondFactor() {
  const reply = useActionData<typeof action>() as Reply | CodesShown | undefined;
  return <SecondFactorPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
