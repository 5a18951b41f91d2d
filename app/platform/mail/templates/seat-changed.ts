import { type Desk, type Letter, writeLetter } from "../letter.ts";

export type SeatChanged = {
  organisation: string;
  /** What the seat is now. */
  became: "contributor" | "coordinator" | "ended";
  path: string;
};

/** Whoever's seat was changed by somebody else hears of it. */
export function seatChanged(desk: Desk, props: SeatChanged): Letter {
  const { t } = desk;
  const { organisation, became, path } = props;
  return writeLetter(desk, {
    subject: t("mail:seat_changed.subject", { organisation }),
    paragraphs: [t(`mail:seat_changed.${became}`, { organisation })],
    button: { label: t("mail:seat_changed.button"), path },
    after: [t("mail:seat_changed.mistake")],
    signature: t("mail:seat_changed.signature"),
  });
}
