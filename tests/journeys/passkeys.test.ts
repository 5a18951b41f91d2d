import { sql } from "drizzle-orm";
import { type Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { demoPassword } from "#db/seed/demo.ts";
import { browsing, closeBrowser } from "#tests/support/browser.ts";
import { portalDatabase } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { arrives, checkPage, open, words } from "./steps/pages.ts";
import { comeIn, signIn } from "./steps/signing-in.ts";
import { withDevice } from "./steps/virtual-device.ts";

afterAll(closeBrowser);

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("somebody adds a passkey, signs in with it alone, then after the password, and deletes it", async () => {
  const putBack = await remembered();
  await browsing({}, async (page) => {
    const device = await withDevice(page);
    await signIn(page, "external");
    await open(page, "/account/second-factor");
    await page.getByRole("link", { name: "Adaugă o cheie de acces" }).click();
    await arrives(page, "/account/passkeys");
    await checkPage(page);
    await page.locator("#field-add-name").fill("Laptopul de la birou");
    await page.locator("#field-add-current_password").fill("altceva decât parola");
    await press(page, "Adaugă o cheie de acces");
    await page.getByText("Parola de acum nu se potrivește.").waitFor();
    await checkPage(page);
    expect(await device.keys()).toBe(0);
    await page.locator("#field-add-current_password").fill(demoPassword);
    await press(page, "Adaugă o cheie de acces");
    await page.getByRole("heading", { level: 1, name: "Codurile tale de rezervă" }).waitFor();
    await checkPage(page);
    expect(await device.keys()).toBe(1);
    await open(page, "/account/passkeys");
    expect(await words(page)).toContain("Laptopul de la birou");
    await page.locator("#field-add-name").fill("Încă o dată");
    await page.locator("#field-add-current_password").fill(demoPassword);
    await press(page, "Adaugă o cheie de acces");
    await page.getByText("Dispozitivul are deja o cheie pentru contul tău.").waitFor();

    await page.locator('form[action$="/sign-out"] button').click();
    await arrives(page, "/");
    await open(page, "/en/sign-in");
    await page.getByRole("link", { name: /passkey/ }).click();
    await arrives(page, "/en/enter/passkey");
    await checkPage(page);
    await press(page, "Use your passkey");
    await arrives(page, "/en/home");

    await page.context().clearCookies();
    await page.goto("/account/passkeys");
    await signIn(page, "external");
    await arrives(page, "/enter/second-factor");
    await checkPage(page);
    await press(page, "Folosește cheia de acces");
    await arrives(page, "/account/passkeys");
    expect(await words(page)).toContain("folosită ultima oară");

    await page.getByText("Redenumește sau șterge").click();
    await page.locator("#field-0-current_password").fill("altceva decât parola");
    await press(page, "Șterge cheia");
    await page.locator("#error-summary").waitFor();
    await checkPage(page);
    await page.locator("#field-current_password").fill(demoPassword);
    await press(page, "Șterge cheia");
    await page.getByText("Cheia e ștearsă").waitFor();
    await page.context().clearCookies();
    await page.goto("/enter/passkey");
    await press(page, "Folosește cheia de acces");
    await page.locator("#error-summary").waitFor();
    await checkPage(page);
    expect(await words(page, "#error-summary")).toContain("nu a fost primită");
  });
  await putBack();
});

test("without script the pages say what passkeys need, lead to codes, and a form sent all the same is explained", () =>
  browsing({ script: false, width: "narrow", colours: "dark" }, async (page) => {
    await open(page, "/enter/passkey");
    expect(await words(page)).toContain("Fără el, intră cu e-mail și parolă.");
    await press(page, "Folosește cheia de acces");
    await page.locator("#error-summary").waitFor();
    await checkPage(page);
    await page.getByRole("link", { name: "Intră cu e-mail și parolă" }).click();
    await arrives(page, "/sign-in");
    await comeIn(page, "external");
    await open(page, "/en/account/passkeys");
    expect(await words(page)).toContain("Without it, turn on codes from your phone");
    await page.locator("#field-add-name").fill("Phone");
    await page.locator("#field-add-current_password").fill(demoPassword);
    await press(page, "Add a passkey");
    await page.locator("#error-summary").waitFor();
    await checkPage(page);
    expect(await page.locator("#field-add-name").inputValue()).toBe("Phone");
    expect(await page.content()).not.toContain(demoPassword);
    await page.getByRole("link", { name: "Codes from your phone and recovery codes" }).click();
    await arrives(page, "/en/account/second-factor");
  }));

test("an administrator takes the lost second step of somebody away, who is signed out everywhere and told by mail", async () => {
  const putBack = await remembered();
  await portalDatabase().execute(
    sql`update person_secrets set totp_secret = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
      where person_id = (select id from people where email = 'external@example.org')`,
  );
  await browsing({ script: false }, async (person) => {
    await comeIn(person, "external");
    await browsing({ script: false, width: "narrow" }, async (page) => {
      await comeIn(page, "admin");
      await page.goto("/secretariat/people?q=expert");
      await page.getByRole("link", { name: "Expert din afară (exemplu)" }).click();
      await page.getByRole("heading", { name: "A pierdut al doilea pas" }).waitFor();
      await checkPage(page);
      await press(page, "Ia al doilea pas");
      await page.locator("#error-summary").waitFor();
      await checkPage(page);
      await page.getByRole("radio", { name: "l-a pierdut" }).check();
      await page.locator("#field-current_password").fill("altceva decât parola");
      await press(page, "Ia al doilea pas");
      await page.locator("#error-summary").waitFor();
      expect(await page.getByRole("radio", { name: "l-a pierdut" }).isChecked()).toBe(true);
      await page.locator("#field-current_password").fill(demoPassword);
      await press(page, "Ia al doilea pas");
      await page.getByText("Al doilea pas e luat.").waitFor();
      await checkPage(page);
      expect(await page.getByRole("heading", { name: "A pierdut al doilea pas" }).count()).toBe(0);
    });
    await person.goto("/home");
    expect(new URL(person.url()).pathname).toBe("/sign-in");
    await signIn(person, "external");
    await arrives(person, "/home");
  });
  await putBack();
});
