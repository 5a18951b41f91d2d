import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Status, StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { type TaskGroup, TaskList } from "#app/ui/form/task-list.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { type YearStanding } from "#app/domain/submissions/own-year.server.ts";

const statuses: Record<YearStanding["state"], Status> = {
  not_started: "not_started",
  draft: "in_progress",
  submitted: "sent",
  returned: "returned",
  accepted: "accepted",
};

/** The years with the state of each, newest first. */
export function ReportsListPage({ years }: { years: readonly YearStanding[] }) {
  const { t, language } = useSpeech();
  const hint = (year: YearStanding): string => {
    if (year.submittedAt && year.registration) {
      const day = formatDay(language, year.submittedAt);
      return t("reporting:list.sent_on", { day, registration: year.registration });
    }
    if (year.readOnly === "closed") return t("reporting:list.closed");
    return t("reporting:list.due", { day: formatDay(language, year.dueAt) });
  };
  const group: TaskGroup = {
    key: "years",
    title: t("reporting:title"),
    tasks: years.map((year) => ({
      key: String(year.year),
      title: t("reporting:list.year", { year: year.year }),
      hint: hint(year),
      to: paths.submission(year.year),
      status: <StatusTag status={statuses[year.state]} />,
    })),
  };
  return (
    <>
      <PageHeading title={t("reporting:title")} lead={t("reporting:list.lead")} />
      <div className="max-w-reading">
        {years.length === 0 ? <p>{t("reporting:list.nothing")}</p> : <TaskList groups={[group]} />}
      </div>
    </>
  );
}
