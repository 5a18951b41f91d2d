import { createInstance, type i18n, type Resource } from "i18next";
import { type Language, languages } from "./languages.ts";
import { said, type Sentence, sentenceOf } from "./sentence.ts";
import { rooms, type Say, type Translate, type TranslateIn } from "./translator.ts";

/** An i18next instance over the given sentences. Synchronous: nothing is loaded later. */
export function speaker(sentences: Resource): i18n {
  const instance = createInstance();
  void instance.init({
    resources: sentences,
    lng: "ro",
    fallbackLng: "ro",
    supportedLngs: [...languages],
    ns: [...rooms],
    defaultNS: "common",
    initImmediate: false,
    returnNull: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}

/** The translators of an instance, one for each language, made once. */
export function translatorOf(instance: i18n): TranslateIn {
  const made = new Map<Language, Translate>();
  return (language) => {
    const known = made.get(language);
    if (known) return known;
    const fresh = swift(instance, language) as unknown as Translate;
    made.set(language, fresh);
    return fresh;
  };
}

/** Words that are options to i18next and no values. */
const steering = ["context", "ordinal", "defaultValue", "replace", "lng", "ns"];

/**
 * Says what i18next would say, from sentences taken apart once: i18next takes them apart each time, which costs more
 * than all the rest of a page. What is out of the ordinary is left to it.
 */
function swift(instance: i18n, language: Language): Say {
  const say = instance.getFixedT(language, [...rooms]) as unknown as Say;
  const numbers = new Intl.NumberFormat(language);
  const sentences = { ro: new Map<string, Sentence | null>(), en: new Map<string, Sentence | null>() };
  const codes = [language, "ro"] as const;

  /** Only what exists is kept, so that there are never more than sentences. */
  const lookUp = (code: Language, key: string): Sentence | null | undefined => {
    const known = sentences[code].get(key);
    if (known !== undefined) return known;
    const [room = "", path = ""] = key.split(":", 2);
    const text: unknown = instance.getResource(code, room, path);
    if (typeof text !== "string") return undefined;
    const fresh = sentenceOf(text);
    sentences[code].set(key, fresh);
    return fresh;
  };

  return (key, values) => {
    if (values && steering.some((word) => word in values)) return say(key, values);
    for (const code of codes) {
      for (const ending of endingsFor(code, values?.["count"])) {
        const sentence = lookUp(code, key + ending);
        if (sentence) return said(sentence, values ?? {}, numbers);
        if (sentence === null) return say(key, values);
      }
    }
    return say(key, values);
  };
}

const plurals = { ro: new Intl.PluralRules("ro"), en: new Intl.PluralRules("en") };

const none = [""];

/** The endings of a key in the order they are tried: for none at all, by the number, and none. */
function endingsFor(code: Language, count: unknown): string[] {
  if (typeof count !== "number") return none;
  const ending = `_${plurals[code].select(count)}`;
  return count === 0 ? ["_zero", ending, ""] : [ending, ""];
}
