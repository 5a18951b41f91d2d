import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay, formatTime } from "#app/i18n/format.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { ColumnHead, DataTable, RowHead, TableHead, TableRow, TextCell } from "#app/ui/table/data-table.tsx";
import { type MailAndJobs } from "../queries/mail-and-jobs.server.ts";

function useMoment() {
  const { t, language } = useSpeech();
  return (at: string | null) =>
    at
      ? t("notices:moment", { day: formatDay(language, at), time: formatTime(language, at) })
      : t("notices:jobs.never");
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
      <div className="mt-4 mb-10">
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
  if (mails.length === 0) return <EmptyState title={t("notices:mails.none")} />;
  return (
    <ul className="border-t-2 border-ink">
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

function Jobs({ jobs }: { jobs: MailAndJobs["jobs"] }) {
  const { t } = useSpeech();
  const moment = useMoment();
  return (
    <DataTable id="jobs" caption={t("notices:jobs.title")} captionHidden>
      <TableHead>
        <ColumnHead>{t("notices:jobs.what")}</ColumnHead>
        <ColumnHead>{t("notices:jobs.last")}</ColumnHead>
        <ColumnHead>{t("notices:jobs.next")}</ColumnHead>
        <ColumnHead>{t("notices:jobs.state")}</ColumnHead>
      </TableHead>
      <tbody>
        {jobs.map(({ name, lastAt, nextAt, failure, isLate }) => (
          <TableRow key={name}>
            <RowHead className="min-w-48">{t(`notices:jobs.of.${name}`)}</RowHead>
            <TextCell className="min-w-40">{moment(lastAt)}</TextCell>
            <TextCell className="min-w-40">{nextAt ? moment(nextAt) : "–"}</TextCell>
            <TextCell>
              {failure
                ? t("notices:jobs.failed", { failure })
                : t(isLate ? "notices:jobs.late" : "notices:jobs.on_time")}
            </TextCell>
          </TableRow>
        ))}
      </tbody>
    </DataTable>
  );
}
