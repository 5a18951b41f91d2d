import { formatDay } from "#app/i18n/format.ts";
import { type Desk, type Letter, writeLetter } from "../letter.ts";

export type ReportReturned = {
  organisation: string;
  year: number;
  /** Until when the report can be changed: ISO instant. */
  until: string;
  path: string;
};

/** The secretariat asks for corrections; what exactly stands in the portal only. */
export function reportReturned(desk: Desk, props: ReportReturned): Letter {
  const { t, language } = desk;
  const { organisation, year } = props;
  const day = formatDay(language, props.until);
  return writeLetter(desk, {
    subject: t("mail:report_returned.subject", { year, day }),
    paragraphs: [t("mail:report_returned.asked", { organisation, year }), t("mail:report_returned.until", { day })],
    button: { label: t("mail:report_returned.button"), path: props.path },
    after: [t("mail:more_time")],
  });
}
