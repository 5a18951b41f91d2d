import { type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browsing, closeBrowser } from "#tests/support/browser.ts";
import { remembered } from "#tests/support/remembered.ts";
import { arrives, checkPage, soon, words } from "./steps/pages.ts";
import { comeIn } from "./steps/signing-in.ts";

let putBack: () => Promise<void>;
beforeAll(async () => {
  putBack = await remembered();
});
afterAll(async () => {
  await putBack();
  await closeBrowser();
});

/** Selects the words of a text from a letter up to another one, as a mouse or a finger would. */
async function selectIn(page: Page, field: string, [from, to]: [number, number]): Promise<void> {
  await page.locator(`[data-passages="${field}"]`).evaluate(
    (place, [start, end]) => {
      const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      const at = (letter: number): [Node, number] => {
        texts.currentNode = place;
        let left = letter;
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const { length } = node.textContent ?? "";
          if (left <= length) return [node, left];
          left -= length;
        }
        return [place, place.childNodes.length];
      };
      place.scrollIntoView({ block: "center" });
      const [[first, offset], [last, until]] = [at(start), at(end)];
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.setBaseAndExtent(first, offset, last, until);
    },
    [from, to] as const,
  );
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const form = activeElement?.closest("details");
    const quote = form?.querySelector<HTMLTextAreaElement>('[name="quote"]')?.value;
    return [activeElement?.getAttribute("name") ?? activeElement?.getAttribute("data-passages"), quote];
  });

test("whoever checks selects words, over bold ones too, and comments on them with the keyboard alone", () =>
  browsing({}, async (page) => {
    await comeIn(page, "secretariat");
    await page.goto("/editorial");
    await page.locator('main ul a[href*="/editorial/"]').first().click();
    const button = page.getByRole("button", { name: "Comentează pasajul" });
    await expect
      .poll(async () => {
        await selectIn(page, "part_steps_ro", [58, 83]);
        await button.waitFor({ timeout: 2_000 }).catch(() => undefined);
        return button.count();
      }, soon)
      .toBe(1);
    await checkPage(page);
    expect(await words(page, '[data-island="passage"] output')).toContain("Apasă Tab, apoi Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    expect([await button.count(), ...(await focused(page))]).toEqual([0, "part_steps_ro", undefined]);

    await selectIn(page, "part_steps_ro", [58, 83]);
    await button.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const [name, quote] = await focused(page);
    expect([name, quote]).toEqual(["said", expect.stringMatching(/ vrea /)]);
    await page.keyboard.press("Escape");
    expect(await focused(page)).toEqual(["part_steps_ro", undefined]);
    await button.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Cum o întrebați?");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toEqual(["said", quote]);
    await page.locator("details[open] button[value=comment]").click();
    await page.getByText("Comentariul a ajuns la autori").waitFor();
    expect(await words(page)).toContain(`Despre „${quote}”`);
  }));

const intent = (page: Page, value: string) => page.locator(`button[name="intent"][value="${value}"]`).last();

/** Bytes of script the page fetched, as they came. */
const scriptBytes = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.name.endsWith(".js"))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );

test("while somebody writes on a phone, the page says how long each text is, what is missing and what does not fit, for less than 100 kB of script", () =>
  browsing({ width: "narrow" }, async (page) => {
    await comeIn(page, "contributor");
    await page.goto("/organisation/practices");
    await page.getByRole("button", { name: "Începe o bună practică" }).first().click();
    const [text, hint] = [page.locator("#field-part_starting_ro"), page.locator("#field-part_starting_ro-hint")];
    await page.getByRole("button", { name: "Îngroșat" }).first().waitFor();
    await text.fill("Un vecin cu voce bună.");
    expect(await hint.innerText()).toContain("Are 5 cuvinte. Sfatul nostru: cel puțin 20.");
    const aloud = page.locator('[data-island="writing"] output.sr-only');
    expect(await aloud.innerText()).toBe("");
    await text.fill("Un vecin cu voce bună. ".repeat(4));
    await expect.poll(() => aloud.innerText(), soon).toBe("Are 20 de cuvinte.");
    await page.getByText(/^Salvat automat la/).waitFor();
    expect(await words(page, "[data-missing=count]")).toContain("Mai lipsesc 11 lucruri.");
    await page.getByText("Ce mai lipsește").click();
    expect(await words(page, "[data-missing=things]")).not.toContain("Cum începe altcineva.");
    await page.locator("#field-title_ro").fill("Un vecin cu voce bună. ".repeat(10));
    await page.locator('[data-unit="title_ro"]').getByText("Nu încape aici").waitFor();
    await page.locator("#field-title_ro").fill("Radio pe scară");
    await page.locator('[data-unit="title_ro"]').getByText("Nu încape aici").waitFor({ state: "detached" });
    const files = await page.locator('link[rel="modulepreload"][href*="writing-aid"]').count();
    const bytes = await scriptBytes(page);
    expect([files, bytes > 0 && bytes < 100 * 1024]).toEqual([1, true]);
    await page.reload();
    expect(await hint.innerText()).toContain("Are 20 de cuvinte.");
    await checkPage(page);
  }));

test("two people save the same field: the second sees both, and takes the words of before again from the history", () =>
  browsing({ width: "narrow", script: false }, async (page) => {
    await comeIn(page, "contributor");
    await page.goto("/organisation/practices");
    await page.getByRole("button", { name: "Începe o bună practică" }).first().click();
    await page.locator("#field-title_ro").fill("Radio pe scară");
    await intent(page, "save").click();
    await page.getByText("Salvat", { exact: true }).waitFor();
    const path = new URL(page.url()).pathname;
    await browsing({ script: false }, async (other) => {
      await comeIn(other, "coordinator");
      await other.goto(`/en${path}`);
      await page.locator("#field-title_ro").fill("Radioul vecinilor");
      await intent(page, "save").click();
      await other.locator("#field-title_ro").fill("Radio la bloc");
      await intent(other, "save").click();
      expect(await words(other)).toContain("saved other words here");
      await checkPage(other);
      await intent(other, "save").click();
      await other.getByText("Saved", { exact: true }).waitFor();
    });
    await page.goto(`${path}/history`);
    expect(await words(page)).toContain("Titlu eliminat: Radioul vecinilor adăugat: Radio la bloc");
    await checkPage(page);
    await page.getByRole("button", { name: /^Ia din nou cuvintele\W+Versiunea 1$/ }).click();
    await page.getByText("Textul are din nou cuvintele alese").waitFor();
    await page.getByRole("link", { name: "Înapoi la text" }).click();
    await arrives(page, path);
    expect(await page.locator("#field-title_ro").inputValue()).toBe("Radioul vecinilor");
  }));
