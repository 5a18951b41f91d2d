import { useSpeech } from "#app/i18n/context.tsx";
import { formatMoment } from "#app/i18n/format.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { RadioGroup } from "#app/ui/form/choice.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type Notice, type NoticesPage as Page } from "../queries/own-notices.server.ts";

/** One's own news, and how one wants to hear of it. */
export function NoticesPage({ page, areChosen }: { page: Page; areChosen: boolean }) {
  const { t } = useSpeech();
  const { notices, unread, choices } = page;
  return (
    <>
      {areChosen && <Banner title={t("notices:chosen")} />}
      <PageHeading
        title={t("notices:title")}
        lead={unread > 0 ? t("notices:unread", { count: unread }) : t("notices:lead")}
        aside={
          unread > 0 && (
            <form method="post">
              <input type="hidden" name="intent" value="read" />
              <Button variant="secondary" name="notice" value="all">
                {t("notices:read_all")}
              </Button>
            </form>
          )
        }
      />
      {notices.length === 0 ? (
        <EmptyState title={t("notices:none")} />
      ) : (
        <ul className="mb-12 max-w-reading border-t-2 border-ink" aria-label={t("notices:title")}>
          {notices.map((notice) => (
            <News key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      <SectionHeading>{t("notices:ways_title")}</SectionHeading>
      <p className="my-4 max-w-reading text-ink-2">{t("notices:ways_lead")}</p>
      <form method="post" className="max-w-reading">
        <input type="hidden" name="intent" value="ways" />
        {choices.map(({ kind, ways, chosen }) => (
          <RadioGroup
            key={kind}
            id={`field-${kind}`}
            name={kind}
            label={t(`notices:kind.${kind}`)}
            choices={ways.map((way) => ({ value: way, label: t(`notices:way.${way}`) }))}
            defaultValue={chosen}
          />
        ))}
        <Button>{t("notices:save")}</Button>
      </form>
    </>
  );
}

function News({ notice }: { notice: Notice }) {
  const { t, language } = useSpeech();
  const { id, said, path, writtenAt, isRead } = notice;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3">
      <div className="min-w-0">
        <p className={isRead ? undefined : "font-semibold"}>
          <TextLink to={path}>{said}</TextLink>
        </p>
        <p className="text-small text-ink-2">
          {!isRead && <span className="font-semibold text-accent">{t("notices:new")} · </span>}
          {formatMoment(language, writtenAt)}
        </p>
      </div>
      {!isRead && (
        <form method="post">
          <input type="hidden" name="intent" value="read" />
          <Button variant="secondary" name="notice" value={id}>
            {t("notices:read")}
            <span className="sr-only">: {said}</span>
          </Button>
        </form>
      )}
    </li>
  );
}
