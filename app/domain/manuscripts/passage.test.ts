import { expect, test } from "vitest";
import { renderedMarkdown } from "#app/domain/markdown/rendered.server.ts";
import { isReplaceable, type Passage, passageIn, withPassage } from "./passage.server.ts";

const text =
  "Orele obișnuite **nu** ajungeau\nla elevi.\n\n1. o scenă\n2. o [pauză lungă](https://exemplu.ro)\n3. o scenă";

const sought = (quote: string, within = text) => {
  const found = passageIn(within, quote);
  return typeof found === "string" ? found : within.slice(found.from, found.to);
};

test("words are found as they are written and as they are read, over a line end and without marks", () => {
  expect(sought("obișnuite **nu** ajungeau")).toBe("obișnuite **nu** ajungeau");
  expect(sought("nu ajungeau  la elevi")).toBe("nu** ajungeau\nla elevi");
  expect(sought("pauză lungă")).toBe("pauză lungă");
  expect(sought("elevi. o scenă o pauză")).toBe("elevi.\n\n1. o scenă\n2. o [pauză");
  expect(sought("a & b", "unde a &amp; b\\* sunt")).toBe("a &amp; b");
});

test("whatever three words are read one after the other are found in what was written, across any marks", () => {
  const written = [
    "Am **întrebat _toți_ elevii** și [profesorii](https://exemplu.ro/intrebari), adică ~~doi~~ trei.",
    "# Un titlu\n\n> citat \\*fără\\* marcaj  \n> cu linie nouă\n\n- punctul unu\n  cu rând\n- `cod` la final",
    "| lună | câți |\n| --- | --- |\n| mai &amp; iunie | **40** |\n\nȘi <https://alt.ro> ori A&nbsp;B.",
  ].join("\n\n");
  const read = renderedMarkdown(written)
    .replace(/<\/(?:p|h\d|li|td|th)>|<br>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/&#x26;/g, "&")
    .split(/\s+/)
    .filter(Boolean);
  const lost = read
    .map((_, at) => read.slice(at, at + 3).join(" "))
    .filter((quote) => passageIn(written, quote) === "absent");
  expect([read.length, lost]).toEqual([35, []]);
});

test("words that stand a second time only in the address of a link are read once", () => {
  expect(sought("munca", "Despre [munca](https://munca.info) aici")).toBe("munca");
});

test("words that are not there, or there twice, are no passage", () => {
  expect(sought("nicăieri")).toBe("absent");
  expect(sought("o scenă")).toBe("repeated");
  expect(sought("  ")).toBe("absent");
  expect(sought("x", "")).toBe("absent");
});

test("other words take the place of a passage that begins and ends on the same side of every mark", () => {
  const replaceable = (quote: string) => isReplaceable(text, passageIn(text, quote) as Passage);
  expect(replaceable("obișnuite nu ajungeau")).toBe(true);
  expect(replaceable("nu ajungeau la elevi")).toBe(false);
  expect(replaceable("la elevi. o scenă")).toBe(false);
  expect(replaceable("pauză lungă")).toBe(true);
  expect(replaceable("o pauză lungă")).toBe(false);
  expect(isReplaceable("a_b și c_d", { from: 0, to: 3 })).toBe(true);
  expect(isReplaceable("un *cuvânt mare* aici", { from: 3, to: 10 })).toBe(false);
  expect(withPassage("ana are mere", { from: 4, to: 7 }, "vede")).toBe("ana vede mere");
});
