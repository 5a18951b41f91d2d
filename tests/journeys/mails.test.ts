import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { languages } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { exampleLetters } from "#app/platform/mail/examples.ts";
import { writtenOut } from "#app/platform/mail/templates.ts";
import { browsing, checkAxe, checkFits } from "#tests/support/browser.ts";

/** Where the pictures and the plain texts are left, to be looked at. */
const folder = join("tests", "results", "mails");
beforeAll(() => mkdir(folder, { recursive: true }));

const letters = Object.entries(exampleLetters()).flatMap(([template, props]) =>
  languages.map((language) => ({
    name: `${template}.${language}`,
    ...writtenOut({ t: translate(language), language, origin: "https://portal.example.org" }, { template, props }),
  })),
);

test("every mail can be read in both languages, on a phone too, and by those who do not see it", () =>
  browsing({ width: "narrow" }, async (page) => {
    for (const { name, subject, text, html } of letters) {
      await page.setContent(html);
      expect(await page.title(), name).toBe(subject);
      await checkFits(page);
      await checkAxe(page);
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
      await writeFile(join(folder, `${name}.txt`), `${subject}\n\n${text}`);
    }
  }));
