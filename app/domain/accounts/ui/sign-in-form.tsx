import { useSpeech } from "#app/i18n/context.tsx";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { EmailField } from "./address-and-code.tsx";

type Props = { to: string; hasKept: boolean; passwordIsNew: boolean; reply: Reply | undefined };

export function SignInForm({ to, hasKept, passwordIsNew, reply }: Props) {
  const { t } = useSpeech();
  return (
    <>
      <ReplySummary reply={reply} firstField="email" />
      {hasKept && !reply && <Banner kind="note" title={t("accounts:sign_in.kept")} />}
      {passwordIsNew && !reply && <Banner title={t("accounts:sign_in.password_is_new")} />}
      <PageHeading title={t("accounts:sign_in.title")} lead={t("accounts:sign_in.lead")} />
      <form method="post" noValidate className="max-w-field">
        <input type="hidden" name="to" value={typedOr(reply, "to", to)} />
        <EmailField reply={reply} />
        <TextField
          id="field-password"
          name="password"
          type="password"
          autoComplete="current-password"
          label={t("accounts:sign_in.password")}
          error={useFieldError(reply, "password")}
        />
        <div className="flex flex-wrap items-center gap-6">
          <Button>{t("accounts:sign_in.submit")}</Button>
          <TextLink to={paths.requestReset()}>{t("accounts:sign_in.forgotten")}</TextLink>
        </div>
      </form>
      <p className="mt-8 max-w-field border-t border-rule pt-5">
        <TextLink to={paths.passkeySignIn(typedOr(reply, "to", to))} className="inline-flex min-h-11 items-center">
          {t("accounts:sign_in.with_passkey")}
        </TextLink>
      </p>
    </>
  );
}
