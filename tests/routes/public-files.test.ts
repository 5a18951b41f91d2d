import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { portalDatabase, send, visit } from "#tests/support/portal.ts";
import { addresses, examples, filled, isBehindSignIn } from "./addresses.ts";
import { paperOf } from "#tests/support/paper.ts";
import { cookieOf } from "./personas.ts";

let publicPaths: string[] = [];
beforeAll(async () => {
  const known = await examples();
  publicPaths = addresses()
    .filter(({ pattern }) => !isBehindSignIn(pattern) && !/^\/(enter|dev|sign-out)/.test(pattern))
    .map(({ pattern }) => filled(pattern, known));
});

test("public pages bring no script at all, in either language, also where something went wrong", async () => {
  for (const path of [...publicPaths, "/nothing-here", "/reports/1999"]) {
    for (const address of [path, path === "/" ? "/en" : `/en${path}`]) {
      const page = await (await visit(address)).text();
      // What search engines read is data and runs nowhere.
      const html = page.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, "");
      expect(html, address).not.toMatch(/<script|javascript:|\son\w+="|rel="modulepreload"/i);
    }
  }
});

test("every public page says where it stands in both languages", async () => {
  const pages = publicPaths.filter((path) => !/data\.|sign-in|\.(txt|xml|png|pdf)$/.test(path));
  for (const path of pages) {
    const html = await (await visit(path)).text();
    expect(html, path).toMatch(/<link rel="canonical" href="http[^"]+"\/?>/);
    for (const language of ["ro", "en"]) expect(html, path).toContain(`hrefLang="${language}"`);
    expect(html, path).toMatch(/<meta name="description" content="[^"]{20,}"/);
  }
});

test("the data files are what they say, carry the same headers as pages, and never run as a formula", async () => {
  for (const [path, type] of [
    ["/reports/2020/data.csv", "text/csv; charset=utf-8"],
    ["/reports/2020/data.json", "application/json; charset=utf-8"],
  ] as const) {
    const { status, headers } = await visit(path);
    expect([status, headers.get("content-type")]).toEqual([200, type]);
    expect(headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+"$/);
    for (const name of ["content-security-policy", "x-content-type-options", "referrer-policy", "x-request-id"]) {
      expect(headers.has(name), `${name} of ${path}`).toBe(true);
    }
  }
  const csv = await (await visit("/reports/2020/data.csv")).text();
  expect(csv.replace(/^\uFEFF/, "").split("\r\n")[0]).toBe(
    "year;release;indicator;breakdown;label_ro;label_en;unit;status;value;qualifier;reporting_organisations;member_organisations",
  );
  expect(csv).not.toMatch(/(^|;|\n)"?[=+@\t]/m);
});

test("a practice is there as a PDF that says its language and title, with headings and lists a screen reader knows", async () => {
  for (const [path, lang, title, heading] of [
    ["/practices/munca-info/print.pdf", "ro", "munca.info, înainte de a pleca la lucru", "Ce s-a făcut"],
    ["/en/practices/munca-info/print.pdf", "en", "munca.info, before leaving to work abroad", "What was done"],
  ] as const) {
    const answer = await visit(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    const pdf = await paperOf(await answer.arrayBuffer());
    expect(pdf).toMatchObject({ lang, isTagged: true });
    expect(pdf.title).toContain(title);
    expect(pdf.text).toContain(heading);
    for (const role of ["H1", "H2", "L", "LI"]) expect(pdf.roles, role).toContain(role);
  }
  expect((await visit("/practices/nobody-wrote-this/print.pdf")).status).toBe(404);
});

test("the PDF of a practice shows its images, with their words for who does not see them, and says what else is attached", async () => {
  const db = portalDatabase();
  await db.execute(sql`insert into files select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(),
    'subject_id', p.id, 'organisation_id', p.organisation_id, 'audience', 'public'))).*
    from files f, practices p where slug = 'munca-info'`);
  for (const language of ["", "/en"]) {
    const pdf = await paperOf(await (await visit(`${language}/practices/munca-info/print.pdf`)).arrayBuffer());
    expect(pdf.alternatives).toEqual(["Un desen: cinci jetoane colorate pe o masă și o foaie cu șapte rânduri."]);
    expect(pdf.roles).toContain("Figure");
    expect(pdf.text).toMatch(/Fiecare jeton e un pas.*Planul pe șapte zile.*\.csv · (tabel CSV|CSV table), \d+/);
    expect(pdf.text.replaceAll(" ", "")).toMatch(/http:\S+\/files\/[\w-]{36}\/Plan%20pe/);
  }
  const other = await visit("/practices/munca-info/print.pdf");
  await db.execute(sql`delete from files where subject_id in (select id from practices)`);
  const without = await visit("/practices/munca-info/print.pdf");
  // It was kept with its images, and is not any more what is asked for.
  expect((await other.arrayBuffer()).byteLength).toBeGreaterThan((await without.arrayBuffer()).byteLength + 5000);
});

test("also a file, a refusal and a fault carry the headers, and nothing personal is kept by a cache", async () => {
  const cookie = await cookieOf("coordinator");
  const answers = {
    file: await visit("/favicon.svg"),
    "too much": await send("/account", { organisationId: "x".repeat(3 * 1024 * 1024) }, { cookie }),
    "from elsewhere": await send("/account", {}, { cookie, headers: { Origin: "https://elsewhere.example" } }),
    "not for me": await visit("/secretariat", { cookie }),
    "a page": await visit("/home", { cookie }),
    "its data": await visit("/home.data", { cookie }),
    "the public page, signed in": await visit("/reports/2020", { cookie }),
  };
  for (const [name, { headers }] of Object.entries(answers)) {
    expect(headers.get("content-security-policy"), name).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get("x-content-type-options"), name).toBe("nosniff");
    expect(headers.get("referrer-policy"), name).toBe("no-referrer");
    if (name !== "file") expect(headers.get("cache-control"), name).toBe("no-store");
  }
});
