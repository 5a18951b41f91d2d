import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { type Desk, type Letter, writeLetter } from "../letter.ts";

export type DeadlineExtended = {
  organisation: string;
  year: number;
  /** Until when the organisation may send and correct: ISO instant. */
  until: string;
  path: string;
};

/** One organisation has more time. Why is between it and the secretariat. */
export function deadlineExtended(desk: Desk, props: DeadlineExtended): Letter {
  const { t, language } = desk;
  const { organisation, year } = props;
  const day = formatDay(language, props.until);
  return writeLetter(desk, {
    subject: t("mail:deadline_extended.subject", { year, day }),
    paragraphs: [
      t("mail:deadline_extended.extended", { organisation, year }),
      t("mail:deadline_extended.until", { moment: formatMoment(language, props.until) }),
    ],
    button: { label: t("mail:deadline_extended.button"), path: props.path },
    after: [t("mail:more_time")],
  });
}
