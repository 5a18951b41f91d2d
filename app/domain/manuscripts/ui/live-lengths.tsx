import { useEffect, useState } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { wordCount } from "#app/kernel/word-count.ts";
import { type Advised, type Fit, fitOf, lengthSaid } from "../length.ts";

/** Milliseconds after the last key before a change of length is said aloud. */
const pause = 1200;

const advisedIn = ({ dataset }: HTMLElement): Advised => ({ from: Number(dataset["from"]), to: Number(dataset["to"]) });

/** Where the page says how long the text of a field is; null for fields it says nothing of. */
function placeOf(field: EventTarget | null): { text: string; place: HTMLElement } | null {
  if (!(field instanceof HTMLTextAreaElement)) return null;
  const place = field.form?.querySelector<HTMLElement>(`[data-length-of="${CSS.escape(field.name)}"]`);
  return place ? { text: field.value, place } : null;
}

/**
 * Says beside each text how long it is while somebody writes. Aloud it is said only when the text has become too short,
 * long enough or too long, and the writer pauses.
 */
export function LiveLengths({ form }: { form: HTMLFormElement | null }) {
  const { t } = useSpeech();
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!form) return undefined;
    const before = new Map<HTMLElement, Fit>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = ({ target }: Event) => {
      const found = placeOf(target);
      if (!found) return;
      const { text, place } = found;
      const [count, advised] = [wordCount(text), advisedIn(place)];
      const [sentence, fit] = [lengthSaid(t, count, advised), fitOf(count, advised)];
      place.textContent = sentence;
      clearTimeout(timer);
      const known = before.get(place);
      if (known === undefined) before.set(place, fit);
      else if (known !== fit) {
        timer = setTimeout(() => {
          before.set(place, fit);
          setSaid(sentence);
        }, pause);
      }
    };
    form.addEventListener("focusin", show);
    form.addEventListener("input", show);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("focusin", show);
      form.removeEventListener("input", show);
    };
  }, [form, t]);
  return <output className="sr-only">{said}</output>;
}
