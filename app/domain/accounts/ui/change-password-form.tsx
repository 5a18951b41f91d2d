import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { ConfirmingPassword } from "./confirming-password.tsx";

export function ChangePasswordForm({ reply }: { reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <>
      <ReplySummary reply={reply} firstField="current_password" />
      <PageHeading title={t("accounts:password.title")} lead={t("accounts:password.lead")} />
      <form method="post" noValidate className="max-w-field">
        <ConfirmingPassword reply={reply} />
        <TextField
          id="field-password"
          name="password"
          type="password"
          autoComplete="new-password"
          label={t("accounts:new_password.password")}
          hint={t("accounts:new_password.password_hint")}
          error={useFieldError(reply, "password")}
        />
        <Button>{t("accounts:password.submit")}</Button>
      </form>
    </>
  );
}
