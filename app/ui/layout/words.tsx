import { useSpeech } from "#app/i18n/context.tsx";
import { type Language } from "#app/i18n/languages.ts";

/** A text somebody wrote: Romanian always, English where it was translated. */
type Written = { ro: string; en: string | null };

/** The text in the reader's language; where only Romanian exists, that, said to be Romanian. */
export function inWords(language: Language, written: Written): { text: string; lang: "ro" | undefined } {
  if (language === "ro") return { text: written.ro, lang: undefined };
  return written.en === null ? { text: written.ro, lang: "ro" } : { text: written.en, lang: undefined };
}

/** The same as an element: a text in another language than its page carries its own `lang`. */
export function Words({ of: written }: { of: Written }) {
  const { language } = useSpeech();
  const { text, lang } = inWords(language, written);
  return lang ? <span lang={lang}>{text}</span> : <>{text}</>;
}
