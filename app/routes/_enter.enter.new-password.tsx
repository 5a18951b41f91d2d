import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { resetPassword } from "#app/domain/accounts/commands/reset-password.server.ts";
import { resetByCodeInput, resetByLinkInput } from "#app/domain/accounts/input.ts";
import { NewPasswordForm } from "#app/domain/accounts/ui/reset-forms.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { entrance } from "#app/web/context.server.ts";
import { asReply, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { settingAll } from "#app/web/own-cookies.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";

export const handle: PageHandle = { title: (t) => t("accounts:new_password.title") };

/** A GET never acts: the link's token waits in the form until somebody sends it. */
export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  return { token: (searchParams.get("key") ?? "").slice(0, 200), wasSent: searchParams.has("sent") };
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, entrance, async (ctx, sent) => {
    const outcome = await resetPassword(ctx, { ...shownIn(sent), request: args.request });
    if (outcome.kind === "refused") return data<Reply>(asReply(outcome.refusal, sent), outcome.refusal.status);
    const headers = settingAll(outcome.mark);
    return redirect(inLanguage(sent.language, `${paths.signIn()}?password=new`), { headers });
  });
}

function shownIn(sent: Parameters<typeof asReply>[1]) {
  if (!sent.fields.get("key")) return parsed(sent, resetByCodeInput);
  const { key, password } = parsed(sent, resetByLinkInput);
  return { token: key, password };
}

export default function NewPassword() {
  return (
    <NewPasswordForm {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} />
  );
}
