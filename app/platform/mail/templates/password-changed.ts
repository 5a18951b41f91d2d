import { formatMoment } from "#app/i18n/format.ts";
import { type Desk, type Letter, writeLetter } from "../letter.ts";

export type PasswordChanged = { at: string; path: string };

/** Told after the fact, so that somebody whose password was taken hears of it. */
export function passwordChanged(desk: Desk, props: PasswordChanged): Letter {
  const { t, language } = desk;
  return writeLetter(desk, {
    subject: t("mail:password_changed.subject"),
    paragraphs: [t("mail:password_changed.changed", { moment: formatMoment(language, props.at) })],
    button: { label: t("mail:password_changed.button"), path: props.path },
    after: [t("mail:password_changed.not_you")],
  });
}
