import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type ToRemind } from "../queries/to-remind.server.ts";

/** Says who would get a reminder, and sends it on the press of the one button. */
export function RemindPage({ page, reply }: { page: ToRemind; reply: Reply | undefined }) {
  const { t, language } = useSpeech();
  const { organisations, year } = page;
  const back = <TextLink to={paths.cycle(year)}>{t("review:remind.back")}</TextLink>;
  if (organisations.length === 0) {
    return (
      <>
        <PageHeading title={t("review:remind.title_nobody")} lead={t("review:remind.nobody")} />
        {back}
      </>
    );
  }
  return (
    <>
      <ReplySummary reply={reply} firstField="remind" />
      <PageHeading title={t("review:remind.title", { count: organisations.length })} lead={t("review:remind.lead")} />
      <SectionHeading id="who">{t("review:remind.list")}</SectionHeading>
      <ul aria-labelledby="who" className="mb-8 max-w-reading">
        {organisations.map(({ id, name, remindedAt }) => (
          <li key={id} className="border-b border-rule py-2">
            {name}
            <span className="block text-small text-ink-2">
              {remindedAt
                ? t("review:remind.last", { day: formatDay(language, remindedAt) })
                : t("review:remind.never")}
            </span>
          </li>
        ))}
      </ul>
      <form method="post" className="flex flex-wrap items-center gap-6">
        <input type="hidden" name="form_key" value={page.key} />
        {page.organisationId && <input type="hidden" name="organisation" value={page.organisationId} />}
        <Button id="field-remind">{t("review:remind.submit")}</Button>
        {back}
      </form>
    </>
  );
}
