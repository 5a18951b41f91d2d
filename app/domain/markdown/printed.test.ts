import { expect, test } from "vitest";
import { limits } from "./limits.ts";
import { printedBlocks } from "./printed.server.ts";

const text = (value: string) => ({ type: "text", value });

test("a text is on paper what it is on the page: the same marks, and headings that skip no level", () => {
  expect(printedBlocks("## Pași\n\nÎncepe cu **doi**:\n\n3. unul\n4. altul\n\n##### Apoi")).toEqual([
    { type: "heading", level: 3, children: [text("Pași")] },
    {
      type: "paragraph",
      children: [text("Începe cu "), { type: "strong", children: [text("doi")] }, text(":")],
    },
    {
      type: "list",
      start: 3,
      items: [[{ type: "paragraph", children: [text("unul")] }], [{ type: "paragraph", children: [text("altul")] }]],
    },
    { type: "heading", level: 4, children: [text("Apoi")] },
  ]);
});

test("every cell of a table stands under its head, also where a row is short", () => {
  expect(printedBlocks("| a | b |\n|---|---|\n| 1 |\n| 2 | 3 | 4 |")).toEqual([
    { type: "table", head: [[text("a")], [text("b")]], cells: [[text("1")], [], [text("2")], [text("3")]] },
  ]);
});

test("no script, picture or odd address reaches paper, and what cannot be read is left out", () => {
  const hostile = "<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![y](https://elsewhere.example/p.png)";
  expect(JSON.stringify(printedBlocks(hostile))).not.toMatch(/script|elsewhere/);
  expect(printedBlocks(hostile)).toEqual([{ type: "paragraph", children: [text("x"), text(" ")] }]);
  expect(printedBlocks("> ".repeat(limits.depth + 1))).toEqual([]);
});
