import { type Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { inLanguage } from "#app/i18n/languages.ts";
import { addresses, examples, filled, isBehindSignIn } from "#tests/routes/addresses.ts";
import { browsing, closeBrowser, type Visitor } from "#tests/support/browser.ts";
import { checkPage } from "../journeys/steps/pages.ts";
import { comeIn } from "../journeys/steps/signing-in.ts";

afterAll(closeBrowser);

const machine = /^\/(api|dev|files)\/|data\.(csv|json)$|\.(txt|xml|png|pdf)$|^\/sign-out$|autosave$/;

/** One's own account is alike for everybody: it is looked over as a coordinator. */
function opens(account: string | null, pattern: string): boolean {
  if (machine.test(pattern) || isBehindSignIn(pattern) !== (account !== null)) return false;
  return account === "coordinator" || !pattern.startsWith("/account");
}

/** Looks over every page the visitor can open; each is looked at, however many have something wrong. */
async function lookOver(page: Page, visitor: { language: "ro" | "en"; account: string | null }): Promise<string[]> {
  const known = await examples();
  const wrong: string[] = [];
  const own = addresses().filter(({ pattern }) => opens(visitor.account, pattern));
  for (const { pattern } of own) {
    const path = inLanguage(visitor.language, filled(pattern, known));
    const answer = await page.goto(path);
    if (answer?.status() !== 200 || new URL(page.url()).pathname !== path) continue;
    await checkPage(page).catch((error: unknown) => wrong.push(error instanceof Error ? error.message : String(error)));
  }
  return wrong;
}

const looks: [story: string, account: string | null, visitor: Visitor & { language: "ro" | "en" }][] = [
  ["a visitor on a wide screen", null, { width: "wide", language: "ro" }],
  ["a visitor on a phone, in English, in the dark", null, { width: "narrow", language: "en", colours: "dark" }],
  ["a coordinator on a wide screen, in the dark", "coordinator", { width: "wide", language: "ro", colours: "dark" }],
  ["a coordinator on a phone, in English", "coordinator", { width: "narrow", language: "en" }],
  ["an administrator on a phone", "admin", { width: "narrow", language: "ro" }],
  ["the secretariat on a wide screen, in English", "secretariat", { width: "wide", language: "en" }],
  ["the secretariat on a phone, in the dark", "secretariat", { width: "narrow", language: "ro", colours: "dark" }],
];

test.each(looks)("every page is accessible to %s", (_story, account, visitor) =>
  browsing(visitor, async (page) => {
    if (account) await comeIn(page, account);
    expect(await lookOver(page, { language: visitor.language, account })).toEqual([]);
  }),
);
