import { type Desk, type Letter, writeLetter } from "../letter.ts";

export type JoinReceived = { organisation: string; path: string };

/** The request to join arrived. Says nothing that the sender did not write. */
export function joinReceived(desk: Desk, { organisation, path }: JoinReceived): Letter {
  const { t } = desk;
  return writeLetter(desk, {
    subject: t("mail:join_received.subject"),
    paragraphs: [t("mail:join_received.received", { organisation }), t("mail:join_received.next")],
    button: { label: t("mail:join_received.button"), path },
    after: [t("mail:join_received.mistake")],
    signature: t("mail:join_signature"),
  });
}
