import { expect, test } from "vitest";
import { speaker, translatorOf } from "./speaker.server.ts";
import { sayKey, type Translate } from "./translator.ts";

const sentences = {
  ro: { ui: { close: "Închide", seen_one: "o dată", seen_few: "{{count}} ori", seen_other: "{{count}} de ori" } },
  en: { ui: { close: "Close", seen_one: "once", seen_other: "{{count}} times" } },
};

const spoken = (t: Translate) => (key: string, params?: Record<string, unknown>) => sayKey(t, key, params);

test("a sentence said again is the same, in each language its own", () => {
  const inLanguage = translatorOf(speaker(sentences));
  for (let time = 0; time < 2; time += 1) {
    expect(spoken(inLanguage("ro"))("ui:close")).toBe("Închide");
    expect(spoken(inLanguage("en"))("ui:close")).toBe("Close");
  }
});

test("a sentence with values is worked out each time", () => {
  const say = spoken(translatorOf(speaker(sentences))("ro"));
  expect([1, 3, 20].map((count) => say("ui:seen", { count }))).toEqual(["o dată", "3 ori", "20 de ori"]);
});

test("a sentence that does not exist is refused the second time too", () => {
  const say = spoken(translatorOf(speaker(sentences))("ro"));
  expect(() => say("ui:nothing")).toThrow();
  expect(() => say("ui:nothing")).toThrow();
});
