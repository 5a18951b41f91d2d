import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { changePassword } from "#app/domain/accounts/commands/change-password.server.ts";
import { changePasswordInput } from "#app/domain/accounts/input.ts";
import { ChangePasswordForm } from "#app/domain/accounts/ui/change-password-form.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { signedIn } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";

export const handle: PageHandle = {
  title: (t) => t("accounts:password.title"),
  crumbs: (t) => [{ label: t("accounts:account.title"), to: paths.account() }, { label: t("accounts:password.title") }],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, signedIn, () => Promise.resolve(null));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, signedIn, async (ctx, sent) => {
    await changePassword(ctx, { ...parsed(sent, changePasswordInput), request: args.request });
    return redirect(inLanguage(sent.language, `${paths.account()}?done=password`));
  });
}

export default function ChangePassword() {
  return <ChangePasswordForm reply={useActionData<typeof action>() as Reply | undefined} />;
}
