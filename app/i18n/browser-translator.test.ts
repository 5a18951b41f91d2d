import { expect, test } from "vitest";
import { browserSentences } from "./browser-sentences.ts";
import { browserTranslator } from "./browser-translator.ts";
import { languages } from "./languages.ts";
import { translate } from "./translate.server.ts";
import { type Say, sayKey, type Translate } from "./translator.ts";

const rooms = ["accounts", "refusals", "catalogue", "periods", "reporting"] as const;
const counts = [0, 1, 2, 5, 19, 20, 21, 101, 1234, 12_345.5];

const say = (t: Translate, key: string, params: Record<string, unknown>) => (t as unknown as Say)(key, params);

type Tree = { readonly [key: string]: string | Tree };

/** Every sentence as it is asked for: without the ending of a plural. */
function keysOf(tree: Tree, path: string): { key: string; sentence: string; isPlural: boolean }[] {
  return Object.entries(tree).flatMap(([step, inside]) => {
    const key = `${path}${step}`;
    if (typeof inside !== "string") return keysOf(inside, `${key}.`);
    const word = step.replace(/_(zero|one|few|other)$/, "");
    const isPlural = word !== step && `${word}_other` in tree;
    return [{ key: isPlural ? `${path}${word}` : key, sentence: inside, isPlural }];
  });
}

/** What a sentence is asked for with: every count, and words where no number is wanted. */
function asked({ sentence, isPlural }: { sentence: string; isPlural: boolean }): Record<string, unknown>[] {
  const names = [...sentence.matchAll(/\{\{\s*(\w+)/g)].map(([, name = ""]) => name);
  const all = (value: unknown) => Object.fromEntries(names.map((name) => [name, value]));
  const wantsNumbers = isPlural || /\{\{\s*\w+\s*,/.test(sentence);
  if (sentence.includes("$t(")) return [all("hours")];
  return [...counts.map((count) => ({ ...all(count), count })), ...(wantsNumbers ? [] : [all("<i> & „co”")])];
}

test("the browser says every sentence exactly as the server does, whatever is counted", async () => {
  let said = 0;
  for (const language of languages) {
    const sentences = await browserSentences(language, rooms);
    const inBrowser = browserTranslator(language, sentences);
    const trees = Object.entries(sentences[language] as Tree);
    for (const one of trees.flatMap(([room, tree]) => keysOf(tree as Tree, `${room}:`))) {
      for (const params of asked(one)) {
        const expected = say(translate(language), one.key, params);
        expect(say(inBrowser, one.key, params), `${language} ${one.key}`).toBe(expected);
        said += 1;
      }
    }
  }
  expect(said).toBeGreaterThan(1000);
});

test("a key without a sentence is said as itself, so that it is noticed", async () => {
  const inBrowser = browserTranslator("ro", await browserSentences("ro", []));
  expect(() => sayKey(inBrowser, "common:no.such")).toThrow(/no sentence/);
});
