import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { consentShown } from "#app/domain/accounts/consent.server.ts";
import { languages } from "#app/i18n/languages.ts";
import { type Consent, consents } from "#db/reference/consents.ts";

test("the words of a consent belong to their version: other words, in either language, need another version", () => {
  const prints = (Object.keys(consents) as Consent[]).map((to) => {
    const words = languages.map((language) => consentShown(to, language).text);
    const print = createHash("sha256").update(words.join("\n")).digest("hex").slice(0, 16);
    return `${to} ${consents[to].version} ${print}`;
  });
  expect(prints).toMatchInlineSnapshot(`
    [
      "join_request 2026-1 8f119035fb0d7640",
      "press_contact 2026-1 38a7dbe5841851ea",
    ]
  `);
});

test("the proof says which words were shown, in the language they were shown in", () => {
  expect(consentShown("join_request", "en")).toMatchObject({ version: "2026-1", language: "en" });
  expect(consentShown("join_request", "en").text).toContain("three months");
  expect(consentShown("join_request", "ro").text).toContain("trei luni");
});
