import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { ConfirmingPassword } from "./confirming-password.tsx";
import { NewPasswordField } from "./new-password-field.tsx";

export function ChangePasswordForm({ reply }: { reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <>
      <ReplySummary reply={reply} firstField="current_password" />
      <PageHeading title={t("accounts:password.title")} lead={t("accounts:password.lead")} />
      <form method="post" noValidate className="max-w-field">
        <ConfirmingPassword reply={reply} />
        <NewPasswordField label={t("accounts:new_password.password")} reply={reply} />
        <Button>{t("accounts:password.submit")}</Button>
      </form>
    </>
  );
}
