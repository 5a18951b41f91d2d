import { afterAll, beforeAll, expect, test } from "vitest";
import { browsing, closeBrowser } from "#tests/support/browser.ts";
import { remembered } from "#tests/support/remembered.ts";
import { type PortalOnARoad, portalOnARoad } from "#tests/support/road.ts";
import { signInRunsOut } from "./steps/clock.ts";
import { arrives, checkPage, open, words, soon } from "./steps/pages.ts";
import { figure, openYear, press, startAfresh, stored } from "./steps/report.ts";
import { comeIn, signIn } from "./steps/signing-in.ts";

let putBack: () => Promise<void>;
let road: PortalOnARoad;
let year = 0;

beforeAll(async () => {
  putBack = await remembered();
  road = await portalOnARoad();
  year = await openYear();
});
afterAll(async () => {
  await road.stop();
  await putBack();
  await closeBrowser();
});

test("a sign-in that runs out while a reporter types costs them nothing, without script", async () => {
  await startAfresh();
  await browsing({ script: false, width: "narrow" }, async (page) => {
    await signIn(page, "contributor");
    await open(page, `/reporting/${year}/assistance`);
    await figure(page, "VIC.SVC.RES").fill("27");
    await figure(page, "VIC.SVC.COU").fill("not a number");
    await signInRunsOut("contributor");
    await press(page, "save");
    await arrives(page, "/sign-in");
    await checkPage(page);
    expect(await words(page)).toContain("Ce ai scris e păstrat");
    expect(await stored("VIC.SVC.RES")).toBe("nothing");
    await signIn(page, "contributor");
    await arrives(page, "/enter/kept");
    await checkPage(page);
    await page.locator("main form button").first().click();
    await page.waitForURL(new RegExp(`/reporting/${year}/assistance`));
    expect(await figure(page, "VIC.SVC.RES").inputValue()).toBe("27");
    expect(await figure(page, "VIC.SVC.COU").inputValue()).toBe("not a number");
    expect(await stored("VIC.SVC.RES")).toBe("value 27");
  });
});

test("with script the page says so, keeps what was typed, and sends it after signing in", async () => {
  await startAfresh();
  await browsing({}, async (page) => {
    await signIn(page, "contributor");
    await open(page, `/reporting/${year}/assistance`);
    await signInRunsOut("contributor");
    await figure(page, "VIC.SVC.RES").fill("28");
    await page.getByText("Te-am deconectat. Ce ai scris e păstrat aici.").waitFor();
    await checkPage(page);
    expect(await figure(page, "VIC.SVC.RES").inputValue()).toBe("28");
    expect(await stored("VIC.SVC.RES")).toBe("nothing");
    await page.goto("/sign-in");
    await signIn(page, "contributor");
    await page.goto(`/reporting/${year}/assistance`);
    await expect.poll(() => stored("VIC.SVC.RES"), { timeout: 30_000 }).toBe("value 28");
    expect(await figure(page, "VIC.SVC.RES").inputValue()).toBe("28");
  });
});

test("somebody else who signs in at the same browser does not see what was typed", async () => {
  await startAfresh();
  await browsing({ script: false }, async (page) => {
    await signIn(page, "contributor");
    await open(page, `/reporting/${year}/assistance`);
    await figure(page, "VIC.SVC.RES").fill("29");
    await signInRunsOut("contributor");
    await press(page, "save");
    await arrives(page, "/sign-in");
    await signIn(page, "other-coordinator");
    await page.goto("/enter/kept");
    expect(await page.content()).not.toContain('value="29"');
    expect(await stored("VIC.SVC.RES")).toBe("nothing");
  });
});

test("while the database is gone a form comes back with what was typed, and is sent when it returns", async () => {
  await startAfresh();
  await road.mend();
  await browsing({ script: false, width: "narrow" }, async (page) => {
    await comeIn(page, "contributor");
    await page.goto(`${road.address}/reporting/${year}/assistance`);
    await figure(page, "VIC.SVC.RES").fill("30");
    await road.cut();
    await press(page, "save");
    expect(await words(page, "body")).toContain("Portalul nu ajunge acum la date");
    await checkPage(page);
    expect(await page.locator('[name="f:VIC.SVC.RES"]').inputValue()).toBe("30");
    await page.locator("form button").click();
    expect(await page.locator('[name="f:VIC.SVC.RES"]').inputValue()).toBe("30");
    expect((await page.goto(`${road.address}/en/reports/2020`))?.status()).toBe(503);
    await checkPage(page);
    await road.mend();
    await expect.poll(async () => (await fetch(`${road.address}/readyz`)).status, { timeout: 30_000 }).toBe(200);
    expect(await stored("VIC.SVC.RES")).toBe("nothing");
    await page.goto(`${road.address}/en/reports/2020`);
    expect(await words(page, "h1")).toContain("2020");
  });
});

test("what was typed before the database went is sent from the plain page once it is back", async () => {
  await startAfresh();
  await road.mend();
  await browsing({ script: false }, async (page) => {
    await comeIn(page, "contributor");
    await page.goto(`${road.address}/reporting/${year}/assistance`);
    await figure(page, "VIC.SVC.RES").fill("34");
    await road.cut();
    await press(page, "save");
    await road.mend();
    await expect.poll(async () => (await fetch(`${road.address}/readyz`)).status, { timeout: 30_000 }).toBe(200);
    await page.locator("form button").click();
    await page.waitForURL(new RegExp(`/reporting/${year}/assistance`));
    expect(await stored("VIC.SVC.RES")).toBe("value 34");
  });
});

test("with script open figures wait in the page while the database is gone", async () => {
  await startAfresh();
  await road.mend();
  await browsing({}, async (page) => {
    await comeIn(page, "contributor");
    await page.goto(`${road.address}/reporting/${year}/assistance`);
    await road.cut();
    await figure(page, "VIC.SVC.RES").fill("35");
    await expect.poll(() => words(page, "output"), soon).toMatch(/Nu am putut salva/);
    await road.mend();
    await expect.poll(() => stored("VIC.SVC.RES"), { timeout: 25_000, interval: 500 }).toBe("value 35");
    await expect.poll(() => words(page, "output"), soon).toMatch(/Salvat automat la/);
  });
});
