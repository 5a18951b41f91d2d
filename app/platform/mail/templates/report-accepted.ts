import { type Desk, type Letter, writeLetter } from "../letter.ts";

export type ReportAccepted = { organisation: string; year: number; path: string };

/** The report is done; nothing is asked. */
export function reportAccepted(desk: Desk, props: ReportAccepted): Letter {
  const { t } = desk;
  const { organisation, year } = props;
  return writeLetter(desk, {
    subject: t("mail:report_accepted.subject", { year }),
    paragraphs: [t("mail:report_accepted.accepted", { organisation, year }), t("mail:report_accepted.nothing_to_do")],
    button: { label: t("mail:report_accepted.button"), path: props.path },
    after: [t("mail:report_accepted.mistake")],
  });
}
