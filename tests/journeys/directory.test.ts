import { type Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { browsing, closeBrowser } from "#tests/support/browser.ts";
import { visit } from "#tests/support/portal.ts";
import { members2020 } from "#db/seed/protect-2020.ts";
import { open, whole, words } from "./steps/pages.ts";

afterAll(closeBrowser);

async function results(page: Page): Promise<string[]> {
  return (await whole(page)).locator("section[aria-labelledby='organisations'] h3 a").allInnerTexts();
}

test("somebody without script looks for a town without diacritics, narrows by support, and reads a profile", () =>
  browsing({ script: false }, async (page) => {
    await open(page, "/members");
    expect(await words(page)).toContain("21 de organizații");
    await page.getByLabel("Caută după nume sau oraș").fill("IASI");
    await page.getByRole("button", { name: "Aplică filtrele" }).click();
    expect(await results(page)).toEqual(["Armata Salvării România"]);
    await open(page, "/members?support=legal&support=medical");
    expect(await results(page)).toContain("Ușa Deschisă");
    await page.getByRole("link", { name: "People to People" }).click();
    await page.waitForURL(/\/members\/people-to-people$/);
    await open(page, "/members/people-to-people");
    const text = await words(page);
    for (const said of ["Sprijin medical", "peste 300", "Centrul Restore", "din 2020", "Prezentarea Platformei"]) {
      expect(text).toContain(said);
    }
    await open(page, "/members?search=nimic-de-felul-acesta");
    expect(await words(page)).toContain("Nicio organizație nu se potrivește");
  }));

test("an English reader on a phone finds the same, and what is only Romanian is said to be so", () =>
  browsing({ width: "narrow", script: false, colours: "dark" }, async (page) => {
    await open(page, "/en/members?county=BH");
    expect(await results(page)).toEqual(["Centrul Creștin Betania", "People to People"]);
    await open(page, "/en/members/people-to-people");
    expect(await page.locator("main [lang='ro']").count()).toBe(0);
    await open(page, "/en/members/exemplu-acasa");
    const text = await words(page);
    expect(text).toContain("An example organisation");
    expect(text).toContain("not translated yet");
    expect(await page.locator("main [lang='ro']").count()).toBeGreaterThan(0);
  }));

test("each of the twenty-one members has a page in both languages, reached from the first page", async () => {
  const home = await (await visit("/")).text();
  for (const { slug, name } of members2020) {
    expect(home, slug).toContain(`href="/members/${slug}"`);
    for (const address of [`/members/${slug}`, `/en/members/${slug}`]) {
      const html = await (await visit(address)).text();
      expect(html, address).toContain(`<title>${name.replaceAll("&", "&amp;")}`);
      expect(html, address).not.toContain('content="noindex"');
    }
  }
});

test("help numbers and the way out come before anything else on every public page, also on one that is not there", async () => {
  const paths = ["/", "/members", "/members/logs", "/about", "/join", "/safety", "/accessibility", "/privacy"];
  for (const path of [...paths, "/reports", "/reports/2020", "/method", "/sign-in", "/nothing-here", "/members/none"]) {
    for (const address of [path, path === "/" ? "/en" : `/en${path}`]) {
      const html = await (await visit(address)).text();
      expect(html, address).toContain('href="tel:112"');
      expect(html, address).toContain("meteoromania.ro");
      expect(html.indexOf('href="tel:112"'), address).toBeLessThan(html.indexOf("<main"));
    }
  }
});

test("a page that is not there offers a search and three ways on", () =>
  browsing({ script: false }, async (page) => {
    await page.goto("/members/nobody-of-that-name");
    expect(await page.locator("main ul a").count()).toBe(3);
    await page.getByLabel("Caută o organizație").fill("logs");
    await page.getByRole("button", { name: "Caută" }).click();
    await page.waitForURL(/\/members\?search=logs$/);
    expect(await results(page)).toEqual(["LOGS"]);
  }));

test("search engines find every page in both languages, and nothing invented", async () => {
  const map = await (await visit("/sitemap.xml")).text();
  expect(map).toMatch(/^<\?xml/);
  for (const { slug } of members2020) expect(map).toContain(`/en/members/${slug}</loc>`);
  expect(map).not.toContain("exemplu-");
  for (const [, address] of map.matchAll(/<loc>([^<]+)<\/loc>/g)) {
    const path = new URL(address ?? "").pathname;
    expect((await visit(path)).status, path).toBe(200);
  }
  const robots = await (await visit("/robots.txt")).text();
  expect(robots).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m);
  expect(await (await visit("/members/exemplu-acasa")).text()).toContain('content="noindex"');
});
