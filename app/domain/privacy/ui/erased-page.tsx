import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";

/** The last page of somebody who has just left for good. */
export function ErasedPage() {
  const { t } = useSpeech();
  return (
    <>
      <PageHeading title={t("privacy:my_data.done_title")} lead={t("privacy:my_data.done_lead")} />
      <ButtonLink to={paths.home()}>{t("privacy:my_data.done_home")}</ButtonLink>
    </>
  );
}
