import { sql } from "drizzle-orm";
import { type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browsing, closeBrowser, type Visitor } from "#tests/support/browser.ts";
import { portalDatabase } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { arrives, checkPage, whole, words } from "./steps/pages.ts";
import { comeIn } from "./steps/signing-in.ts";
import { yearsGoBy } from "./steps/clock.ts";

let putBack: () => Promise<void>;
beforeAll(async () => {
  putBack = await remembered();
});
afterAll(async () => {
  await putBack();
  await closeBrowser();
});

const slug = "exemplu-radio-pe-scara-blocului";
const page = `/practices/${slug}`;
const afterlife = `${page}/uptake`;

/** Somebody of the demo sits down at a browser. */
const as = (account: string, visitor: Visitor, story: (page: Page) => Promise<void>) =>
  browsing(visitor, async (browser) => {
    await comeIn(browser, account);
    await story(browser);
  });

const texts = {
  title_ro: "Exemplu: radio pe scara blocului",
  summary_ro: "O oră de radio pe săptămână, făcută de vecini pentru vecini. Text inventat.",
  part_problem_ro: "Afișele **nu** le citea nimeni.",
  part_steps_ro: "1. un reporter pe scară\n2. o oră pe săptămână\n3. un număr de telefon la sfârșit",
  part_safeguards_ro: "Nimeni nu spune cine este.",
  part_starting_ro: "Găsește un vecin cu voce bună.",
  figure_1_value: "40",
  figure_1_label: "de ore de radio",
  figure_1_year: "2025",
};

async function writes(browser: Page): Promise<void> {
  await browser.goto("/organisation/practices");
  await browser.getByRole("button", { name: "Începe o bună practică" }).first().click();
  await browser.locator("#field-title_ro").waitFor();
  for (const [name, text] of Object.entries(texts)) await browser.locator(`#field-${name}`).fill(text);
  const choices = { kind: "programme", direction: "prevention", evidence: "followed" };
  for (const [name, value] of Object.entries(choices)) await browser.locator(`#field-${name}`).selectOption(value);
  await browser.locator("#field-audiences-communities").check();
  for (const name of ["mentions_people", "about_survivors"]) {
    await browser.locator(`input[name="${name}"][value="no"]`).check();
  }
  await browser.locator('button[name="intent"][value="check"]').click();
  expect(await words(browser)).toContain("Trimite coordonatorul organizației.");
  await checkPage(browser);
}

async function sends(browser: Page): Promise<void> {
  await browser.goto("/en/organisation/practices");
  await browser.getByRole("link", { name: texts.title_ro }).first().click();
  await browser.locator('button[name="intent"][value="check"]').click();
  await browser.locator("#field-send").click();
  await arrives(browser, "/en/organisation/practices");
}

async function publishes(browser: Page): Promise<void> {
  await browser.goto("/home");
  await browser.getByRole("link", { name: "bune practici așteaptă" }).click();
  await arrives(browser, "/editorial");
  expect(await words(browser)).not.toContain("aceeași întrebare, în trei ani");
  await checkPage(browser);
  await browser.getByRole("link", { name: texts.title_ro }).first().click();
  const comment = browser.locator("details", { has: browser.locator('input[name="field"][value="part_problem_ro"]') });
  await comment.locator("summary").click();
  await comment.locator('[name="quote"]').fill("nu le citea nimeni");
  await comment.locator('[name="said"]').fill("Cum ați aflat?");
  await comment.locator('[name="suggestion"]').fill("le citea puțină lume");
  await comment.locator('button[value="comment"]').click();
  expect(await words(browser, '[role="alert"]')).toContain("Citează-l întreg");
  await checkPage(browser);
  await browser.locator('[name="suggestion"][id$="part_problem_ro"]').fill("");
  await browser.locator('details[open] button[value="comment"]').click();
  await browser.getByText("Comentariul a ajuns la autori").waitFor();
  await whole(browser);
  // Back at the comment, which says so itself, and not at the top of the page.
  expect(new URL(browser.url()).hash).toMatch(/^#comment-[0-9a-f-]{36}$/);
  expect(await browser.locator(":target").innerText()).toContain("nu le citea nimeni");
  expect(await browser.evaluate(() => document.activeElement?.matches(":target") ?? false)).toBe(true);
  // From there, too, what is wrong is said first.
  await browser.locator('button[name="decision"][value="publish"]').click();
  await browser.locator('[role="alert"]').waitFor();
  expect(new URL(browser.url()).hash).toBe("");
  await whole(browser);
  for (const tick of await browser.locator('input[name="checked"]').all()) await tick.check();
  await browser.locator('button[name="decision"][value="publish"]').click();
  await arrives(browser, "/editorial");
}

test(
  "a practice lives: written, sent, published by an editor, taken up, asked about, still of use a year later, and confirmed when its time is over",
  { timeout: 400_000 },
  async () => {
    await as("contributor", { script: false }, writes);
    await as("coordinator", { script: false, width: "narrow" }, sends);
    await as("editor", { script: false }, publishes);
    await browsing({}, async (browser) => {
      await browser.goto("/practices?search=radioul+vecinilor");
      await browser.getByRole("link", { name: texts.title_ro }).click();
      expect(await words(browser)).toContain("Nicio organizație nu a spus încă că a preluat-o.");
    });

    await as("other-coordinator", { width: "narrow" }, async (browser) => {
      await browser.goto(`/en${page}`);
      await browser.getByRole("link", { name: "Say that you took it up, or ask the authors" }).click();
      await browser.locator("#field-since").fill("2026-02-01");
      await browser.locator("#field-adapted").fill("La noi e podcast, nu radio.");
      await browser.locator("#field-is_named").check();
      await checkPage(browser);
      await browser.getByRole("button", { name: "We took this up" }).click();
      await browser.locator("#field-question").fill("Sunați-o pe A.B., 0722 123 456?");
      await browser.getByRole("button", { name: "Send the question" }).click();
      expect(await words(browser, '[role="alert"]')).toContain("could lead to a person");
      await browser.locator("#field-question").fill("Cine alege muzica?");
      await browser.getByRole("button", { name: "Send the question" }).click();
      await browser.getByText("Your question has reached the authors").waitFor();
    });
    await as("contributor", {}, async (browser) => {
      await browser.goto("/home");
      expect(await words(browser)).toContain("O întrebare așteaptă răspunsul vostru");
      await browser.getByRole("link", { name: texts.title_ro }).click();
      await browser.locator("#field-answer_text").fill("Vecinii, pe rând.");
      await checkPage(browser);
      await browser.getByRole("button", { name: "Răspunde pe site" }).click();
      await browser.getByText("Răspunsul e pe site").waitFor();
      await browser.goto("/organisation/practices");
      await browser.getByRole("link", { name: texts.title_ro }).first().click();
      await browser.getByRole("button", { name: "Îngroșat" }).first().waitFor();
      await browser.locator("#field-partners").fill("Vecinii din scara B");
      const kept = sql`select content ->> 'partners' as partners from manuscripts where title = ${texts.title_ro}`;
      await expect
        .poll(async () => (await portalDatabase().execute(kept))[0], { timeout: 10_000 })
        .toEqual({ partners: "Vecinii din scara B" });
      await checkPage(browser);
    });

    await yearsGoBy(3);
    await browsing({ width: "narrow" }, async (browser) => {
      await browser.goto(page);
      const said = await words(browser);
      for (const sentence of ["Preluată de o organizație.", "La noi e podcast, nu radio.", "Vecinii, pe rând."]) {
        expect(said).toContain(sentence);
      }
      expect(said).toContain("Neconfirmată din");
      await checkPage(browser);
    });
    await as("other-coordinator", {}, async (browser) => {
      await browser.goto("/en/home");
      await browser.getByText("A year ago you took it up: is it still of use?").waitFor();
      await browser.goto(`/en${afterlife}`);
      await browser.locator('input[name="still_used"][value="yes"]').check();
      await browser.locator("#field-changed").fill("Acum îl fac liceenii.");
      await browser.getByRole("button", { name: "Send the answer" }).click();
      await browser.getByText("Your answer is kept").waitFor();
    });
    await as("coordinator", {}, async (browser) => {
      await browser.goto(afterlife);
      expect(await words(browser)).toContain("Acum îl fac liceenii.");
      await checkPage(browser);
      await browser.getByRole("button", { name: "Confirmă fără schimbări" }).click();
      await browser.getByText("Buna practică e confirmată").waitFor();
      await browser.goto(page);
      expect(await words(browser)).not.toContain("Neconfirmată din");
    });
    const [row] = await portalDatabase().execute(sql`select version, state from practices where slug = ${slug}`);
    expect(row).toEqual({ version: 1, state: "published" });
  },
);
