import { expect, test } from "vitest";
import { chosenWords } from "./chosen-words.ts";

const text = "Orele obișnuite nu ajungeau\nla elevi.\n\no scenă\no pauză lungă\no scenă";

/** What is quoted when somebody selects these letters of the text, the first of them or another time. */
function selecting(letters: string, { within = text, time = 1 } = {}) {
  let at = -1;
  for (let seen = 0; seen < time; seen += 1) at = within.indexOf(letters, at + 1);
  const count = (part: string) => part.replace(/\s/g, "").length;
  return chosenWords(within, { before: count(within.slice(0, at)), within: count(letters) });
}

test("half a word is taken as the whole word, over line ends and without the blanks around it", () => {
  expect(selecting("ișnuite nu ajung")).toEqual({ quote: "obișnuite nu ajungeau", isWider: false });
  expect(selecting(" ajungeau\nla ")).toEqual({ quote: "ajungeau la", isWider: false });
  expect(selecting("elevi.\n\no scenă\no")).toEqual({ quote: "elevi. o scenă o", isWider: false });
});

test("words that stand there twice are quoted with those around them, so that it is known which are meant", () => {
  expect(selecting("o scenă")).toEqual({ quote: "o scenă o", isWider: true });
  expect(selecting("o scenă", { time: 2 })).toEqual({ quote: "lungă o scenă", isWider: true });
});

test("blanks alone are no words, and a text that only repeats itself cannot be quoted in part", () => {
  expect(selecting("\n\n")).toBeNull();
  expect(chosenWords("", { before: 0, within: 0 })).toBeNull();
  expect(selecting("da", { within: "da da" })).toEqual({ quote: "da da", isWider: true });
  expect(selecting("aa", { within: "aaaa" })).toEqual({ quote: "aaaa", isWider: false });
});
