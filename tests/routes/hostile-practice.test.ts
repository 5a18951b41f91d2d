import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { portalDatabase, visit } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { type Form, formsIn } from "./forms.ts";
import { checkSound, sent } from "./hostile.ts";
import { cookieOf } from "./personas.ts";

let putBack: () => Promise<void>;
let cookie = "";
let path = "";

beforeAll(async () => {
  putBack = await remembered();
  cookie = (await cookieOf("coordinator")) ?? "";
  const list = formsIn(await (await visit("/organisation/practices", { cookie })).text(), "/organisation/practices");
  const begin = list.find(({ fields }) => fields.some(({ name }) => name === "form_key"));
  const begun = await sent("/organisation/practices", pairs(begin), cookie);
  path = begun.headers.get("location") ?? "";
});
afterAll(() => putBack());

const pairs = (form: Form | undefined, typed: Record<string, string> = {}): [string, string][] =>
  (form?.fields ?? []).map(({ name, value }) => [name, typed[name] ?? value]);

/** Types into the guided form as it stands now, and saves. */
async function saves(typed: Record<string, string>): Promise<Response> {
  const forms = formsIn(await (await visit(path, { cookie })).text(), path);
  const form = forms.find(({ fields }) => fields.some(({ name }) => name === "title_ro"));
  const fields = pairs(form, typed).filter(([name, value]) => name !== "intent" || value === "check");
  return sent(path, fields, cookie);
}

const kept = async () => {
  const [row] = await portalDatabase().execute<{ content: Record<string, string> }>(
    sql`select content from manuscripts where id = ${path.split("/").at(-1)}`,
  );
  return row?.content ?? {};
};

test("scripts typed into a practice are kept as words and shown as nothing that runs", async () => {
  const script = `<script>alert(1)</script> <img src=x onerror=alert(1)> [aici](javascript:alert(1)) <svg onload=alert(1)>`;
  const answer = await saves({ title_ro: script, summary_ro: script, part_steps_ro: `# ${script}\n\n${script}` });
  expect(answer.status).toBe(302);
  const page = await visit(answer.headers.get("location") ?? "", { cookie });
  const html = (await page.text()).replaceAll(/<script nonce=[\s\S]*?<\/script>/g, "");
  expect(page.status).toBe(200);
  expect(html).not.toMatch(/<script>alert|<img|<svg onload|href="javascript:|\sonerror=alert\(1\)>/);
  expect((await kept())["part_steps_ro"]).toContain("<script>");
});

test("texts that break parsers, and texts beyond the limits, are refused beside their field, given back, and not kept", async () => {
  const before = await kept();
  const tangled = "Textul are prea multe semne de aranjare";
  const refused = {
    [">".repeat(500)]: tangled,
    [`${"|a".repeat(1000)}|\n${"|-".repeat(1000)}|`]: tangled,
    [Array.from({ length: 60 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n")]: tangled,
    ["[".repeat(5000)]: tangled,
    ["a".repeat(12_001)]: "Textul e prea lung pentru acest câmp",
  };
  for (const [text, said] of Object.entries(refused)) {
    const answer = await saves({ part_steps_ro: text });
    const html = await answer.clone().text();
    await checkSound(answer, text.slice(0, 20));
    expect({ text: text.slice(0, 20), status: answer.status }).toEqual({ text: text.slice(0, 20), status: 400 });
    expect(html).toContain(said);
    expect(html).toContain(text.slice(0, 40).replaceAll(">", "&gt;").trimEnd());
  }
  expect(await kept()).toEqual(before);
});

test("a megabyte in one field is refused beside it, several at once by the door, both in words and at once", async () => {
  const before = await kept();
  const begun = performance.now();
  const one = await saves({ part_steps_ro: "a".repeat(1024 * 1024) });
  expect(one.status).toBe(400);
  expect(await one.text()).toContain("Textul e prea lung pentru acest câmp");
  const several = await saves({ part_steps_ro: "ș".repeat(1024 * 1024), part_problem_ro: "> ".repeat(512 * 1024) });
  expect(several.status).toBe(413);
  expect(await several.text()).toContain("Prea mult deodată");
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(await kept()).toEqual(before);
});
