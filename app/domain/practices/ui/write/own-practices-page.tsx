import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { type Status, StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type OwnPractices } from "../../queries/own-practices.server.ts";

type Props = { page: OwnPractices; isSent: boolean };

export const statusOf = {
  draft: "in_progress",
  sent: "sent",
  returned: "returned",
  published: "published",
} as const satisfies Record<OwnPractices["list"][number]["state"], Status>;

/** What the organisation writes and has published, and the way to a new one. */
export function OwnPracticesPage({ page, isSent }: Props) {
  const { t } = useSpeech();
  const begin = (
    <form method="post">
      <input type="hidden" name="form_key" value={page.formKey} />
      <Button>{t("practices:own.begin")}</Button>
    </form>
  );
  return (
    <>
      {isSent && (
        <Banner title={t("practices:own.sent")}>
          <p>{t("practices:own.sent_text")}</p>
        </Banner>
      )}
      <PageHeading
        title={t("practices:own.title")}
        lead={t("practices:own.lead")}
        aside={page.list.length > 0 && begin}
      />
      {page.list.length === 0 ? (
        <EmptyState title={t("practices:own.nothing")} action={begin}>
          <p>{t("practices:own.nothing_text")}</p>
        </EmptyState>
      ) : (
        <ul className="border-t-2 border-ink">
          {page.list.map((one) => (
            <Row key={one.id} one={one} />
          ))}
        </ul>
      )}
    </>
  );
}

function Row({ one }: { one: OwnPractices["list"][number] }) {
  const { t, language } = useSpeech();
  const { id, title, state, savedAt, slug, publicState } = one;
  const name = title || t("practices:write.untitled");
  const isPublic = slug !== null && publicState === "published";
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-rule py-4">
      <div className="min-w-0">
        <TextLink to={state === "sent" ? paths.ownPracticeCheck(id) : paths.ownPractice(id)} className="font-semibold">
          {name}
        </TextLink>
        <p className="text-table text-ink-2">
          {t("practices:own.saved", { day: formatDay(language, savedAt) })}
          {isPublic && (
            <>
              {" · "}
              <TextLink to={paths.practice(slug)}>
                {t("practices:own.see")}
                <span className="sr-only">: {name}</span>
              </TextLink>
              {" · "}
              <TextLink to={paths.practiceUptake(slug)}>
                {t("practices:own.uptake")}
                <span className="sr-only">: {name}</span>
              </TextLink>
            </>
          )}
        </p>
      </div>
      <StatusTag status={statusOf[state]} />
    </li>
  );
}
