import { afterAll, beforeAll, expect, test } from "vitest";
import { browsing, closeBrowser } from "#tests/support/browser.ts";
import { visit } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { open, words } from "./steps/pages.ts";
import { comeIn, signIn } from "./steps/signing-in.ts";

let putBack: () => Promise<void>;
beforeAll(async () => {
  putBack = await remembered();
});
afterAll(async () => {
  await closeBrowser();
  await putBack();
});

const publicPage = async (path: string) => (await visit(path)).text();

test("a contributor without script writes what the organisation does, and a visitor reads it at once", () =>
  browsing({ script: false }, async (page) => {
    await signIn(page, "contributor");
    await page.getByRole("navigation").getByRole("link", { name: "Profilul public" }).click();
    await open(page, "/organisation/profile");
    const address = (await page.getByRole("link", { name: "Vezi pagina publică" }).getAttribute("href")) ?? "";

    await page.getByLabel("Ce face organizația", { exact: true }).fill("");
    await page
      .getByLabel(/fondată/)
      .first()
      .fill("mai demult");
    await page.getByRole("button", { name: "Salvează descrierea" }).click();
    expect(await words(page, '[role="alert"]')).toMatch(/Scrie o propoziție[\s\S]*Scrie un an/);
    expect(
      await page
        .getByLabel(/fondată/)
        .first()
        .inputValue(),
    ).toBe("mai demult");
    await page.getByLabel("Ce face organizația", { exact: true }).fill("Însoțim oameni până la capătul drumului.");
    await page
      .getByLabel(/fondată/)
      .first()
      .fill("2009");
    await page.getByLabel("Iași", { exact: true }).check();
    await page.getByRole("button", { name: "Salvează descrierea" }).click();
    await page.waitForURL(/done=description$/);
    expect(await words(page)).toContain("Am salvat descrierea.");

    await page.getByText("Adaugă un serviciu").click();
    const added = page.locator("details[open]").last();
    await added.getByLabel("Felul de sprijin").selectOption({ label: "Linie telefonică" });
    await added.getByLabel("Numărul licenței").fill("EX-7");
    await page.getByRole("button", { name: "Adaugă serviciul" }).click();
    expect(await words(page, '[role="alert"]')).toContain("Bifează că serviciul este licențiat");
    await page.getByLabel("Serviciul este licențiat").last().check();
    await page.getByRole("button", { name: "Adaugă serviciul" }).click();
    await page.waitForURL(/done=service$/);

    const told = await publicPage(address);
    for (const said of ["Însoțim oameni până la capătul drumului.", "2009", "Iași", "Linie telefonică", "EX-7"]) {
      expect(told).toContain(said);
    }
    expect(told).toContain("Scris de organizație.");

    await page.locator("summary").filter({ hasText: "Linie telefonică" }).click();
    await page.getByRole("button", { name: /^Scoate de pe pagină.*Linie telefonică/ }).click();
    await page.waitForURL(/done=remove$/);
    expect(await publicPage(address)).not.toContain("Linie telefonică");
  }));

test("a coordinator on a phone, in English, agrees to a mailbox for the press and takes it away again", () =>
  browsing({ width: "narrow", script: false, colours: "dark" }, async (page) => {
    await signIn(page, "coordinator");
    await open(page, "/en/organisation/profile");
    const address = (await page.getByRole("link", { name: "See the public page" }).getAttribute("href")) ?? "";
    await page.getByLabel("E-mail for the press").fill("ana.popescu@example.org");
    await page.getByRole("button", { name: "Save the contact details" }).click();
    expect(await words(page, '[role="alert"]')).toContain("Tick that you agree");
    await page.getByLabel("We agree").check();
    await page.getByRole("button", { name: "Save the contact details" }).click();
    expect(await words(page, '[role="alert"]')).toContain("looks like");
    await page.getByLabel("E-mail for the press").fill("press@example.org");
    await page.getByRole("button", { name: "Save the contact details" }).click();
    await page.waitForURL(/done=contact$/);
    expect(await publicPage(address)).toContain("press@example.org");
    await page.getByLabel("E-mail for the press").fill("");
    await page.getByRole("button", { name: "Save the contact details" }).click();
    await page.waitForURL(/done=contact$/);
    expect(await publicPage(address)).not.toContain("press@example.org");
  }));

test("the secretariat corrects the profile of a member nobody has a seat in, from the register", () =>
  browsing({ script: false }, async (page) => {
    await comeIn(page, "secretariat");
    await open(page, "/secretariat/members");
    await page.getByRole("link", { name: /^Fișa.*liberatED/ }).click();
    await open(page, "/secretariat/members/liberated/register");
    await page.getByRole("link", { name: "Schimbă profilul" }).click();
    await open(page, "/secretariat/members/liberated/profile");
    await page.getByLabel("Ce face organizația", { exact: true }).fill("Lecții pentru copii și cursuri pentru adulți.");
    await page.getByRole("button", { name: "Salvează descrierea" }).click();
    await page.waitForURL(/\/secretariat\/members\/liberated\/profile\?done=description$/);
    const told = await publicPage("/members/liberated");
    expect(told).toContain("Lecții pentru copii și cursuri pentru adulți.");
    expect(told).toContain("Prezentarea Platformei ProTECT");
  }));
