import { type Page } from "playwright-core";
import { demoPassword } from "#db/seed/demo.ts";
import { portalAddress, signedIn } from "#tests/support/portal.ts";

/** Signs in by the form, as a person does. `account`: what stands before `@example.org`. */
export async function signIn(page: Page, account: string): Promise<void> {
  if (!/\/sign-in/.test(page.url())) await page.goto("/sign-in");
  await page.locator("#field-email").fill(`${account}@example.org`);
  await page.locator("#field-password").fill(demoPassword);
  await page.locator("main form button").click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

/** Is signed in already when the story begins; the form itself has its own story. */
export async function comeIn(page: Page, account: string): Promise<void> {
  const cookies = (await signedIn(account)).split("; ").map((pair) => {
    const [name = "", value = ""] = pair.split("=");
    return { name, value, url: portalAddress() };
  });
  await page.context().addCookies(cookies);
}
