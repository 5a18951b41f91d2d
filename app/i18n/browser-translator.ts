import type { Resource } from "i18next";
import type { Language } from "./languages.ts";
import type { Translate } from "./translator.ts";

type Params = Readonly<Record<string, unknown>>;
type Sentences = { readonly [key: string]: string | Sentences };

/**
 * Says sentences in the browser, as i18next says them on the server: keys `room:path.to.key`, plural endings by `count`,
 * `{{name}}`, `{{name, number}}` and `$t(another:key)`. A test holds the two against each other over every sentence of the browser.
 */
export function browserTranslator(language: Language, sentences: Resource): Translate {
  const rooms = sentences[language] as Sentences;
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const say = (key: string, params: Params = {}): string => {
    const keys = [...endingsOf(params["count"], plurals), ""].map((ending) => `${key}${ending}`);
    const sentence = keys.reduce<string | null>((known, next) => known ?? found(rooms, next), null);
    if (sentence === null) return key;
    const said = filledIn(sentence, params, numbers);
    return said.replace(/\$t\(([\w:.]+)\)/g, (_whole, inside: string) => say(inside, params));
  };
  return say as unknown as Translate;
}

/** The endings a plural may have: `_zero` is a sentence of its own where there is one. */
function endingsOf(count: unknown, plurals: Intl.PluralRules): string[] {
  if (typeof count !== "number") return [];
  return [...(count === 0 ? ["_zero"] : []), `_${plurals.select(count)}`];
}

/** Null when there is no sentence at the key. */
function found(rooms: Sentences, key: string): string | null {
  const [room = "", path = ""] = key.split(":");
  let here: string | Sentences | undefined = rooms[room];
  for (const step of path.split(".")) here = typeof here === "object" ? here[step] : undefined;
  return typeof here === "string" ? here : null;
}

function filledIn(sentence: string, params: Params, numbers: Intl.NumberFormat): string {
  return sentence.replace(
    /\{\{\s*(\w+)\s*(,\s*number\s*)?\}\}/g,
    (_whole, name: string, asNumber: string | undefined) => {
      const value = params[name];
      if (value === undefined) return "";
      return asNumber ? numbers.format(Number(value)) : String(value);
    },
  );
}
