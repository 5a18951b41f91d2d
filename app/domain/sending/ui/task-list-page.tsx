import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { nameCell } from "#app/domain/catalogue/describe.ts";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { cellKey, splitCellKey } from "#app/domain/catalogue/model.ts";
import { paths } from "#app/kernel/paths.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { type PartState, SectionProgress, type Task, type TaskGroup, TaskList } from "#app/ui/form/task-list.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type SectionStatus } from "#app/domain/submissions/section-status.ts";
import { sectionGroups, sectionKey } from "#app/domain/submissions/sections.ts";
import { type ReportTasks } from "../queries/report-tasks.server.ts";

type Props = { tasks: ReportTasks; done: "withdrawn" | "confirmed" | null };

/** The reporter's task list: what is done, what still wants something, and one way on. */
export function TaskListPage({ tasks, done }: Props) {
  const { t } = useSpeech();
  const { year, readOnly } = tasks;
  return (
    <>
      {done && <Banner title={t(`reporting:task_list.done_${done}`)} />}
      <PageHeading title={t("reporting:task_list.title", { year })} lead={<Lead tasks={tasks} />} />
      <MarginRight margin={<Margin tasks={tasks} />}>
        <Standing tasks={tasks} />
        <SectionProgress parts={tasks.sections.map(({ status }) => partOf(status))} />
        <TaskList groups={useGroups(tasks)} />
        {!readOnly && <Onward tasks={tasks} />}
      </MarginRight>
    </>
  );
}

type StandingProps = { status: SectionStatus; unfilled: number };

/** The state of a section, and under it how many of its figures are still empty. */
function SectionStanding({ status, unfilled }: StandingProps) {
  const { t } = useSpeech();
  return (
    <div className="md:text-right">
      <StatusTag {...status} />
      {unfilled > 0 && (
        <p className="text-small text-ink-2">{t("reporting:task_list.unfilled", { count: unfilled })}</p>
      )}
    </div>
  );
}

function partOf({ status }: SectionStatus): PartState {
  if (status === "done") return "done";
  return status === "not_started" || status === "cannot_start" ? "empty" : "half";
}

function Lead({ tasks }: { tasks: ReportTasks }) {
  const { t, language } = useSpeech();
  if (tasks.readOnly) return null;
  const day = formatDay(language, tasks.dueAt);
  const { extensionReason: reason } = tasks;
  if (tasks.isPastDue)
    return <>{t(`reporting:task_list.${tasks.registration ? "lead_again" : "lead_late"}`, { day })}</>;
  const { daysLeft: count } = tasks;
  const left = count === 0 ? t("reporting:task_list.days_today") : t("reporting:task_list.days", { count });
  const key = tasks.state === "not_started" ? "lead_empty" : "lead";
  return (
    <>
      {t(`reporting:task_list.${key}`, { day })} {left} {reason && t("reporting:task_list.extended", { reason })}
    </>
  );
}

function useGroups(tasks: ReportTasks): TaskGroup[] {
  const { t } = useSpeech();
  const { year, sections, readOnly, next } = tasks;
  const group = (key: keyof typeof sectionGroups): TaskGroup => ({
    key,
    title: t(`reporting:group.${key}`),
    tasks: sections
      .filter(({ word }) => (sectionGroups[key] as readonly string[]).includes(word))
      .map(({ word, status, unfilled }): Task => ({
        key: word,
        title: t(`reporting:section.${sectionKey(word)}`),
        hint: t(`reporting:section_hint.${sectionKey(word)}`),
        to: paths.submissionSection(year, word),
        status: <SectionStanding status={status} unfilled={unfilled} />,
      })),
  });
  const isOpen = next === null || readOnly !== null;
  const check: Task = {
    key: "check",
    title: t("reporting:section.check"),
    hint: isOpen ? t("reporting:section_hint.check_open") : t("reporting:section_hint.check"),
    ...(isOpen ? { to: paths.submissionCheck(year) } : {}),
    status: <StatusTag status={checkStatus(tasks)} />,
  };
  const groups = [group("organisation"), group("figures"), group("words")];
  return [
    ...groups.filter((one) => one.tasks.length > 0),
    { key: "end", title: t("reporting:group.end"), tasks: [check] },
  ];
}

function checkStatus({ state, next }: ReportTasks) {
  if (state === "submitted") return "sent" as const;
  if (state === "accepted") return "accepted" as const;
  return next === null ? ("not_started" as const) : ("cannot_start" as const);
}

function Standing({ tasks }: { tasks: ReportTasks }) {
  const { t } = useSpeech();
  const { year, readOnly, registration, state } = tasks;
  if (state === "returned") return <Returned tasks={tasks} />;
  if (!readOnly) return null;
  if (readOnly === "closed") return <Banner kind="note" title={t("reporting:task_list.closed", { year })} />;
  return (
    <Banner
      kind="note"
      title={
        readOnly === "sent"
          ? t("reporting:task_list.sent", { registration: registration ?? "" })
          : t("reporting:task_list.accepted")
      }
    >
      <p>{readOnly === "sent" ? t("reporting:task_list.sent_text") : t("reporting:task_list.accepted_text")}</p>
      <p className="mt-2">
        <TextLink to={paths.submissionReceipt(year)}>{t("reporting:task_list.receipt")}</TextLink>
      </p>
      {tasks.mayWithdraw && tasks.version !== null && (
        <WithdrawForm year={year} version={tasks.version} formKey={tasks.withdrawKey} />
      )}
    </Banner>
  );
}

/** Takes the report back; posts to the receipt's page. */
export function WithdrawForm({ year, version, formKey }: { year: number; version: number; formKey: string }) {
  const { t, language } = useSpeech();
  const prefix = language === "ro" ? "" : `/${language}`;
  return (
    <form method="post" action={`${prefix}${paths.submissionReceipt(year)}`} className="no-print mt-3">
      <input type="hidden" name="form_key" value={formKey} />
      <input type="hidden" name="version" value={version} />
      <Button variant="secondary">{t("reporting:task_list.withdraw")}</Button>
      <p className="mt-1 text-small text-ink-2">{t("reporting:task_list.withdraw_hint")}</p>
    </form>
  );
}

function Returned({ tasks }: { tasks: ReportTasks }) {
  const { t, language } = useSpeech();
  const { year, toAnswer, messages } = tasks;
  const catalogue = catalogueOfYear(year);
  const sectionWord = (indicator: string) =>
    catalogue.indicators.find(({ code }) => code === indicator)?.section.replace("_", "-") ?? "assistance";
  return (
    <Banner kind="problem" title={t("reporting:task_list.returned")}>
      <p>{t("reporting:task_list.returned_text")}</p>
      {messages.map(({ text, at }) => (
        <blockquote key={at} className="mt-2 border-l-2 border-accent-mark pl-3 whitespace-pre-line">
          {text}
        </blockquote>
      ))}
      {toAnswer.length > 0 && <p className="mt-2 font-semibold">{t("reporting:task_list.returned_figures")}</p>}
      <ul className="list-disc pl-5">
        {toAnswer.map(({ indicator, breakdown }) => {
          const cell = cellKey(indicator, breakdown);
          const section = sectionWord(splitCellKey(cell).indicator);
          const to = `${paths.submissionSection(year, section)}?figure=${encodeURIComponent(cell)}#row-${indicator}`;
          return (
            <li key={cell}>
              <TextLink to={to}>{nameCell(language, cell, catalogue)}</TextLink>
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}

function Onward({ tasks }: { tasks: ReportTasks }) {
  const { t } = useSpeech();
  const { year, next } = tasks;
  return (
    <div className="flex flex-wrap items-center gap-5">
      {next ? (
        <ButtonLink to={paths.submissionSection(year, next)}>
          {t("reporting:task_list.continue", { section: t(`reporting:section.${sectionKey(next)}`) })}
        </ButtonLink>
      ) : (
        <ButtonLink to={paths.submissionCheck(year)}>{t("reporting:task_list.check")}</ButtonLink>
      )}
      <TextLink to={paths.desk()} className="inline-flex min-h-11 items-center">
        {t("reporting:task_list.leave")}
      </TextLink>
    </div>
  );
}

function Margin({ tasks }: { tasks: ReportTasks }) {
  const { t, language } = useSpeech();
  const { savedAt, year } = tasks;
  const saved = savedAt ? formatMoment(language, savedAt) : t("reporting:margin.not_saved");
  return (
    <>
      <MarginNote title={t("reporting:margin.saved")}>
        <p>{saved}</p>
      </MarginNote>
      <MarginNote title={t("reporting:margin.prepare")}>
        <p>{t("reporting:margin.prepare_text")}</p>
        {tasks.hasLastYear && (
          <p>
            <TextLink to={paths.submissionCheck(year - 1)}>
              {t("reporting:margin.last_year", { year: year - 1 })}
            </TextLink>
          </p>
        )}
        <p>
          <TextLink to={paths.method()}>{t("reporting:margin.counting")}</TextLink>
        </p>
      </MarginNote>
      <MarginNote title={t("reporting:margin.personal")}>
        <p>{t("reporting:margin.personal_text")}</p>
      </MarginNote>
      <MarginNote title={t("reporting:margin.help")}>
        <p>{t("reporting:margin.help_text")}</p>
      </MarginNote>
    </>
  );
}
