import { type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browsing, closeBrowser } from "#tests/support/browser.ts";
import { pdfFile, photograph } from "#tests/support/made-files.ts";
import { remembered } from "#tests/support/remembered.ts";
import { checkPage, words } from "./steps/pages.ts";
import { comeIn } from "./steps/signing-in.ts";

let putBack: () => Promise<void>;
beforeAll(async () => {
  putBack = await remembered();
});
afterAll(async () => {
  await putBack();
  await closeBrowser();
});

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

test("without JavaScript somebody adds a sheet and, once every question is answered, an image; the text they were writing is kept", () =>
  browsing({ script: false, width: "narrow" }, async (page) => {
    await comeIn(page, "coordinator");
    await page.goto("/organisation/practices");
    await press(page, "Începe o bună practică");
    await page.locator("#field-title_ro").fill("Exemplu: foaia cu cinci pași");
    await press(page, "Salvează și mergi la fișiere");
    expect(await words(page)).toContain("Exemplu: foaia cu cinci pași");

    const sheet = { name: "Foaia.pdf", mimeType: "application/pdf", buffer: pdfFile() };
    await page.locator("#document-caption").fill("Foaia, de tipărit");
    await page.locator("#document-upload").setInputFiles(sheet);
    await press(page, "Adaugă documentul");
    expect(await words(page)).toMatch(/Fișierul e adăugat.*Foaia, de tipărit Foaia\.pdf · PDF, 1 kB/);

    const image = { name: "Masa.jpg", mimeType: "image/jpeg", buffer: await photograph() };
    await page.locator("#image-alternative").fill("O masă cu jetoane");
    await page.locator("#image-upload").setInputFiles(image);
    await press(page, "Adaugă imaginea");
    expect(await words(page)).toContain("Confirmă fiecare punct. Dacă unul nu e adevărat");
    expect(await page.locator("#image-alternative").inputValue()).toBe("O masă cu jetoane");
    await checkPage(page);
    for (const box of await page.locator('input[name="assurances"]').all()) await box.check();
    await page.locator("#image-upload").setInputFiles(image);
    await press(page, "Adaugă imaginea");
    await page.getByAltText("O masă cu jetoane").waitFor();

    await page.getByText("Schimbă cuvintele").click();
    const alternative = page.locator('details input[name="alternative"]');
    await alternative.fill("");
    await press(page, "Salvează cuvintele");
    expect(await words(page)).toContain("Scrie în câteva cuvinte ce se vede");
    await checkPage(page);
    await alternative.fill("O masă cu jetoane colorate");
    await press(page, "Salvează cuvintele");
    expect(await words(page)).toContain("Cuvintele imaginii sunt schimbate");
    expect(await page.getByAltText("O masă cu jetoane colorate").count()).toBe(1);

    await press(page, /Scoate.*Foaia/);
    expect(await words(page)).toContain("Se pot pune la loc timp de 7 zile");
    await checkPage(page);
    await press(page, /Pune la loc.*Foaia/);
    await page.getByRole("link", { name: "Verifică și trimite" }).click();
    expect(await words(page)).toMatch(/Fișiere și imagini.*În cuvinte: O masă cu jetoane colorate.*Foaia, de tipărit/);
  }));
