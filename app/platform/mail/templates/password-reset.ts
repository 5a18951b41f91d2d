import { inLanguage } from "#app/i18n/languages.ts";
import { type Desk, type Letter, writeLetter } from "../letter.ts";

/** Once the mail has left, the portal keeps neither code nor paths. */
export type PasswordReset = { path?: string; codePath?: string; code?: string; minutes: number };

/** The way to a new password: a button, and a code for whoever cannot open links. */
export function passwordReset(desk: Desk, props: PasswordReset): Letter {
  const { t, language, origin } = desk;
  const { path = "/", codePath = "/", code = "" } = props;
  const address = `${origin}${inLanguage(language, codePath)}`;
  return writeLetter(desk, {
    subject: t("mail:password_reset.subject"),
    paragraphs: [t("mail:password_reset.asked"), t("mail:password_reset.until", { count: props.minutes })],
    button: { label: t("mail:password_reset.button"), path },
    after: [t("mail:password_reset.code", { address, code }), t("mail:password_reset.not_you")],
  });
}
