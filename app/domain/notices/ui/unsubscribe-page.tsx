import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { Button } from "#app/ui/form/button.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";

/** Stops the daily mail of whoever has its key. Says the same whether the key is somebody's or nobody's. */
export function UnsubscribePage({ hasKey, isDone }: { hasKey: boolean; isDone: boolean }) {
  const { t } = useSpeech();
  if (isDone) return <PageHeading title={t("notices:stop.done")} lead={t("notices:stop.done_lead")} />;
  return (
    <>
      <PageHeading title={t("notices:stop.title")} lead={t("notices:stop.lead")} />
      {hasKey && (
        <form method="post">
          <Button>{t("notices:stop.submit")}</Button>
        </form>
      )}
      <p className="mt-6">
        <TextLink to={paths.ownNotices()}>{t("notices:stop.choose")}</TextLink>
      </p>
    </>
  );
}
