import { useSpeech } from "#app/i18n/context.tsx";

/** Sections that are done, of all: words, and segments for the eye. */
export function SectionsDone({ done, total }: { done: number; total: number }) {
  const { t } = useSpeech();
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true" className="hidden gap-0.5 lg:inline-flex">
        {Array.from({ length: total }, (_, index) => (
          <span
            key={index}
            className={`tone h-3 w-1.5 border border-primary ${index < done ? "bg-primary" : "bg-sheet"}`}
          />
        ))}
      </span>
      {t("ui:done_of", { done, total })}
    </span>
  );
}
