import { type Page } from "playwright-core";
import { expect } from "vitest";
import { checkAxe, checkFits } from "#tests/support/browser.ts";

/**
 * A click waits until the next page begins to arrive, not until all of it is there: whatever counts what stands on a page,
 * or reads it as a whole, waits here first.
 */
export async function whole(page: Page): Promise<Page> {
  await page.waitForLoadState();
  return page;
}

/** Everything that must hold for the page a person has before them: accessible, no wider than the screen, named, in one language. */
export async function checkPage(page: Page): Promise<void> {
  await whole(page);
  await checkAxe(page);
  await checkFits(page);
  const said = await page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll("h1").length,
    repeated: [...document.querySelectorAll("[id]")]
      .map(({ id }) => id)
      .filter((id, at, all) => all.indexOf(id) !== at),
    unsaid: /\b(?:undefined|NaN|\[object Object\]|Invalid Date)\b|\{\{/.exec(document.body.textContent ?? "")?.[0],
  }));
  const english = /^\/en(\/|$)/.test(new URL(page.url()).pathname);
  expect({ ...said, title: said.title !== "", at: page.url() }).toEqual({
    language: english ? "en" : "ro",
    title: true,
    headings: 1,
    repeated: [],
    unsaid: undefined,
    at: page.url(),
  });
}

/** Goes to the address and looks the page over. */
export async function open(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect({ path, status: answer?.status() }).toEqual({ path, status: 200 });
  await checkPage(page);
}

/** The words of the page's main part, with every kind of blank as one space. */
export async function words(page: Page, part = "main"): Promise<string> {
  await whole(page);
  return (await page.locator(part).innerText()).replaceAll(/\s+/g, " ");
}

/** Waits until the person is at the path; where on the page they were before stays in the address, and is no matter. */
export async function arrives(page: Page, path: string): Promise<void> {
  await page.waitForURL((url) => url.pathname === path);
}

/** How long a person would wait for what saves itself, on a slow machine. */
export const soon = { timeout: 20_000, interval: 200 };
