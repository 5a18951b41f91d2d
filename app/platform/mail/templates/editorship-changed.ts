import { type Direction } from "#db/reference/coalition.ts";
import { type Desk, type Letter, writeLetter } from "../letter.ts";

export type EditorshipChanged = { direction: Direction; became: "editor" | "ended"; path: string };

/** Whoever was named editor of a direction, or is one no longer, hears of it. */
export function editorshipChanged(desk: Desk, { direction, became, path }: EditorshipChanged): Letter {
  const { t } = desk;
  const about = { direction: t(`coalition:directions.${direction}.name`) };
  return writeLetter(desk, {
    subject: t(`mail:editorship_changed.subject.${became}`, about),
    paragraphs: [t(`mail:editorship_changed.${became}`, about)],
    button: { label: t(`mail:editorship_changed.button.${became}`), path },
    after: [t("mail:editorship_changed.mistake")],
    signature: t("mail:editorship_changed.signature"),
  });
}
