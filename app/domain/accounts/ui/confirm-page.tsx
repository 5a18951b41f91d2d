import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { ConfirmingPassword } from "./confirming-password.tsx";

type Props = { to: string; isDone: boolean; reply: Reply | undefined };

/** Asks for the password again, then leads to what it was asked for: a file does not replace the page it is asked from. */
export function ConfirmPage({ to, isDone, reply }: Props) {
  const { t } = useSpeech();
  if (isDone) {
    return (
      <>
        <Banner title={t("accounts:confirm.done")} />
        <PageHeading title={t("accounts:confirm.done_title")} lead={t("accounts:confirm.done_lead")} />
        <ButtonLink to={to}>{t("accounts:confirm.download")}</ButtonLink>
      </>
    );
  }
  return (
    <>
      <ReplySummary reply={reply} firstField="current_password" />
      <PageHeading title={t("accounts:confirm.title")} lead={t("accounts:confirm.lead")} />
      <form method="post" noValidate className="max-w-field">
        <input type="hidden" name="to" value={to} />
        <ConfirmingPassword reply={reply} />
        <Button>{t("accounts:confirm.submit")}</Button>
      </form>
    </>
  );
}
