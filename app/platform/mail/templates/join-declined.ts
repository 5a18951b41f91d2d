import { type Desk, type Letter, writeLetter } from "../letter.ts";

export type JoinDeclined = { organisation: string; reason: string; path: string };

/** The secretariat declined the request, and says why. */
export function joinDeclined(desk: Desk, { organisation, reason, path }: JoinDeclined): Letter {
  const { t } = desk;
  return writeLetter(desk, {
    subject: t("mail:join_declined.subject"),
    paragraphs: [t("mail:join_declined.declined", { organisation }), reason],
    button: { label: t("mail:join_declined.button"), path },
    after: [t("mail:join_declined.again")],
    signature: t("mail:join_signature"),
  });
}
