import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { demoPassword } from "#db/seed/demo.ts";
import { browsing, closeBrowser } from "#tests/support/browser.ts";
import { portalDatabase } from "#tests/support/portal.ts";
import { arrives, checkPage, open, words } from "./steps/pages.ts";
import { comeIn, signIn } from "./steps/signing-in.ts";

afterAll(closeBrowser);

const name = "Cezara Trecătoare";

/** Somebody of the coordinator's organisation who has saved something there, and will leave. */
async function somebodyWhoLeaves(): Promise<void> {
  const db = portalDatabase();
  await db.execute(sql`insert into people (email, name, language, is_example, created_at)
    values ('leaving@example.org', ${name}, 'ro', true, now())`);
  await db.execute(sql`insert into person_secrets (person_id, password_hash)
    select leaving.id, password_hash from people leaving, person_secrets s join people p on p.id = s.person_id
    where leaving.email = 'leaving@example.org' and p.email = 'coordinator@example.org'`);
  const own = sql`select s.organisation_id from seats s join people p on p.id = s.person_id where p.email = 'coordinator@example.org' limit 1`;
  const leaving = sql`select id from people where email = 'leaving@example.org'`;
  await db.execute(sql`insert into seats (person_id, organisation_id, role, started_at)
    values ((${leaving}), (${own}), 'contributor', now())`);
  await db.execute(sql`insert into activities (at, kind, actor_id, acting_organisation_id, organisation_id, subject_id)
    values (now(), 'report.narrative_saved', (${leaving}), (${own}), (${own}), 'x')`);
}

test("somebody reads what is kept of them, takes it along and leaves for good; their work stays, without their name", async () => {
  await somebodyWhoLeaves();
  await browsing({ script: false, width: "narrow" }, async (page) => {
    await signIn(page, "leaving");
    await open(page, "/account");
    await page.locator('main a[href="/account/my-data"]').click();
    await arrives(page, "/account/my-data");
    await checkPage(page);
    await page.locator('main a[href="/account/my-data.json"]').click();
    await arrives(page, "/account/confirm");
    await checkPage(page);
    await page.locator("#field-current_password").fill("altceva decât parola");
    await page.locator("main form button").click();
    await page.locator("#error-summary").waitFor();
    await page.locator("#field-current_password").fill(demoPassword);
    await page.locator("main form button").click();
    const download = page.locator('main a[href="/account/my-data.json"]');
    await download.waitFor();
    await checkPage(page);
    const [file] = await Promise.all([page.waitForEvent("download"), download.click()]);
    const copy = await readFile(await file.path(), "utf8");
    expect(copy).toContain(name);
    expect(copy).toContain("report.narrative_saved");
    expect(copy).not.toMatch(/coordinator@example\.org|argon2/);

    await open(page, "/account/my-data");
    await page.locator("#field-current_password").fill("altceva decât parola");
    await page.locator("main form button").click();
    await page.locator("#error-summary").waitFor();
    await checkPage(page);
    await page.locator("#field-current_password").fill(demoPassword);
    await page.locator("main form button").click();
    await arrives(page, "/enter/erased");
    await checkPage(page);
    await page.goto("/account");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await page.locator("#field-email").fill("leaving@example.org");
    await page.locator("#field-password").fill(demoPassword);
    await page.locator("main form button").click();
    await page.locator("#error-summary").waitFor();
  });
  await browsing({}, async (page) => {
    await comeIn(page, "coordinator");
    for (const [path, said] of [
      ["/organisation/activity", "Un fost contributor"],
      ["/en/organisation/activity", "A former contributor"],
    ] as const) {
      await open(page, path);
      const read = await words(page);
      expect(read).toContain(said);
      expect(read).not.toContain(name);
    }
  });
});

test("the only coordinator reads that they hand over first, and is shown no form", () =>
  browsing({ width: "narrow" }, async (page) => {
    await comeIn(page, "other-coordinator");
    await open(page, "/en/account/my-data");
    expect(await words(page)).toContain("You are the only coordinator of");
    expect(await page.locator("#field-current_password").count()).toBe(0);
  }));

test("the secretariat reads how much was removed when its time was over", () =>
  browsing({ width: "narrow" }, async (page) => {
    await comeIn(page, "secretariat");
    await open(page, "/secretariat/audit");
    await page.locator('main a[href="/secretariat/retention"]').click();
    await arrives(page, "/secretariat/retention");
    await checkPage(page);
    expect(await page.locator("main tbody tr").count()).toBeGreaterThan(8);
  }));
