import { sql } from "drizzle-orm";
import { type Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { browsing, closeBrowser } from "#tests/support/browser.ts";
import { demoPassword } from "#db/seed/demo.ts";
import { portalDatabase } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { scan } from "../routes/scanner.ts";
import { arrives, checkPage, open, words } from "./steps/pages.ts";
import { comeIn, signIn } from "./steps/signing-in.ts";

afterAll(closeBrowser);

const newcomer = "ioana.noua@example.org";
const password = "cinci pisici sub masa verde";

async function invitationTo(email: string): Promise<{ path: string; code: string }> {
  const [mail] = await portalDatabase().execute<{ props: { path: string; code: string } }>(sql`
    select props from outbox where recipient = ${email} and template = 'invitation' order by written_at desc limit 1`);
  if (!mail) throw new Error(`no invitation was written to ${email}`);
  return mail.props;
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("a coordinator invites a colleague, who comes in by the typed code, coordinates and stays when the first one leaves, without script", async () => {
  const putBack = await remembered();
  await browsing({ script: false, width: "narrow" }, async (page) => {
    await signIn(page, "coordinator");
    await open(page, "/organisation/people");
    await page.getByRole("link", { name: "Invită pe cineva" }).click();
    await arrives(page, "/organisation/people/invite");
    await checkPage(page);
    await press(page, "Trimite invitația");
    await page.locator("#error-summary").waitFor();
    await checkPage(page);
    await page.locator("#field-email").fill(newcomer.toUpperCase());
    await press(page, "Trimite invitația");
    await arrives(page, "/organisation/people");
    await checkPage(page);
    expect(await words(page)).toContain(`${newcomer}, raportor`);
    await page.getByRole("button", { name: /^Trimite din nou/ }).click();
    await page.locator("#error-summary").waitFor();
    await checkPage(page);
    expect(await words(page, "#error-summary")).toContain("abia a plecat");

    const { path, code } = await invitationTo(newcomer);
    await scan(path);
    await browsing({ script: false, width: "narrow" }, async (colleague) => {
      await open(colleague, "/enter/invitation");
      const type = async (typed: string) => {
        await colleague.locator("#field-email").fill(newcomer);
        await colleague.locator("#field-code").fill(typed);
        await press(colleague, "Vezi invitația");
      };
      await type("abcde-fghjk");
      await colleague.locator("#error-summary").waitFor();
      await checkPage(colleague);
      await type(code.toUpperCase());
      await colleague.locator("#field-name").waitFor();
      await checkPage(colleague);
      expect(await words(colleague)).toContain("te invită în portal ca raportor la Exemplu Acasă");
      await colleague.locator("#field-name").fill("Ioana Exemplu");
      await colleague.locator("#field-password").fill("parola123456");
      await press(colleague, "Primesc invitația");
      await colleague.locator("#error-summary").waitFor();
      await checkPage(colleague);
      expect(await colleague.locator("#field-name").inputValue()).toBe("Ioana Exemplu");
      await colleague.locator("#field-password").fill(password);
      await press(colleague, "Primesc invitația");
      await arrives(colleague, "/home");
      expect(await words(colleague, "header")).toContain("Exemplu Acasă");
      await open(colleague, path);
      expect(await words(colleague)).toContain("Invitația e deja primită.");
      await open(colleague, "/organisation/people");
      expect(await colleague.getByRole("link", { name: "Invită pe cineva" }).count()).toBe(0);

      await open(page, "/organisation/people");
      await page.getByRole("link", { name: "Coordonator (exemplu)" }).click();
      await page.getByText("Ești singurul coordonator.").waitFor();
      await checkPage(page);
      expect(await page.getByRole("button", { name: "Plec din organizație" }).count()).toBe(0);
      await open(page, "/organisation/people");
      await page.getByRole("link", { name: "Ioana Exemplu" }).click();
      await page.getByRole("radio", { name: /Coordonator|coordonator/ }).check();
      await page.locator("#field-current_password").fill(demoPassword);
      await checkPage(page);
      await press(page, "Schimbă rolul");
      await arrives(page, "/organisation/people");
      expect(await words(page)).toContain("Rolul e schimbat");

      await open(colleague, "/organisation/people");
      expect(await colleague.getByRole("link", { name: "Invită pe cineva" }).count()).toBe(1);
      await page.getByRole("link", { name: "Coordonator (exemplu)" }).click();
      await press(page, "Plec din organizație");
      await arrives(page, "/home");
      await checkPage(page);
      expect((await page.goto("/organisation/people"))?.status()).toBe(404);
      await colleague.reload();
      expect(await words(colleague)).not.toContain("coordinator@example.org");
      await colleague.getByText("Locuri care s-au încheiat").click();
      expect(await words(colleague)).toContain("un fost coleg, coordonator");
    });
  });
  await putBack();
});

test("an administrator invites somebody who has an account to the board; once the account is disabled the next page is the door", async () => {
  const putBack = await remembered();
  await browsing({}, async (page) => {
    await comeIn(page, "admin");
    await open(page, "/en/secretariat/people/invite");
    await page.locator("#field-email").fill("external@example.org");
    await page.getByRole("radio", { name: /Board/ }).check();
    await page.getByRole("radio", { name: "English" }).check();
    await press(page, "Send the invitation");
    await page.locator("#error-summary").waitFor();
    await checkPage(page);
    await page.locator("#field-current_password").fill(demoPassword);
    await press(page, "Send the invitation");
    await arrives(page, "/en/secretariat/people");
    await checkPage(page);
    expect(await words(page)).toContain("external@example.org, board");

    const { path } = await invitationTo("external@example.org");
    await scan(path);
    await browsing({ width: "narrow" }, async (person) => {
      await open(person, path);
      await person.getByRole("link", { name: "Intră în cont" }).last().click();
      await arrives(person, "/sign-in");
      await signIn(person, "external");
      await arrives(person, "/enter/invitation");
      await checkPage(person);
      await press(person, "Primesc invitația");
      await arrives(person, "/home");
      expect(await words(person, "header")).toContain("Consiliu");

      await open(page, "/en/secretariat/people?q=expert&show=platform");
      await page.getByRole("link", { name: "Expert din afară (exemplu)" }).click();
      await page.getByRole("heading", { level: 1, name: "Expert din afară (exemplu)" }).waitFor();
      await checkPage(page);
      await page.locator("#field-switch-current_password").fill(demoPassword);
      await press(page, "Disable the account");
      await page.getByText("The account is disabled.").waitFor();
      await checkPage(page);
      await person.goto("/home");
      expect(new URL(person.url()).pathname).toBe("/sign-in");
    });
    await page.locator("#field-switch-current_password").fill(demoPassword);
    await press(page, "Enable the account");
    await page.getByText("The account is enabled again.", { exact: true }).waitFor();
  });
  await putBack();
});
