import { formatMoment } from "#app/i18n/format.ts";
import { type Desk, type Letter, writeLetter } from "../letter.ts";

const changes = [
  "passkey_added",
  "passkey_removed",
  "passkey_copied",
  "authenticator_added",
  "authenticator_removed",
  "codes_renewed",
  "taken_away",
] as const;

/** What became of what a person signs in with. `taken_away`: by somebody who looks after accounts. */
export type SecondFactorChange = (typeof changes)[number];

export type SecondFactorChanged = { what: SecondFactorChange; at: string; path: string };

/** Told after the fact, so that somebody whose account was entered hears of it. */
export function secondFactorChanged(desk: Desk, props: SecondFactorChanged): Letter {
  const { t, language } = desk;
  const { at, path } = props;
  const what = changes.find((known) => known === props.what) ?? "passkey_added";
  return writeLetter(desk, {
    subject: t("mail:second_factor_changed.subject"),
    paragraphs: [t(`mail:second_factor_changed.${what}`, { moment: formatMoment(language, at) })],
    button: { label: t("mail:second_factor_changed.button"), path },
    after: [t(`mail:second_factor_changed.${what === "taken_away" ? "set_up_again" : "not_you"}`)],
    signature: t("mail:second_factor_changed.signature"),
  });
}
