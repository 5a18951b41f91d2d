import { expect, test } from "vitest";
import { unavailablePage } from "./unavailable-page.ts";

const envelope = { requestId: "request-1", nonce: "n", language: "ro" as const };
const page = (fields: [string, string][], files = 0) =>
  unavailablePage(envelope, { fields, files }, "/reporting/2025/services?row=1&x=2");

test("what was typed stands in the page, ready to be sent again to the same address", () => {
  const html = page([
    ["note", `Am numărat "altfel" <b>anul acesta</b>`],
    ["long", "un rând\nși încă unul"],
  ]);
  expect(html).toContain(`<form method="post" action="/reporting/2025/services?row=1&amp;x=2">`);
  expect(html).toContain(`name="note" value="Am numărat &quot;altfel&quot; &lt;b&gt;anul acesta&lt;/b&gt;"`);
  expect(html).toContain(`name="long">\nun rând\nși încă unul</textarea>`);
  expect(html).toContain("request-1");
});

test("what steers the form is sent again unseen, and a password is not written anywhere", () => {
  const html = page([
    ["intent", "save"],
    ["version", "3"],
    ["email", "ana@example.org"],
    ["password", "a very secret one"],
  ]);
  expect(html).toContain(`<input type="hidden" name="intent" value="save">`);
  expect(html).toContain(`<input type="hidden" name="version" value="3">`);
  expect(html).not.toContain("a very secret one");
  expect(html).toContain(`name="password" type="password"`);
});

test("a page that was only read offers to be read again, in the language of its address", () => {
  const html = unavailablePage({ ...envelope, language: "en" }, null, "/en/reports/2020");
  expect(html).toContain(`<html lang="en">`);
  expect(html).toContain(`<a href="/en/reports/2020">Try again</a>`);
});
