import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatCount } from "#app/i18n/format.ts";
import { demoPassword } from "#db/seed/demo.ts";
import { browsing, closeBrowser } from "#tests/support/browser.ts";
import { portalDatabase, send, signedIn, visit } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { arrives, checkPage, open, words, soon } from "./steps/pages.ts";
import { checkPublishedYear } from "./steps/published.ts";
import {
  figure,
  lastYear,
  openYear,
  ours,
  passOver,
  press,
  startAfresh,
  stored,
  writeServices,
} from "./steps/report.ts";
import { accept, openFromBoard, returnFigure, submissionOf } from "./steps/secretariat.ts";
import { comeIn } from "./steps/signing-in.ts";

let putBack: () => Promise<void>;
let year = 0;
let known: ReadonlyMap<string, number>;

beforeAll(async () => {
  putBack = await remembered();
  year = await openYear();
  known = await lastYear();
});
afterAll(async () => {
  await putBack();
  await closeBrowser();
});

/** The coordinator writes everything as last year, and sends it. */
async function sendReport(): Promise<void> {
  await startAfresh();
  await browsing({ script: false }, async (page) => {
    await comeIn(page, "coordinator");
    await page.goto(`/reporting/${year}/organisation`);
    await page.locator("main form button").last().click();
    await page.goto(`/reporting/${year}/assistance`);
    await writeServices(page, known);
    await figure(page, "VIC.ALL").fill(String(known.get("VIC.ALL")));
    await press(page, "continue");
    for (const [section, cell] of [
      ["prevention", "PRV.REACH"],
      ["training", "TRN.PERS"],
    ] as const) {
      await arrives(page, `/reporting/${year}/${section}`);
      await figure(page, cell).fill(String(known.get(cell)));
      await press(page, "continue");
    }
    for (const section of ["challenges", "practices", "policies"]) {
      await arrives(page, `/reporting/${year}/${section}`);
      await passOver(page);
    }
    await sendFromCheck();
    async function sendFromCheck() {
      await arrives(page, `/reporting/${year}/check`);
      await page.locator("#field-declaration").check();
      await page.locator('form:has(input[name="declaration"]) button').click();
      await arrives(page, `/reporting/${year}/receipt`);
    }
  });
}

test(
  "a report is sent, one figure comes back with a question, is corrected, accepted, compiled and published by two people",
  { timeout: 600_000 },
  async () => {
    await sendReport();
    const report = await submissionOf(ours);
    const corrected = (known.get("VIC.SVC.COU") ?? 0) - 1;

    await browsing({}, async (page) => {
      await comeIn(page, "secretariat");
      await openFromBoard(page, year, report);
      await returnFigure(page, "VIC.SVC.COU", "Sunt numărate persoane sau ședințe?");
      await checkPage(page);
    });

    await browsing({ width: "narrow" }, async (page) => {
      await comeIn(page, "coordinator");
      await open(page, `/reporting/${year}`);
      expect(await words(page)).toContain("Raportul e la corectat");
      await page.goto(`/reporting/${year}/check`);
      expect(await words(page)).toMatch(/așteaptă o corectură sau un răspuns/);
      await open(page, `/reporting/${year}/assistance`);
      expect(await words(page)).toContain("Sunt numărate persoane sau ședințe?");
      await figure(page, "VIC.SVC.COU").fill(String(corrected));
      await expect.poll(() => stored("VIC.SVC.COU"), soon).toBe(`value ${corrected}`);
      await open(page, `/reporting/${year}/check`);
      await page.locator("#field-declaration").check();
      await page.locator('form:has(input[name="declaration"]) button').click();
      await arrives(page, `/reporting/${year}/receipt`);
      await checkPage(page);
    });

    await browsing({ width: "narrow" }, async (page) => {
      await comeIn(page, "secretariat");
      await openFromBoard(page, year, report);
      const changed = await words(page, "#changed, table:has(caption:has-text('Ce s-a schimbat'))").catch(() =>
        words(page),
      );
      expect(changed).toContain(formatCount("ro", corrected));
      await accept(page);
      await checkPage(page);
      for (const slug of ["exemplu-dialog", "exemplu-izvor", "exemplu-echinox"]) {
        await page.goto(`/secretariat/review/${await submissionOf(slug)}`);
        await accept(page);
      }
      await open(page, "/secretariat/releases");
      await page.locator(`form:has(input[name="year"][value="${year}"]) button`).click();
      await page.waitForURL(/\/secretariat\/releases\/[0-9a-f-]+/);
      await checkPage(page);
      expect(await page.locator('input[name="decision"][value="publish"]').count()).toBe(0);
    });
    expect((await visit(`/reports/${year}`)).status).toBe(404);

    await browsing({}, async (page) => {
      await comeIn(page, "secretariat2");
      await open(page, "/secretariat/releases");
      await page.locator("#waiting-releases a").first().click();
      await page.waitForURL(/\/secretariat\/releases\/[0-9a-f-]+/);
      await checkPage(page);
      await page.locator("#field-current_password").fill(demoPassword);
      await page.locator('form:has(input[name="decision"][value="publish"]) button').click();
      await page.waitForURL(/\/secretariat\/releases/);
      await checkPage(page);
    });

    await browsing({ script: false }, async (page) => {
      await open(page, `/reports/${year}`);
      await open(page, `/en/reports/${year}`);
    });
    const rows = await checkPublishedYear(year, { isExact: true });
    const counselling = rows.find(({ indicator }) => indicator === "VIC.SVC.COU");
    expect(counselling?.reporting_organisations).toBeGreaterThanOrEqual(3);
    expect(rows.filter(({ status }) => status === "hidden").length).toBeGreaterThan(0);
    expect(rows.filter(({ status }) => status === "published").length).toBeGreaterThan(0);
  },
);

test("whoever sends the same decision twice has decided once; another one with its key is not said to be taken", async () => {
  const report = await submissionOf("exemplu-gradina");
  await browsing({ script: false }, async (page) => {
    await comeIn(page, "secretariat");
    await page.goto(`/secretariat/review/${report}`);
    const typed = await page
      .locator('form:has(input[name="intent"][value="reopen"]) input')
      .evaluateAll((inputs) => inputs.map((input) => [input.getAttribute("name"), input.getAttribute("value")]));
    const form = {
      ...(Object.fromEntries(typed) as Record<string, string>),
      reason: "O cifră trebuie văzută din nou.",
    };
    const cookie = await signedIn("secretariat");
    const first = await send(`/secretariat/review/${report}`, form, { cookie });
    const second = await send(`/secretariat/review/${report}`, form, { cookie });
    expect([first.status, second.status]).toEqual([302, 302]);
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    const changed = await send(`/secretariat/review/${report}`, { ...form, reason: "Alt motiv." }, { cookie });
    expect(changed.status).toBe(409);
    const page409 = await changed.text();
    expect(page409).toContain("Formularul a fost deja trimis");
    expect(page409).not.toContain(Object.fromEntries(typed)["form_key"]);
  });
  const [told] = await portalDatabase().execute<{ times: number }>(sql`
    select count(*)::int as times from activities where kind = 'report.reopened' and subject_id = ${report}`);
  expect(told?.times).toBe(1);
});

test("the board sees who has reported and what waits, never a single report", async () => {
  await browsing({ width: "narrow" }, async (page) => {
    await comeIn(page, "board");
    await open(page, "/home");
    await open(page, "/secretariat/releases");
    expect((await page.goto(`/secretariat/review/${await submissionOf(ours)}`))?.status()).toBe(404);
    await checkPage(page);
    expect((await page.goto(`/secretariat/cycle/${year}`))?.status()).toBe(404);
  });
});
