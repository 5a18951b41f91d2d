import { formatDay } from "#app/i18n/format.ts";
import { type Desk, type Letter, writeLetter } from "../letter.ts";

export type ReportReopened = {
  organisation: string;
  year: number;
  /** Until when the report can be changed: ISO instant. */
  until: string;
  path: string;
};

/** An accepted report is open again for a change. */
export function reportReopened(desk: Desk, props: ReportReopened): Letter {
  const { t, language } = desk;
  const { organisation, year } = props;
  const day = formatDay(language, props.until);
  return writeLetter(desk, {
    subject: t("mail:report_reopened.subject", { year, day }),
    paragraphs: [t("mail:report_reopened.reopened", { organisation, year }), t("mail:report_reopened.until", { day })],
    button: { label: t("mail:report_reopened.button"), path: props.path },
    after: [t("mail:more_time")],
  });
}
