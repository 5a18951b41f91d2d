import { type Desk, type Letter, writeLetter } from "../letter.ts";

export type FigureCommented = {
  organisation: string;
  year: number;
  /** Which side wrote; the mail goes to the other. */
  by: "organisation" | "secretariat";
  /** The report: what a collected notice is recognised by. */
  submissionId: string;
  path: string;
};

/** There is something new to read beside the figures of a report: one mail a day, however many comments. */
export function figureCommented(desk: Desk, props: FigureCommented): Letter {
  const { t } = desk;
  const { organisation, year } = props;
  const written =
    props.by === "secretariat"
      ? t("mail:figure_commented.by_secretariat", { organisation, year })
      : t("mail:figure_commented.by_organisation", { organisation, year });
  return writeLetter(desk, {
    subject: t("mail:figure_commented.subject", { year, organisation }),
    paragraphs: [written],
    button: { label: t("mail:figure_commented.button"), path: props.path },
    after: [t("mail:figure_commented.once_a_day")],
  });
}
