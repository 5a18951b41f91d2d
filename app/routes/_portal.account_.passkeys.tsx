import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addPasskey } from "#app/domain/accounts/commands/add-passkey.server.ts";
import { removePasskey } from "#app/domain/accounts/commands/remove-passkey.server.ts";
import { renamePasskey } from "#app/domain/accounts/commands/rename-passkey.server.ts";
import { passkeysInput } from "#app/domain/accounts/passkey-input.ts";
import { passkeysPage } from "#app/domain/accounts/queries/passkeys-page.server.ts";
import { PasskeysPage } from "#app/domain/accounts/ui/passkeys/passkeys-page.tsx";
import { type CodesShown } from "#app/domain/accounts/ui/recovery-codes.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { signedIn } from "#app/web/context.server.ts";
import { answer, asReply, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = {
  hydrate: true,
  title: (t) => t("accounts:passkeys.title"),
  crumbs: (t) => [{ label: t("accounts:account.title"), to: paths.account() }, { label: t("accounts:passkeys.title") }],
};

export function loader(args: LoaderFunctionArgs) {
  const done = new URL(args.request.url).searchParams.get("done");
  return answer(args, signedIn, async (ctx) => ({ page: await passkeysPage(ctx), done }));
}

/** Recovery codes are shown by the answer itself: no address shows them again. */
export function action(args: ActionFunctionArgs) {
  return attempt(args, signedIn, async (ctx, sent) => {
    const form = parsed(sent, passkeysInput);
    const { request } = args;
    const to = (done: string) => redirect(inLanguage(sent.language, paths.ownPasskeys(done)));
    if (form.intent === "rename") {
      await renamePasskey(ctx, form);
      return to("renamed");
    }
    if (form.intent === "remove") {
      await removePasskey(ctx, { ...form, request });
      return to("removed");
    }
    const outcome = await addPasskey(ctx, { ...form, request });
    if (outcome.kind === "refused") return data<Reply>(asReply(outcome.refusal, sent), outcome.refusal.status);
    return outcome.codes ? { kind: "codes" as const, codes: outcome.codes } : to("added");
  });
}

export default function Passkeys() {
  const reply = useActionData<typeof action>() as Reply | CodesShown | undefined;
  return <PasskeysPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
