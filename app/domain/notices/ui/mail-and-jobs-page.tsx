import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatMoment } from "#app/i18n/format.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { type MailAndJobs } from "../queries/mail-and-jobs.server.ts";

function useMoment() {
  const { t, language } = useSpeech();
  return (at: string | null) => (at ? formatMoment(language, at) : t("notices:jobs.never"));
}

/** What waits and what was given up, and when the background jobs ran. */
export function MailAndJobsPage({ page, isDone }: { page: MailAndJobs; isDone: boolean }) {
  const { t } = useSpeech();
  return (
    <>
      {isDone && <Banner title={t("notices:mails.again_done")} />}
      <PageHeading title={t("notices:mails.title")} lead={t("notices:mails.lead")} />
      <p className="mb-8 max-w-reading">
        {t("notices:mails.waiting", { count: page.waiting })} {!page.hasMailServer && t("notices:mails.no_server")}
      </p>
      <SectionHeading>{t("notices:mails.given_up")}</SectionHeading>
      <div className="mb-10">
        <GivenUp mails={page.givenUp} />
      </div>
      <SectionHeading>{t("notices:jobs.title")}</SectionHeading>
      <Jobs jobs={page.jobs} />
    </>
  );
}

function GivenUp({ mails }: { mails: MailAndJobs["givenUp"] }) {
  const { t } = useSpeech();
  const moment = useMoment();
  if (mails.length === 0) return <p className="border-b border-rule py-4">{t("notices:mails.none")}</p>;
  return (
    <ul>
      {mails.map(({ id, subject, to, writtenAt, reason }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3">
          <div className="min-w-0">
            <p className="font-semibold">{subject}</p>
            <p className="text-small break-words text-ink-2">
              {to} · {moment(writtenAt)} · {reason}
            </p>
          </div>
          <form method="post">
            <Button variant="secondary" name="mail" value={id}>
              {t("notices:mails.again")}
              <span className="sr-only">: {subject}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

/** One below the other on a phone, beside each other where there is room. */
function Jobs({ jobs }: { jobs: MailAndJobs["jobs"] }) {
  const { t } = useSpeech();
  const moment = useMoment();
  return (
    <ul>
      {jobs.map(({ name, lastAt, nextAt, failure, isLate }) => (
        <li key={name} className="grid gap-x-6 gap-y-1 border-b border-rule py-3 md:grid-cols-[2fr_3fr]">
          <p className="font-semibold">{t(`notices:jobs.of.${name}`)}</p>
          <dl className="grid gap-x-6 gap-y-1 md:grid-cols-3">
            <Fact of={t("notices:jobs.last")}>{moment(lastAt)}</Fact>
            <Fact of={t("notices:jobs.next")}>{nextAt ? moment(nextAt) : "–"}</Fact>
            <Fact of={t("notices:jobs.state")}>
              {failure
                ? t("notices:jobs.failed", { failure })
                : t(isLate ? "notices:jobs.late" : "notices:jobs.on_time")}
            </Fact>
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Fact({ of, children }: { of: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-x-4 md:block">
      <dt className="text-small text-ink-2">{of}</dt>
      <dd className="min-w-0 text-right break-words md:text-left">{children}</dd>
    </div>
  );
}
