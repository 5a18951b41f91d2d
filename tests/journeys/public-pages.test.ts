import { type Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { browsing, checkFits, closeBrowser } from "#tests/support/browser.ts";
import { visit } from "#tests/support/portal.ts";
import { open, words } from "./steps/pages.ts";
import { checkPublishedYear, rowsInJson } from "./steps/published.ts";

afterAll(closeBrowser);

/** The totals of the coalition's presentation of 2020, in the order it prints them. */
const printed = [41, 286, 507, 78970, 21, 9, 188, 3979];

/** Rows of all tables of the page: name, total, coverage. */
async function tableRows(page: Page): Promise<string[]> {
  const rows = await page.locator("main table tbody tr").allInnerTexts();
  return rows.map((row) => row.replaceAll(/\s+/g, " "));
}

test("a reader finds the totals of 2020 as the coalition printed them, with what is not sure said beside", () =>
  browsing({}, async (page) => {
    await open(page, "/reports/2020");
    const rows = await tableRows(page);
    for (const total of ["41", "286", "507", "78.970", "21", "9", "188", "3.979"]) {
      expect(
        rows.filter((row) => ` ${row} `.includes(` ${total} `)),
        total,
      ).toHaveLength(1);
    }
    const fourth = rows.find((row) => row.includes("78.970")) ?? "";
    expect(fourth).toContain("citită cu încredere medie");
    expect(rows.filter((row) => row.includes("încredere medie"))).toHaveLength(1);
    const text = await words(page);
    expect(text).toContain("între 507 și 1.052");
    expect(text).toMatch(/de persoane asistate/);
    await page.locator('main a[href="#note-persons"], main a[href^="#note-"]').nth(1).click();
    expect(await page.locator(":target").innerText()).toMatch(/507.*1\.052/s);
    expect((await rowsInJson(2020)).map(({ value }) => value).sort()).toEqual([...printed].sort());
  }));

test("an English reader finds the same, in English numbers", () =>
  browsing({ width: "narrow", script: false }, async (page) => {
    await open(page, "/en/reports/2020");
    const rows = await tableRows(page);
    for (const total of ["41", "286", "507", "78,970", "21", "9", "188", "3,979"]) {
      expect(
        rows.filter((row) => ` ${row} `.includes(` ${total} `)),
        total,
      ).toHaveLength(1);
    }
    expect(rows.find((row) => row.includes("78,970"))).toContain("read with medium confidence");
    expect(await words(page)).toContain("between 507 and 1,052");
    expect(await words(page)).not.toMatch(/78\.970|1\.052/);
  }));

test("on paper a practice and the list of them have no navigation, say where they are from and where their links lead, and end with their last line", () =>
  browsing({}, async (page) => {
    await page.emulateMedia({ media: "print" });
    for (const path of ["/practices", "/practices/munca-info", "/en/practices/munca-info"]) {
      await page.goto(path);
      const shown = await page.evaluate(() => {
        const navigation = [...document.querySelectorAll("nav, header, footer, form")].filter((part) =>
          part.checkVisibility(),
        );
        const link = document.querySelector('main a[href^="http"], main li a[href^="/practices/"]');
        const written = link && getComputedStyle(link, "::after").content;
        const main = document.querySelector("main");
        const empty =
          (main?.getBoundingClientRect().bottom ?? 0) -
          Math.max(
            ...[...(main?.querySelectorAll("p, li, dd") ?? [])].map((line) => line.getBoundingClientRect().bottom),
          );
        return {
          navigation: navigation.map(({ tagName }) => tagName),
          address: link?.getAttribute("href"),
          written,
          hasEnd: empty < 40,
        };
      });
      expect({ path, ...shown }).toEqual({
        path,
        navigation: [],
        address: expect.stringMatching(/munca|practices/),
        written: expect.stringContaining("("),
        hasEnd: true,
      });
      expect(await words(page)).toContain(path);
    }
  }));

test("page, chart, table, CSV and JSON of every published year say the same, and hide the same", async () => {
  const list = await (await visit("/reports")).text();
  const years = [...new Set([...list.matchAll(/href="\/reports\/(\d{4})"/g)].map(([, year]) => Number(year)))];
  expect(years).toContain(2020);
  expect(years.length).toBeGreaterThan(1);
  for (const year of years) await checkPublishedYear(year, { isExact: year !== 2020 });
  const hidden = (await Promise.all(years.map(rowsInJson))).flat().filter(({ status }) => status === "hidden");
  expect(hidden.length).toBeGreaterThan(0);
});

test("a visitor comes from the first page to the figures and back, in both languages, without script", () =>
  browsing({ script: false }, async (page) => {
    await open(page, "/");
    expect(await page.locator("script").count()).toBe(0);
    await page.locator("main a[href^='/reports/']").first().click();
    await page.waitForURL(/\/reports\/\d{4}$/);
    await page.locator("header a[hreflang='en']:visible").first().click();
    await page.waitForURL(/\/en\/reports\/\d{4}$/);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.locator("header a[href='/en/reports']:visible").first().click();
    await open(page, "/en/reports");
    await open(page, "/en/method");
    await open(page, "/method");
  }));

test("everything on the public pages can be reached and seen by keyboard alone", () =>
  browsing({}, async (page) => {
    for (const path of ["/", "/reports/2020"]) {
      await page.goto(path);
      await page.keyboard.press("Tab");
      const first = await page.evaluate(() => document.activeElement?.getAttribute("href"));
      expect(first).toBe("#main");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
      await page.goto(path);
      const wanted = await page.locator("a:visible, button:visible, summary:visible, input:visible").count();
      const reached = new Set<string>();
      for (let step = 0; step < wanted + 5; step += 1) {
        await page.keyboard.press("Tab");
        const seen = await page.evaluate(() => {
          const at = document.activeElement;
          if (!at || at === document.body) return null;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
          const box = at.getBoundingClientRect();
          const focus = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
          const place = `${at.tagName} ${at.getAttribute("href") ?? at.textContent ?? ""} ${Math.round(box.x)} ${Math.round(box.y + scrollY)}`;
          return { place, visible: focus || boxShadow !== "none", size: box.height > 0 && box.width > 0 };
        });
        if (!seen) break;
        expect(seen).toMatchObject({ visible: true, size: true });
        reached.add(seen.place);
      }
      expect(reached.size).toBeGreaterThanOrEqual(wanted - 1);
    }
  }));

test("nobody has to scroll sideways, down to 320 px and with letters twice as large", () =>
  browsing({ script: false }, async (page) => {
    for (const path of ["/", "/reports", "/reports/2020", "/en/reports/2020", "/method", "/sign-in", "/nothing-here"]) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      await checkFits(page);
      await page.setViewportSize({ width: 640, height: 800 });
      await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      await checkFits(page);
    }
  }));
