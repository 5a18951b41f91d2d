import { afterAll, expect, test } from "vitest";
import { demoPassword } from "#db/seed/demo.ts";
import { browsing, closeBrowser } from "#tests/support/browser.ts";
import { arrives, checkPage, open, words } from "./steps/pages.ts";
import { signIn } from "./steps/signing-in.ts";

afterAll(closeBrowser);

test("a reporter is told what does not fit, keeps the address they typed, signs in and out", () =>
  browsing({ width: "narrow" }, async (page) => {
    await open(page, "/sign-in");
    await page.locator("#field-email").fill("contributor@example.org");
    await page.locator("#field-password").fill("not the password");
    await page.locator("main form button").click();
    await page.locator("#error-summary").waitFor();
    await checkPage(page);
    expect(await page.locator("#field-email").inputValue()).toBe("contributor@example.org");
    expect(await page.locator("#field-password").inputValue()).toBe("");

    await page.locator("#error-summary a").first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("field-email");
    await page.locator("#field-password").fill(demoPassword);
    await page.keyboard.press("Enter");
    await arrives(page, "/home");
    await checkPage(page);

    await page.locator('form[action$="/sign-out"] button').click();
    await arrives(page, "/");
    await page.goto("/home");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  }));

test("the page one was going to is the page one arrives at, in its language", () =>
  browsing({ script: false }, async (page) => {
    await page.goto("/en/account");
    expect(new URL(page.url()).pathname).toBe("/en/sign-in");
    await checkPage(page);
    await signIn(page, "group");
    expect(new URL(page.url()).pathname).toBe("/en/account");
    await checkPage(page);
  }));

test("a person with two seats chooses for whom they act, and sees it in the bar", () =>
  browsing({}, async (page) => {
    await signIn(page, "group");
    await open(page, "/account");
    await page.getByRole("radio", { name: /Exemplu Dialog/ }).check();
    await page.locator("main form button").click();
    await arrives(page, "/home");
    expect(await words(page, "header")).toContain("Exemplu Dialog");
    await open(page, "/account");
    await page.getByRole("radio", { name: /Exemplu Far/ }).check();
    await page.locator("main form button").click();
    await arrives(page, "/home");
    expect(await words(page, "header")).toContain("Exemplu Far");
  }));

test("a browser that names only its origin is believed when a form is sent; other sites learn nothing", () =>
  browsing({}, async (page) => {
    const posted = page.waitForRequest((request) => request.method() === "POST");
    await signIn(page, "coordinator");
    await arrives(page, "/home");
    expect((await (await posted).allHeaders())["origin"]).toBe(new URL(page.url()).origin);

    await page.route("https://elsewhere.example/**", (route) =>
      route.fulfill({ body: "<p>elsewhere</p>", contentType: "text/html" }),
    );
    const left = page.waitForRequest("https://elsewhere.example/page");
    await page.evaluate(() => {
      const way = document.createElement("a");
      way.href = "https://elsewhere.example/page";
      document.body.append(way);
      way.click();
    });
    expect((await (await left).allHeaders())["referer"]).toBeUndefined();
  }));

test("an address that leads nowhere says so in the reader's language, with ways on", () =>
  browsing({ width: "narrow", script: false }, async (page) => {
    for (const [path, sentence] of [
      ["/nothing-here", "nu există"],
      ["/en/nothing-here", "does not exist"],
    ] as const) {
      expect((await page.goto(path))?.status()).toBe(404);
      expect(await words(page)).toContain(sentence);
      await checkPage(page);
      expect(await page.locator("main a").count()).toBeGreaterThanOrEqual(3);
    }
  }));
