import { expect, test } from "vitest";
import { marksOf, merged } from "./merge.server.ts";

const seen = { title: "Radio", steps: "unu", languages: ["ro"] };
const marks = marksOf(seen, ["title", "steps", "languages", "results"]);

test("two people who write different fields at once keep both; what one did not touch stays the other's", () => {
  const stored = { ...seen, steps: "unu, doi" };
  const { content, isChanged, clashes } = merged(stored, {
    typed: { ...seen, title: "Radio pe scară", languages: [] },
    marks,
  });
  expect(content).toEqual({ title: "Radio pe scară", steps: "unu, doi", languages: [] });
  expect([isChanged, clashes]).toEqual([true, []]);
});

test("what both wrote stays as it is and is told; the same words from both are no quarrel", () => {
  const stored = { ...seen, title: "Radioul vecinilor", results: "mult" };
  const { content, isChanged, clashes } = merged(stored, {
    typed: { title: "Radio pe scară", results: "mult", steps: "unu" },
    marks,
  });
  expect(content).toEqual(stored);
  expect(isChanged).toBe(false);
  expect(clashes).toEqual([{ field: "title", theirs: "Radioul vecinilor" }]);
});

test("a field nobody has seen is written only when it says nothing new", () => {
  expect(merged(seen, { typed: { steps: "alt pas" }, marks: {} }).clashes).toEqual([{ field: "steps", theirs: "unu" }]);
  expect(merged({}, { typed: { title: "" }, marks: {} })).toEqual({ content: {}, isChanged: false, clashes: [] });
});
