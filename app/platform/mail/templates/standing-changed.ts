import { formatDay } from "#app/i18n/format.ts";
import { type Desk, type Letter, writeLetter } from "../letter.ts";

export type StandingChanged = {
  what: "renamed" | "kind_changed" | "left" | "merged" | "received" | "closed";
  organisation: string;
  /** The new name, the new kind (`partner`), or the other side of a merging; empty when it left. */
  other: string;
  /** `2026-03-12`: of leaving the last day, of all else the first. */
  day: string;
  reason: string;
  path: string;
};

const kinds = ["member", "partner", "supporter"] as const;

/** What the secretariat decided about an organisation's place in the coalition, to whoever sits or sat there. */
export function standingChanged(desk: Desk, props: StandingChanged): Letter {
  const { t, language } = desk;
  const { what, organisation, reason, path } = props;
  const kind = kinds.find((known) => known === props.other);
  const other = what === "kind_changed" && kind ? t(`mail:standing_changed.kind.${kind}`) : props.other;
  const values = { organisation, other, day: formatDay(language, props.day) };
  return writeLetter(desk, {
    subject: t("mail:standing_changed.subject", { organisation }),
    paragraphs: [t(`mail:standing_changed.${what}`, values), t("mail:standing_changed.reason", { reason })],
    button: { label: t("mail:standing_changed.button"), path },
    after: [t("mail:standing_changed.mistake")],
    signature: t("mail:standing_changed.signature"),
  });
}
