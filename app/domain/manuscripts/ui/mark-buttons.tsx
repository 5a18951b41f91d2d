import { useMemo } from "react";
import { createPortal } from "react-dom";
import { useSpeech } from "#app/i18n/context.tsx";

/** What each button writes: around what is selected, or before each line of it. */
const marks = {
  bold: { around: ["**", "**"] },
  italic: { around: ["*", "*"] },
  link: { around: ["[", "](https://)"] },
  list: { before: () => "- " },
  steps: { before: (line: number) => `${line + 1}. ` },
  quote: { before: () => "> " },
} as const;
type Mark = keyof typeof marks;
const names = Object.keys(marks) as Mark[];

/** Sets a mark where the cursor is; undone like anything else that was typed. */
function setMark(field: HTMLTextAreaElement, mark: Mark): void {
  const how = marks[mark];
  const { value } = field;
  let { selectionStart: from, selectionEnd: to } = field;
  let words: string;
  if ("around" in how) words = how.around[0] + value.slice(from, to) + how.around[1];
  else {
    from = value.lastIndexOf("\n", from - 1) + 1;
    to = value.indexOf("\n", to) < 0 ? value.length : value.indexOf("\n", to);
    const lines = value.slice(from, to).split("\n");
    words = lines.map((line, index) => how.before(index) + line).join("\n");
  }
  field.focus();
  field.setSelectionRange(from, to);
  // The only way that the browser's own "undo" knows of; where it is gone the words are set all the same.
  if (!document.execCommand("insertText", false, words)) field.setRangeText(words, from, to, "end");
  if ("around" in how) {
    const start = from + how.around[0].length;
    field.setSelectionRange(start, start + (to - from));
  }
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Buttons that set marks, in the place each text of the form has for them. Only where script runs. */
export function MarkButtons({ form }: { form: HTMLFormElement | null }) {
  const { t } = useSpeech();
  const places = useMemo(() => [...(form?.querySelectorAll<HTMLElement>("[data-marks-for]") ?? [])], [form]);
  return places.map((place) => {
    const name = place.dataset["marksFor"] ?? "";
    const field = form?.elements.namedItem(name);
    if (!(field instanceof HTMLTextAreaElement)) return null;
    const row = (
      <fieldset aria-label={t("manuscripts:marks.buttons")} className="flex flex-wrap gap-1">
        {names.map((mark) => (
          <button
            key={mark}
            type="button"
            aria-controls={field.id}
            onClick={() => setMark(field, mark)}
            className="no-print min-h-11 min-w-11 rounded-control border border-edge bg-sheet px-3 text-small hover:bg-primary-wash"
          >
            {t(`manuscripts:marks.${mark}`)}
          </button>
        ))}
      </fieldset>
    );
    return createPortal(row, place, name);
  });
}
