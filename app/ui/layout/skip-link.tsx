import { useSpeech } from "#app/i18n/context.tsx";

/** The id of the main landmark of every shell. */
export const mainId = "main";

/** First focusable thing of every page. */
export function SkipLink() {
  const { t } = useSpeech();
  return (
    <a
      href={`#${mainId}`}
      className="no-print sr-only z-20 bg-sheet px-4 py-3 font-semibold focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
    >
      {t("ui:skip_to_content")}
    </a>
  );
}
