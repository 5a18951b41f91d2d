import { formatDay } from "#app/i18n/format.ts";
import { type Desk, type Letter, writeLetter } from "../letter.ts";

/** `lines`: what is new, one sentence a line, in the recipient's language. `day`: ISO instant of the mail. */
export type Digest = { day: string; lines: string; path: string };

/** One mail a day with all that is new. */
export function digest(desk: Desk, { day, lines, path }: Digest): Letter {
  const { t, language } = desk;
  return writeLetter(desk, {
    subject: t("mail:digest.subject", { day: formatDay(language, day) }),
    paragraphs: [t("mail:digest.lead"), ...lines.split("\n").map((line) => `– ${line}`)],
    button: { label: t("mail:digest.button"), path },
    after: [t("mail:digest.change")],
    signature: t("mail:digest.signature"),
  });
}
