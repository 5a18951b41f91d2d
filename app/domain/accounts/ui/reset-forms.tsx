import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { AddressAndCode, EmailField } from "./address-and-code.tsx";
import { NewPasswordField } from "./new-password-field.tsx";

/** Asks for a mail with the way to a new password. */
export function RequestResetForm({ reply }: { reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <>
      <ReplySummary reply={reply} firstField="email" />
      <PageHeading title={t("accounts:reset.title")} lead={t("accounts:reset.lead")} />
      <form method="post" noValidate className="max-w-field">
        <EmailField reply={reply} />
        <div className="flex flex-wrap items-center gap-6">
          <Button>{t("accounts:reset.submit")}</Button>
          <TextLink to={paths.newPassword()}>{t("accounts:reset.has_code")}</TextLink>
        </div>
      </form>
    </>
  );
}

type NewPasswordProps = {
  /** The token of the link; empty for whoever types address and code. */
  token: string;
  wasSent: boolean;
  reply: Reply | undefined;
};

/** Chooses the new password. */
export function NewPasswordForm({ token, wasSent, reply }: NewPasswordProps) {
  const { t } = useSpeech();
  const key = typedOr(reply, "key", token);
  return (
    <>
      <ReplySummary reply={reply} firstField={key ? "password" : "email"} />
      {wasSent && !reply && <Banner kind="note" title={t("accounts:new_password.sent")} />}
      <PageHeading title={t("accounts:new_password.title")} lead={t("accounts:new_password.lead")} />
      <form method="post" noValidate className="max-w-field">
        {key ? <input type="hidden" name="key" value={key} /> : <AddressAndCode reply={reply} />}
        <NewPasswordField label={t("accounts:new_password.password")} reply={reply} />
        <div className="flex flex-wrap items-center gap-6">
          <Button>{t("accounts:new_password.submit")}</Button>
          <TextLink to={paths.requestReset()}>{t("accounts:new_password.again")}</TextLink>
        </div>
      </form>
    </>
  );
}
