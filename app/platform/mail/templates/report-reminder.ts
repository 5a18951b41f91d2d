import { formatDay } from "#app/i18n/format.ts";
import { type Desk, type Letter, writeLetter } from "../letter.ts";

export type ReportReminder = {
  organisation: string;
  organisationId: string;
  year: number;
  /** By when the report is due: ISO instant. */
  dueAt: string;
  /** Whole days until then, 0 on the day itself, negative when it has passed. */
  daysLeft: number;
  path: string;
};

/** What, by when, how long it takes, one button, how to ask for more time. */
export function reportReminder(desk: Desk, props: ReportReminder): Letter {
  const { t, language } = desk;
  const { organisation, year, daysLeft } = props;
  const day = formatDay(language, props.dueAt);
  return writeLetter(desk, {
    subject:
      daysLeft >= 0
        ? t("mail:report_reminder.subject", { year, day, count: daysLeft })
        : t("mail:report_reminder.subject_late", { year, day }),
    paragraphs: [
      daysLeft >= 0
        ? t("mail:report_reminder.not_sent", { organisation, year, day })
        : t("mail:report_reminder.late", { organisation, year, day }),
      t("mail:report_reminder.duration"),
    ],
    button: { label: t("mail:report_reminder.button"), path: props.path },
    after: [t("mail:more_time"), t("mail:report_reminder.once_a_week")],
  });
}
