import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";

/** For whoever has several seats: what waits shows once they say for which. */
export function ChooseFirst() {
  const { t } = useSpeech();
  const action = <TextLink to={paths.account()}>{t("accounts:desk.choose_action")}</TextLink>;
  return (
    <EmptyState title={t("accounts:desk.choose")} action={action}>
      {t("accounts:desk.choose_lead")}
    </EmptyState>
  );
}
