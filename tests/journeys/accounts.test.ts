import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { demoPassword } from "#db/seed/demo.ts";
import { codeAt } from "#app/domain/accounts/rules/second-factor.ts";
import { browsing, closeBrowser } from "#tests/support/browser.ts";
import { portalDatabase } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
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

/** What stands in the newest mail of this kind to the person. */
async function newestMail(account: string, template: string): Promise<Record<string, string>> {
  const [mail] = await portalDatabase().execute<{ props: Record<string, string> }>(sql`
    select props from outbox where recipient = ${`${account}@example.org`} and template = ${template}
    order by written_at desc limit 1`);
  return mail?.props ?? {};
}

test("whoever forgot their password chooses a new one with the code of the mail, without script, in English", async () => {
  const putBack = await remembered();
  await browsing({ script: false, width: "narrow" }, async (page) => {
    await open(page, "/en/sign-in");
    await page.getByRole("link", { name: "Forgotten your password?" }).click();
    await arrives(page, "/en/enter/reset");
    await checkPage(page);
    await page.locator("main form button").click();
    await page.locator("#error-summary").waitFor();
    await page.locator("#field-email").fill("other-coordinator@example.org");
    await page.locator("main form button").click();
    await arrives(page, "/en/enter/new-password");
    await checkPage(page);
    const { code = "" } = await newestMail("other-coordinator", "password_reset");
    const email = page.locator("#field-email");
    await email.fill("other-coordinator@example.org");
    await page.locator("#field-code").fill(code);
    await page.locator("#field-password").fill("password1234");
    await page.locator("main form button").click();
    await page.locator("#error-summary").waitFor();
    await checkPage(page);
    expect(await words(page, "#error-summary")).toContain("easy to guess");
    expect(await email.inputValue()).toBe("other-coordinator@example.org");
    await page.locator("#field-password").fill("five cats under a green table");
    await page.locator("main form button").click();
    await arrives(page, "/en/sign-in");
    expect(await words(page)).toContain("Your new password is saved");
    await email.fill("other-coordinator@example.org");
    await page.locator("#field-password").fill("five cats under a green table");
    await page.locator("main form button").click();
    await arrives(page, "/en/home");
  });
  await putBack();
});

test("the link of the mail leads to the same form, and opening it changes nothing", async () => {
  const putBack = await remembered();
  await browsing({ script: false }, async (page) => {
    await page.goto("/enter/reset");
    await page.locator("#field-email").fill("other-coordinator@example.org");
    await page.locator("main form button").click();
    await arrives(page, "/enter/new-password");
    const { path = "" } = await newestMail("other-coordinator", "password_reset");
    // A mail scanner opens the link and even sends the form it finds, as it finds it.
    await page.goto(path);
    await page.locator("main form button").click();
    await page.locator("#error-summary").waitFor();
    await open(page, path);
    expect(await page.locator("#field-code").count()).toBe(0);
    await page.locator("#field-password").fill("cinci pisici sub masa verde");
    await page.locator("main form button").click();
    await arrives(page, "/sign-in");
    await page.goto(path);
    await page.locator("#field-password").fill("alte cinci pisici sub masă");
    await page.locator("main form button").click();
    await page.locator("#error-summary").waitFor();
    expect(await words(page, "#error-summary")).toContain("nu mai deschid nimic");
  });
  await putBack();
});

test("a person sees where they are signed in and signs out there", () =>
  browsing({}, async (page) => {
    await signIn(page, "external");
    await browsing({ width: "narrow" }, async (phone) => {
      await signIn(phone, "external");
      await open(page, "/account/sign-ins");
      await page.getByRole("button", { name: "Deconectează-mă din toate celelalte" }).click();
      await page.getByText("acolo nu mai ești conectat").waitFor();
      expect(await words(page)).toContain("Ești conectat numai aici.");
      await phone.goto("/home");
      expect(new URL(phone.url()).pathname).toBe("/sign-in");
    });
  }));

test("whoever set up the second step is asked for a code, and a recovery code helps once, without script", async () => {
  const putBack = await remembered();
  await browsing({ script: false, width: "narrow" }, async (page) => {
    await signIn(page, "external");
    await open(page, "/account/second-factor");
    const secret = await page.locator('input[name="secret"]').inputValue();
    const fill = async (code: string) => {
      await page.locator("#field-code").fill(code);
      await page.locator("#field-current_password").fill(demoPassword);
      await page.locator("main form button").last().click();
    };
    await fill("12345");
    await page.locator("#error-summary").waitFor();
    await checkPage(page);
    expect(await page.locator('input[name="secret"]').inputValue()).toBe(secret);
    await fill(codeAt(secret, new Date()));
    await page.getByText("Codurile tale de rezervă").waitFor();
    await checkPage(page);
    const recovery = await page.locator("main ol li").first().innerText();

    const again = async (code: string) => {
      await page.context().clearCookies();
      await signIn(page, "external");
      await arrives(page, "/enter/second-factor");
      await checkPage(page);
      await page.goto("/home");
      await arrives(page, "/enter/second-factor");
      await page.locator("#field-code").fill(code);
      await page.locator("main form button").click();
    };
    // The code of now is used up; the next one counts already, and still counts when the page takes half a minute.
    await again(codeAt(secret, new Date(Date.now() + 30_000)));
    await arrives(page, "/home");
    await again(recovery);
    await arrives(page, "/home");
    await again(recovery);
    await page.locator("#error-summary").waitFor();
    expect(await words(page, "#error-summary")).toContain("a fost folosit deja");
    await checkPage(page);
  });
  await putBack();
});
