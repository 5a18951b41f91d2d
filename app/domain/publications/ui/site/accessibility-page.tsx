import { useSpeech } from "#app/i18n/context.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { coalition } from "#db/reference/coalition.ts";
import { PageOfParts, Points, ReadingPart } from "./page-of-parts.tsx";

const works = ["script", "keyboard", "zoom", "reader", "colour", "language"] as const;
const limits = ["easy", "manual"] as const;

/** What the site holds itself to, what it does not reach yet, and whom to tell. */
export function AccessibilityPage() {
  const { t } = useSpeech();
  return (
    <PageOfParts
      title={t("site:accessibility.title")}
      lead={t("site:accessibility.lead")}
      margin={
        <MarginNote title={t("site:accessibility.tell.title")}>
          <p>{t("site:accessibility.tell.text", { email: coalition.email })}</p>
        </MarginNote>
      }
    >
      <ReadingPart id="standard" title={t("site:accessibility.standard.title")}>
        <p>{t("site:accessibility.standard.text")}</p>
      </ReadingPart>
      <ReadingPart id="works" title={t("site:accessibility.works.title")}>
        <Points points={works.map((point) => t(`site:accessibility.works.${point}`))} />
      </ReadingPart>
      <ReadingPart id="limits" title={t("site:accessibility.limits.title")}>
        <Points points={limits.map((point) => t(`site:accessibility.limits.${point}`))} />
      </ReadingPart>
    </PageOfParts>
  );
}
