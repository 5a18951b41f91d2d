import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browsing, closeBrowser } from "#tests/support/browser.ts";
import { portalDatabase, visit } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { open, words } from "./steps/pages.ts";
import { comeIn } from "./steps/signing-in.ts";

let putBack: () => Promise<void>;
beforeAll(async () => {
  putBack = await remembered();
});
afterAll(async () => {
  await closeBrowser();
  await putBack();
});

test("a visitor without script asks to join, corrects what was missing, and the secretariat admits the organisation", () =>
  browsing({ script: false }, async (page) => {
    await open(page, "/join");
    await page.getByLabel("Numele organizației").fill("Asociația Exemplu Zăpadă");
    await page.getByRole("button", { name: "Trimite cererea" }).click();
    expect(await words(page, '[role="alert"]')).toContain("Alege cum vreți să fiți alături");
    expect(await page.getByLabel("Numele organizației").inputValue()).toBe("Asociația Exemplu Zăpadă");
    await page.getByLabel("Membru").check();
    await page.getByLabel("Cine scrie").fill("Cineva de exemplu");
    await page.getByLabel("E-mail").fill("contact@zapada.example.org");
    await page.getByLabel("De ce vreți să fiți alături").fill("Sora mea are nevoie de ajutor urgent.");
    await page.getByLabel("Sunt de acord").check();
    await page.getByRole("button", { name: "Trimite cererea" }).click();
    expect(await words(page, '[role="alert"]')).toMatch(/112[\s\S]*0800 800 678/);
    await page.getByLabel("De ce vreți să fiți alături").fill("Facem prevenire în școli.");
    await page.getByLabel("Sunt de acord").check();
    await page.getByRole("button", { name: "Trimite cererea" }).click();
    await page.waitForURL(/\/join\/received$/);
    await open(page, "/join/received");
    await comeIn(page, "secretariat");
    await open(page, "/secretariat/members");
    expect(
      await page
        .getByRole("navigation")
        .getByRole("link", { name: /^Membri \(\d+\)$/ })
        .count(),
    ).toBe(1);
    await page.getByRole("link", { name: /Citește și răspunde.*Zăpadă/ }).click();
    await page.getByRole("button", { name: "Trimite răspunsul" }).click();
    expect(await words(page, '[role="alert"]')).toContain("Scrie motivul");
    await page.getByLabel("Primește", { exact: false }).first().check();
    await page.getByLabel("Motivul").fill("Lucrați de mult pentru același scop.");
    await page.getByRole("button", { name: "Trimite răspunsul" }).click();
    await page.waitForURL(/done=admitted$/);
    expect(await (await visit("/members/exemplu-zapada")).text()).toContain("Asociația Exemplu Zăpadă");
    const mails = await portalDatabase().execute(
      sql`select template from outbox where recipient = 'contact@zapada.example.org'`,
    );
    expect(mails.map((mail) => mail["template"]).sort()).toEqual(["invitation", "join_admitted", "join_received"]);
  }));

test("an English reader on a phone asks to join as a supporter", () =>
  browsing({ width: "narrow", script: false, colours: "dark" }, async (page) => {
    await open(page, "/en/join");
    await page.getByLabel("Supporter").check();
    await page.getByLabel("Name of the organisation").fill("Example Snow");
    await page.getByLabel("Who is writing").fill("Somebody");
    await page.getByLabel("E-mail").fill("contact@snow.example.org");
    await page.getByLabel("Why you would like").fill("We would like to help with translations.");
    await page.getByLabel("I agree").check();
    await page.getByRole("button", { name: "Send the request" }).click();
    await page.waitForURL(/\/en\/join\/received$/);
    expect(await words(page)).toContain("Your request has reached us");
  }));
