import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { requestPasswordReset } from "#app/domain/accounts/commands/request-password-reset.server.ts";
import { requestResetInput } from "#app/domain/accounts/input.ts";
import { RequestResetForm } from "#app/domain/accounts/ui/reset-forms.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { entrance } from "#app/web/context.server.ts";
import { attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";

export const handle: PageHandle = { title: (t) => t("accounts:reset.title") };

export function action(args: ActionFunctionArgs) {
  return attempt(args, entrance, async (ctx, sent) => {
    const { email } = parsed(sent, requestResetInput);
    await requestPasswordReset(ctx, { email, language: sent.language, from: args.context.clientAddress });
    return redirect(inLanguage(sent.language, `${paths.newPassword()}?sent=1`));
  });
}

export default function RequestReset() {
  return <RequestResetForm reply={useActionData<typeof action>() as Reply | undefined} />;
}
