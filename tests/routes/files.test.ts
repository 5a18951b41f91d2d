import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { Readable } from "node:stream";
import { dirname, join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { officeFile, pdfFile } from "#tests/support/made-files.ts";
import { portalAddress, portalDatabase, visit } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { bytes } from "./never-was.ts";
import { cookieOf, type Persona } from "./personas.ts";

let putBack: () => Promise<void>;
/** Where somebody's practice that is being written has its files. */
let page = "";
beforeAll(async () => {
  putBack = await remembered();
  page = `/organisation/practices/${await ownDraft()}/files`;
});
afterAll(() => putBack());

async function ownDraft(): Promise<string> {
  const [row] = await portalDatabase().execute<{ id: string }>(sql`
    select m.id from manuscripts m join organisations o on o.id = organisation_id where slug = 'exemplu-busola' limit 1`);
  return row?.id ?? "";
}

interface Sent {
  persona?: Persona;
  headers?: Record<string, string>;
  path?: string;
  key?: string;
}

async function upload(
  name: string,
  content: Buffer | string,
  { persona = "coordinator elsewhere", headers, path = page, key = randomUUID() }: Sent = {},
) {
  const form = new FormData();
  form.set("form_key", key);
  form.set("intent", "document");
  form.set("caption", "Cuvinte scrise înainte");
  form.set("upload", new File([new Uint8Array(Buffer.from(content))], name));
  const cookie = (await cookieOf(persona)) ?? "";
  return fetch(`${portalAddress()}${path}`, {
    method: "POST",
    redirect: "manual",
    body: form,
    headers: { Origin: portalAddress(), Cookie: cookie, ...headers },
  });
}

const refused = async (name: string, content: Buffer | string) => {
  const answer = await upload(name, content);
  const html = (await answer.text()).replaceAll(/<[^>]+>/g, " ");
  return { status: answer.status, html };
};

const folder = () => join(dirname(inject("portalLog")), "files");
/** What is being taken in, or was left behind: it goes once whoever sent it has their answer. */
const unfinished = () => readdirSync(join(folder(), "unfinished"));
/** How many have their bytes in the storage. */
const keptBytes = () =>
  readdirSync(folder(), { recursive: true }).filter((name) => /^..\/[\da-f]{38}$/.test(String(name))).length;

async function newest(): Promise<{ id: string; name: string }> {
  const [row] = await portalDatabase().execute<{ id: string; name: string }>(sql`
    select id, name from files order by added_at desc limit 1`);
  return row ?? { id: "", name: "" };
}

test("a file keeps its name, and leaves for the reader's disk with nothing it could do here", async () => {
  const content = pdfFile("/Title (Fișa)");
  const answer = await upload('../../Fişă "de" probă.pdf', content);
  expect([answer.status, answer.headers.get("location")]).toEqual([302, `${page}?done=added`]);
  const { id, name } = await newest();
  expect(name).toBe("Fișă de probă.pdf");
  const cookie = await cookieOf("coordinator elsewhere");
  const file = await visit(`/files/${id}/${encodeURIComponent(name)}`, { cookie });
  expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true);
  expect(Object.fromEntries(file.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="Fisa de proba.pdf"; filename*=UTF-8''Fi%C8%99%C4%83%20de%20prob%C4%83.pdf`,
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("sandbox; default-src 'none'") as string,
    "cache-control": "no-store",
  });
  for (const persona of ["visitor", "coordinator", "secretariat"] as const) {
    const asked = { cookie: await cookieOf(persona) };
    const never = randomUUID();
    const real = await bytes(await visit(`/files/${id}/x.pdf`, asked), [id]);
    expect(await bytes(await visit(`/files/${id}/${encodeURIComponent(name)}`, asked), [id]), persona).toBe(real);
    expect(await bytes(await visit(`/files/${never}/x.pdf`, asked), [never]), persona).toBe(real);
    expect(real).toMatch(/^404/);
  }
});

test("what is not taken is refused by its name and the reason, and the words typed beside it stay", async () => {
  const long = await refused("Prea lungă.pdf", Buffer.alloc(11 * 1024 * 1024, "a"));
  expect(long.status).toBe(413);
  expect(long.html).toContain("„Prea lungă.pdf” are mai mult de 10 MB");
  const answer = await upload("Fără ce trebuie.exe", "MZ");
  expect(await answer.text()).toMatch(/„Fără ce trebuie.exe” nu e de un fel[\s\S]*value="Cuvinte scrise înainte"/);
  const bomb = officeFile("xlsx", [{ name: "xl/a.xml", bytes: Buffer.alloc(3 * 1024 * 1024) }]);
  expect((await refused("Bombă.xlsx", bomb)).html).toContain("„Bombă.xlsx” se desface în mult mai mult");
  expect((await refused("", "")).html).toContain("Alege un fișier");
  await expect.poll(unfinished).toEqual([]);
});

test("a form with a file that is broken, foreign or of nobody leaves nothing behind, and goes nowhere else", async () => {
  const elsewhere = { headers: { Origin: "https://elsewhere.example" } };
  expect((await upload("a.pdf", pdfFile(), elsewhere)).status).toBe(403);
  const visitor = await upload("a.pdf", pdfFile(), { persona: "visitor" });
  expect([visitor.status, (await upload("a.pdf", pdfFile(), { persona: "coordinator" })).status]).toEqual([400, 404]);
  expect((await upload("a.pdf", pdfFile(), { path: "/account" })).status).toBe(400);
  const cookie = (await cookieOf("coordinator elsewhere")) ?? "";
  const start = '--x\r\nContent-Disposition: form-data; name="upload"; filename="a.pdf"\r\n\r\n';
  for (const body of [start + "half", "--y--", "", `${start}a\r\n--x--`.replace("filename", "\0filename")]) {
    const headers = { Origin: portalAddress(), Cookie: cookie, "Content-Type": "multipart/form-data; boundary=x" };
    const answer = await fetch(`${portalAddress()}${page}`, { method: "POST", redirect: "manual", body, headers });
    expect([400, 415], JSON.stringify(body)).toContain(answer.status);
  }
  await expect.poll(unfinished).toEqual([]);
});

test("a form sent again keeps its bytes once, and with other bytes under the same name it is another form", async () => {
  const before = keptBytes();
  const key = randomUUID();
  const twice = await Promise.all([
    upload("Una.pdf", pdfFile("/A 1"), { key }),
    upload("Una.pdf", pdfFile("/A 1"), { key }),
  ]);
  expect(twice.map(({ status }) => status)).toEqual([302, 302]);
  expect((await upload("Una.pdf", pdfFile("/A 1"), { key })).status).toBe(302);
  expect((await upload("Una.pdf", pdfFile("/A 2"), { key })).status).toBe(409);
  expect(keptBytes()).toBe(before + 1);
  await expect.poll(unfinished).toEqual([]);
});

test("a cookie with the name of a sign-in opens no place for a file: nothing of it is read in", async () => {
  let asked = 0;
  const body = Readable.toWeb(
    Readable.from(
      (function* () {
        yield '--x\r\nContent-Disposition: form-data; name="upload"; filename="a.pdf"\r\n\r\n';
        for (; asked < 200; asked += 1) yield "x".repeat(65_536);
      })(),
    ),
  ) as ReadableStream;
  const headers = {
    Cookie: "sign-in=invented",
    Origin: portalAddress(),
    "Content-Type": "multipart/form-data; boundary=x",
  };
  const sent = { method: "POST", headers, body, duplex: "half" } as RequestInit;
  expect((await fetch(`${portalAddress()}${page}`, sent)).status).toBe(413);
  await expect.poll(unfinished).toEqual([]);
});

test("of two who add the tenth file at once, one is told that there is no more room", async () => {
  await portalDatabase().execute(sql`insert into files
    (id, organisation_id, subject, subject_id, storage_key, name, type, size, checksum, added_at)
    select gen_random_uuid(), organisation_id, 'manuscript', id, repeat('ab', 20), 'x.pdf', 'pdf', 1, '', now()
    from manuscripts, generate_series(1, 9 - (select count(*) from files where subject_id = manuscripts.id)::int)
    where id = ${page.split("/")[3] ?? ""}`);
  const both = await Promise.all([upload("Una.pdf", pdfFile()), upload("Alta.pdf", pdfFile())]);
  expect(both.map(({ status }) => status).sort()).toEqual([302, 409]);
  expect(await both.find(({ status }) => status === 409)?.text()).toContain("Încap cel mult 10 fișiere");
  // Nobody looks at what could not be added anyway.
  expect((await refused("Ruptă.pdf", "no pdf at all")).html).toContain("Încap cel mult 10 fișiere");
});
