import { createInstance, type i18n, type Resource, type TFunction } from "i18next";
import { type Language, languages } from "./languages.ts";

/** The rooms that have sentences. A key is written `room:path.to.key`. */
const rooms = [
  "common",
  "ui",
  "catalogue",
  "refusals",
  "accounts",
  "periods",
  "reporting",
  "review",
  "publications",
  "coalition",
  "mail",
  "portal",
  "serve",
] as const;

/** Says a sentence in one language; keys are typed from the Romanian files. */
export type Translate = TFunction<typeof rooms>;

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

/** Says a key that is only known at run time (a refusal, a finding). An unknown key throws, so that no reader ever sees one. */
export function sayKey(t: Translate, key: string, params?: Record<string, unknown>): string {
  const said = (t as unknown as Say)(key, params);
  if (said === key || said === key.split(":")[1]) throw new Error(`no sentence for "${key}"`);
  return said;
}

export type TranslateIn = (language: Language) => Translate;

type Say = (key: string, params?: object) => string;

/** The translators of an instance, one for each language, made once. */
export function translatorOf(instance: i18n): TranslateIn {
  const made = new Map<Language, Translate>();
  return (language) => {
    const known = made.get(language);
    if (known) return known;
    const fresh = remembering(instance.getFixedT(language, [...rooms]) as unknown as Say) as unknown as Translate;
    made.set(language, fresh);
    return fresh;
  };
}

/** A sentence without values is worked out once. Only what exists is remembered, so that there are as many as sentences. */
function remembering(say: Say): Say {
  const said = new Map<string, string>();
  return (key, params) => {
    if (params !== undefined) return say(key, params);
    const known = said.get(key);
    if (known !== undefined) return known;
    const fresh = say(key);
    if (fresh !== key && fresh !== key.split(":")[1]) said.set(key, fresh);
    return fresh;
  };
}
