import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatCount } from "#app/i18n/format.ts";
import { browsing, closeBrowser } from "#tests/support/browser.ts";
import { portalDatabase } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { arrives, checkPage, open, words, soon } from "./steps/pages.ts";
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
import { submissionOf } from "./steps/secretariat.ts";
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

const counted = (cell: string) => known.get(cell) ?? 0;

test(
  "a reporter fills in the year from nothing and is heard where a figure surprises; the coordinator sends it",
  { timeout: 600_000 },
  async () => {
    await startAfresh();
    await browsing({}, async (page) => {
      await comeIn(page, "contributor");
      await open(page, "/reporting");
      await page.locator(`main a[href="/reporting/${year}"]`).click();
      await arrives(page, `/reporting/${year}`);
      await checkPage(page);
      expect(await words(page)).toContain("Încă nu ai început raportul");
      await page.locator(`main a[href="/reporting/${year}/organisation"]`).first().click();
      await arrives(page, `/reporting/${year}/organisation`);
      await checkPage(page);
      await page.locator("main form button").last().click();
      await arrives(page, `/reporting/${year}`);

      // What cannot be right is said on leaving the field, with both numbers.
      await open(page, `/reporting/${year}/assistance`);
      const row = page.locator('[data-unit="VIC.SVC.RES"]').first();
      await figure(page, "VIC.SVC.RES").fill("5");
      await figure(page, "VIC.SVC.RES|AGE2=MIN").fill("6");
      await page.keyboard.press("Tab");
      await row
        .getByText(/\b6\b.*\b5\b|\b5\b.*\b6\b/)
        .first()
        .waitFor();
      await expect.poll(() => words(page, "output"), soon).toMatch(/Salvat automat la \d\d:\d\d/);
      expect(await stored("VIC.SVC.RES")).toBe("value 5");
      await checkPage(page);
      await figure(page, "VIC.SVC.RES|AGE2=MIN").fill("1,5");
      await page.keyboard.press("Tab");
      await row.getByText("Scrie un număr întreg de persoane.").first().waitFor();

      await page.context().setOffline(true);
      await figure(page, "VIC.SVC.COU").fill("17");
      await expect.poll(() => words(page, "output"), soon).toContain("Fără internet");
      await page.context().setOffline(false);
      await expect.poll(() => stored("VIC.SVC.COU"), { timeout: 30_000 }).toBe("value 17");

      await writeServices(page, known);
      const sum = await page.locator("#sum-total").innerText();
      const tooMany = Number(sum.replaceAll(/\D/g, "")) + 1;
      await figure(page, "VIC.ALL").fill(String(tooMany));
      await page.keyboard.press("Tab");
      await page.locator('[data-unit="VIC.ALL"]').getByText(formatCount("ro", tooMany)).first().waitFor();
      await press(page, "continue");
      await page.locator("#error-summary").waitFor();
      await checkPage(page);
      await figure(page, "VIC.ALL").fill(String(counted("VIC.ALL")));
      await figure(page, "VIC.ALL|AGE2=MIN").fill(String(counted("VIC.ALL|AGE2=MIN")));
      await press(page, "continue");
      await arrives(page, `/reporting/${year}/prevention`);

      // What surprises asks for a reason, which stays with the figure.
      const many = counted("PRV.REACH") * 4;
      await figure(page, "PRV.REACH").fill(formatCount("ro", many));
      await page.keyboard.press("Tab");
      const reason = figure(page, "PRV.REACH", "-explanation");
      await reason.waitFor();
      await checkPage(page);
      await press(page, "confirm:PRV.REACH");
      await page.getByText("Scrie mai întâi o propoziție").waitFor();
      await reason.fill("Am lucrat anul acesta în toate liceele din județ.");
      // What saves itself counts: the question is not asked any more.
      await page.keyboard.press("Tab");
      await page.getByText("Cifră confirmată de tine").waitFor();
      await press(page, "confirm:PRV.REACH");
      await page.waitForURL(/saved=1/);
      await page.getByText("Cifră confirmată de tine").waitFor();
      expect(await stored("PRV.REACH")).toBe(`value ${many}`);
      await press(page, "continue");

      await arrives(page, `/reporting/${year}/training`);
      await checkPage(page);
      await figure(page, "TRN.PERS").fill(String(counted("TRN.PERS")));
      await press(page, "continue");
      for (const section of ["challenges", "practices", "policies"]) {
        await arrives(page, `/reporting/${year}/${section}`);
        await checkPage(page);
        await passOver(page);
      }
      await arrives(page, `/reporting/${year}/check`);
      await checkPage(page);
      expect(await words(page)).toContain("Doar coordonatorul organizației trimite raportul");
      expect(await words(page)).toContain("Explicat: „Am lucrat anul acesta în toate liceele din județ.”");
      expect(await words(page)).not.toContain("spune-ne pe scurt de ce");
    });

    await browsing({}, async (page) => {
      await comeIn(page, "coordinator");
      await open(page, `/reporting/${year}/check`);
      const send = page.getByRole("button", { name: `Trimite raportul ${year}` });
      await send.click();
      await page.locator("#error-summary").waitFor();
      await checkPage(page);
      await open(page, `/reporting/${year}/check`);
      await page.locator("#field-declaration").check();
      await send.click();
      await arrives(page, `/reporting/${year}/receipt`);
      await checkPage(page);
      expect((await words(page)).replaceAll("\u2011", "-")).toMatch(new RegExp(`${year}-\\d{3}`));
      await page.goBack();
      await expect.poll(() => send.count(), soon).toBe(0);
      await page.goto(`/reporting/${year}`);
      expect(await words(page)).toContain("Raportul e trimis");
      await open(page, `/reporting/${year}/assistance`);
      expect(await page.locator("main input:visible").count()).toBe(0);
    });
    // The reviewer reads the answer where the question was.
    await browsing({ width: "narrow" }, async (page) => {
      await comeIn(page, "secretariat");
      await open(page, `/secretariat/review/${await submissionOf(ours)}`);
      expect(await words(page)).toContain("Explicat: „Am lucrat anul acesta în toate liceele din județ.”");
      expect(await words(page)).not.toContain("spune-ne pe scurt de ce");
    });
    const mails = await portalDatabase().execute<{ text: string }>(
      sql`select outbox::text as text from outbox where outbox::text like ${`%${year}-%`}`,
    );
    expect(mails.length).toBeGreaterThan(0);
    for (const { text } of mails) expect(text).not.toContain(formatCount("ro", counted("PRV.REACH") * 4));
  },
);

test("without any script the whole way works too, in English on a phone", { timeout: 600_000 }, async () => {
  await startAfresh();
  await browsing({ script: false, width: "narrow" }, async (page) => {
    await comeIn(page, "coordinator");
    await open(page, `/en/reporting/${year}`);
    await open(page, `/en/reporting/${year}/organisation`);
    await page.locator("main form button").last().click();
    await arrives(page, `/en/reporting/${year}`);

    await open(page, `/en/reporting/${year}/assistance`);
    await writeServices(page, known);
    await figure(page, "VIC.SVC.RES|AGE2=MIN").fill("letters");
    await figure(page, "VIC.ALL").fill(String(counted("VIC.ALL")));
    await press(page, "continue");
    await page.locator("#error-summary").waitFor();
    expect(await figure(page, "VIC.SVC.RES|AGE2=MIN").inputValue()).toBe("letters");
    expect(await figure(page, "VIC.ALL").inputValue()).toBe(String(counted("VIC.ALL")));
    await checkPage(page);
    await figure(page, "VIC.SVC.RES|AGE2=MIN").fill(String(counted("VIC.SVC.RES|AGE2=MIN")));
    await press(page, "continue");
    await arrives(page, `/en/reporting/${year}/prevention`);

    const few = Math.max(20, Math.round(counted("PRV.REACH") / 4));
    await figure(page, "PRV.REACH").fill(String(few));
    await press(page, "save");
    const reason = figure(page, "PRV.REACH", "-explanation");
    await reason.waitFor();
    await checkPage(page);
    await reason.fill("Two of our trainers were ill for half of the year.");
    await press(page, "confirm:PRV.REACH");
    await page.waitForURL(/saved=1/);
    expect(await reason.inputValue()).toContain("trainers");
    await press(page, "continue");
    await arrives(page, `/en/reporting/${year}/training`);
    await figure(page, "TRN.PERS").fill(String(counted("TRN.PERS")));
    await press(page, "continue");
    for (const section of ["challenges", "practices", "policies"]) {
      await arrives(page, `/en/reporting/${year}/${section}`);
      await passOver(page);
    }
    await arrives(page, `/en/reporting/${year}/check`);
    await checkPage(page);
    await page.locator("#field-declaration").check();
    await page.locator('form:has(input[name="declaration"]) button').click();
    await arrives(page, `/en/reporting/${year}/receipt`);
    await checkPage(page);
    expect((await words(page)).replaceAll("\u2011", "-")).toMatch(new RegExp(`${year}-\\d{3}`));
  });
});

test("two people who write the same figure see both values, and the one they choose is kept", async () => {
  await startAfresh();
  await browsing({}, (first) =>
    browsing({}, async (second) => {
      await comeIn(first, "contributor");
      await comeIn(second, "coordinator");
      for (const page of [first, second]) await open(page, `/reporting/${year}/assistance`);
      await figure(first, "VIC.SVC.RES").fill("31");
      await expect.poll(() => stored("VIC.SVC.RES"), soon).toBe("value 31");

      await figure(second, "VIC.SVC.RES").fill("32");
      const clash = second.locator('[id="field-VIC.SVC.RES-clash"]');
      await clash.waitFor();
      expect(await stored("VIC.SVC.RES")).toBe("value 31");
      const said = (await clash.innerText()).replaceAll(/\s+/g, " ");
      expect(said).toMatch(/Raportorul a scris 31 la \d\d:\d\d\. Tu ai scris 32\./);
      await checkPage(second);
      await press(second, "mine:VIC.SVC.RES");
      await second.waitForLoadState();
      await expect.poll(() => stored("VIC.SVC.RES"), soon).toBe("value 32");

      await figure(first, "VIC.SVC.RES").fill("33");
      await first.locator('[id="field-VIC.SVC.RES-clash"]').waitFor();
      await press(first, "theirs:VIC.SVC.RES");
      await first.waitForLoadState();
      await expect.poll(() => figure(first, "VIC.SVC.RES").inputValue(), soon).toBe("32");
      expect(await stored("VIC.SVC.RES")).toBe("value 32");
    }),
  );
});

test("a column copied from a spreadsheet fills downward, and can be taken back", async () => {
  await startAfresh();
  await browsing({}, async (page) => {
    await comeIn(page, "contributor");
    await open(page, `/reporting/${year}/assistance`);
    const cells = await page
      .locator('input[data-cell^="VIC.SVC."]:visible')
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute("data-cell") ?? ""));
    const [first = "", second = ""] = cells.filter((cell) => !cell.includes("|"));
    await figure(page, first).focus();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "1.041\n12\n");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await page.getByRole("button", { name: "Anulează" }).waitFor();
    expect(await figure(page, second).inputValue()).toBe("12");
    await checkPage(page);
    await page.getByRole("button", { name: "Anulează" }).click();
    expect(await figure(page, second).inputValue()).toBe("");
  });
});

test("the fields behind a row come when it is opened, with script and without, and nothing typed is lost", async () => {
  const divided = 'input[data-cell^="VIC.SVC.RES|SEX="]';
  const row = '[data-row="VIC.SVC.RES"] > summary';
  await startAfresh();
  await browsing({}, async (page) => {
    await comeIn(page, "contributor");
    await open(page, `/reporting/${year}/assistance`);
    expect(await page.locator(divided).count()).toBe(0);
    await page.locator(row).click();
    await page.locator(divided).first().waitFor();
    await checkPage(page);
    const cell = (await page.locator(divided).first().getAttribute("data-cell")) ?? "";
    await page.context().setOffline(true);
    await page.locator(divided).first().fill("3");
    await expect.poll(() => words(page, "output"), soon).toContain("Fără internet");
    // The page is closed before the internet is back, so that it does not send what waits as well.
    await page.close();
    await page.context().setOffline(false);
    const again = await page.context().newPage();
    // What waited on the device is shown again, in a row that comes closed, and goes now.
    await again.goto(`/reporting/${year}/assistance`);
    await expect.poll(() => again.locator(divided).first().inputValue(), soon).toBe("3");
    await expect.poll(() => words(again, "output"), soon).toMatch(/Salvat automat la \d\d:\d\d/);
    expect(await stored(cell)).toBe("value 3");
  });

  await startAfresh();
  await browsing({ script: false, width: "narrow" }, async (page) => {
    await comeIn(page, "contributor");
    await open(page, `/en/reporting/${year}/assistance`);
    await figure(page, "VIC.SVC.RES").fill("6");
    await page.locator(row).click();
    await press(page, "open:VIC.SVC.RES");
    await page.waitForURL(/open=VIC\.SVC\.RES/);
    expect(await figure(page, "VIC.SVC.RES").inputValue()).toBe("6");
    await page.locator(divided).first().fill("2");
    await press(page, "save");
    await page.waitForURL(/saved=1$/);
    expect(await page.locator(divided).first().inputValue()).toBe("2");
  });
});
