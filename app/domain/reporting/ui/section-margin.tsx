import { useSpeech } from "#app/i18n/context.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";

type Note = { key: string; title: string; text: string };

function useNotes(kind: "services" | "activities"): Note[] {
  const { t } = useSpeech();
  const note = (key: "people" | "children" | "unknown"): Note => {
    return { key, title: t(`reporting:margin.${key}`), text: t(`reporting:margin.${key}_text`) };
  };
  const zero = kind === "services" ? t("reporting:margin.zero_text") : t("reporting:margin.zero_activity_text");
  const both = { key: "zero", title: t("reporting:margin.zero"), text: zero };
  return kind === "services" ? [note("people"), both, note("children"), note("unknown")] : [both, note("unknown")];
}

/** How to count, beside the form. */
export function CountingMargin({ kind }: { kind: "services" | "activities" }) {
  return (
    <div className="max-lg:hidden">
      {useNotes(kind).map(({ key, title, text }) => (
        <MarginNote key={key} title={title}>
          <p>{text}</p>
        </MarginNote>
      ))}
    </div>
  );
}

/** The same folded above the form, where there is no margin. */
export function CountingFolded({ kind }: { kind: "services" | "activities" }) {
  const { t } = useSpeech();
  return (
    <details className="group/notes mb-6 border-2 border-primary bg-sheet lg:hidden">
      <summary className="flex min-h-12 cursor-pointer list-none items-center justify-between px-4 font-semibold text-primary">
        {t("reporting:margin.counting")}
        <span aria-hidden="true" className="group-open/notes:rotate-45">
          +
        </span>
      </summary>
      <dl className="space-y-3 px-4 pb-4 text-small">
        {useNotes(kind).map(({ key, title, text }) => (
          <div key={key}>
            <dt className="font-semibold">{title}</dt>
            <dd className="text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
