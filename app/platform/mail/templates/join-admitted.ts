import { type Desk, type Letter, writeLetter } from "../letter.ts";

export type JoinAdmitted = { organisation: string; reason: string; path: string };

/** The secretariat admitted the organisation, and says why. */
export function joinAdmitted(desk: Desk, { organisation, reason, path }: JoinAdmitted): Letter {
  const { t } = desk;
  return writeLetter(desk, {
    subject: t("mail:join_admitted.subject"),
    paragraphs: [t("mail:join_admitted.admitted", { organisation }), reason, t("mail:join_admitted.next")],
    button: { label: t("mail:join_admitted.button"), path },
    after: [t("mail:join_admitted.question")],
    signature: t("mail:join_signature"),
  });
}
