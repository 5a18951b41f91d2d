import { type Desk, type Letter, writeLetter } from "../letter.ts";

/** Mails that could not be delivered were given up; which ones, the portal says. */
export function mailLost(desk: Desk, { path }: { path: string }): Letter {
  const { t } = desk;
  return writeLetter(desk, {
    subject: t("mail:mail_lost.subject"),
    paragraphs: [t("mail:mail_lost.given_up"), t("mail:mail_lost.where")],
    button: { label: t("mail:mail_lost.button"), path },
    after: [],
    signature: t("mail:mail_lost.signature"),
  });
}
