import { useSpeech } from "#app/i18n/context.tsx";

/** The one mark of a value that is kept back, in tables, charts and files for people. */
export const hiddenMark = "•";

/** A value that is not published: the mark for the eye, the word for the ear. */
export function HiddenValue() {
  const { t } = useSpeech();
  return (
    <span>
      <span aria-hidden="true">{hiddenMark}</span>
      <span className="sr-only">{t("ui:value.hidden")}</span>
    </span>
  );
}

/** Not reported that year: in words, never a dash or a zero. */
export function NotCollected() {
  const { t } = useSpeech();
  return <span className="text-ink-2">{t("ui:value.not_collected")}</span>;
}

/** The question does not apply: the service is not offered. */
export function NotApplicable() {
  const { t } = useSpeech();
  return <span className="text-ink-2">{t("ui:value.not_applicable")}</span>;
}
