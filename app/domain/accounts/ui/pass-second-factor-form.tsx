import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { CodeField } from "./code-field.tsx";

/** The second step of signing in. */
export function PassSecondFactorForm({ to, reply }: { to: string; reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <>
      <ReplySummary reply={reply} firstField="code" />
      <PageHeading title={t("accounts:second_factor.enter_title")} lead={t("accounts:second_factor.enter_lead")} />
      <form method="post" noValidate className="max-w-field">
        <input type="hidden" name="to" value={typedOr(reply, "to", to)} />
        <CodeField hint={t("accounts:second_factor.code_hint")} reply={reply} />
        <Button>{t("accounts:second_factor.enter_submit")}</Button>
      </form>
    </>
  );
}
