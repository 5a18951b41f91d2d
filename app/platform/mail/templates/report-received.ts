import { formatMoment } from "#app/i18n/format.ts";
import { type Desk, type Letter, writeLetter } from "../letter.ts";

export type ReportReceived = {
  organisation: string;
  year: number;
  /** The registration number, `2021-021`. */
  number: string;
  /** ISO instant. */
  sentAt: string;
  /** The receipt's page: a plain Romanian path. */
  path: string;
};

/** The receipt of a report: number, time and link; never a figure. */
export function reportReceived(desk: Desk, props: ReportReceived): Letter {
  const { t, language } = desk;
  const { organisation, year, number } = props;
  const moment = formatMoment(language, props.sentAt);
  return writeLetter(desk, {
    subject: t("mail:report_received.subject", { year, number }),
    paragraphs: [
      t("mail:report_received.received", { organisation, year, moment }),
      t("mail:report_received.number", { number }),
      t("mail:report_received.next"),
    ],
    button: { label: t("mail:report_received.button"), path: props.path },
    after: [t("mail:report_received.change")],
  });
}
