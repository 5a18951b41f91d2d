import { formatDay } from "#app/i18n/format.ts";
import { type Desk, type Letter, writeLetter } from "../letter.ts";

/** `day` as `2026-11-22`; `digest` over all chains of the trail, hexadecimal. */
export type TrailAnchored = { day: string; digest: string; activities: number; path: string };

/** Where the trail stands, to be kept outside of the portal. */
export function trailAnchored(desk: Desk, props: TrailAnchored): Letter {
  const { t, language } = desk;
  const { digest, activities: count } = props;
  const day = formatDay(language, props.day);
  return writeLetter(desk, {
    subject: t("mail:trail_anchored.subject", { day }),
    paragraphs: [t("mail:trail_anchored.stands", { day, count }), digest, t("mail:trail_anchored.keep")],
    button: { label: t("mail:trail_anchored.button"), path: props.path },
    after: [t("mail:trail_anchored.check")],
  });
}
