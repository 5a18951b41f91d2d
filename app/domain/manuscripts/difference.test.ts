import { expect, test } from "vitest";
import { differenceOf } from "./difference.ts";

const told = (before: string, after: string) =>
  differenceOf(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : `${kind === "gone" ? "[-" : "[+"}${text}]`))
    .join("");

test("words that went stand before those that came in their place, and everything around them stays", () => {
  expect(told("Afișele nu le citea nimeni.", "Afișele le citea puțină lume.")).toBe(
    "Afișele [-nu ]le citea [-nimeni][+puțină lume].",
  );
  expect(told("", "Un titlu")).toBe("[+Un titlu]");
  expect(told("Un titlu", "")).toBe("[-Un titlu]");
  expect(told("unu doi", "unu doi trei")).toBe("unu doi [+trei]");
  expect(told("unu  doi\ntrei", "unu doi trei")).toBe("unu doi trei");
});

test("a step put between others is the only thing that is new", () => {
  expect(told("1. o scenă\n2. alt final", "1. o scenă\n2. o pauză\n3. alt final")).toBe(
    "1. o scenă\n2. [+o pauză\n3. ]alt final",
  );
});

test("whatever two texts say, both can be read from the difference", () => {
  const words = ["o", "scenă", "pauză", "final", "elevi", "joacă"];
  const text = (seed: number) =>
    Array.from({ length: 12 }, (_, at) => words[(seed * (at + 3) * 7 + (seed % 5) * at) % words.length]).join(" ");
  for (let seed = 1; seed < 200; seed += 1) {
    const pieces = differenceOf(text(seed), text(seed + 1));
    const read = (kind: "gone" | "new") =>
      pieces
        .filter((piece) => piece.kind === "same" || piece.kind === kind)
        .flatMap((piece) => piece.text.trim().split(" "))
        .join(" ");
    expect([read("gone"), read("new")]).toEqual([text(seed), text(seed + 1)]);
  }
});

test("two long texts with nothing in common are shown one after the other, at once", () => {
  const long = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join(" ");
  expect(differenceOf(long("a"), long("b")).map(({ kind }) => kind)).toEqual(["gone", "new"]);
});
