import { afterAll, beforeAll, expect, test } from "vitest";
import { portalAddress, send, visit } from "#tests/support/portal.ts";
import { fingerprint, remembered } from "#tests/support/remembered.ts";
import { addresses, type Examples, examples, filled } from "./addresses.ts";
import { checkSound, everyForm, hostile, sent } from "./hostile.ts";
import { cookieOf } from "./personas.ts";

let putBack: () => Promise<void>;
let known: Examples;

beforeAll(async () => {
  putBack = await remembered();
  known = await examples();
});
afterAll(() => putBack());

test("a form that holds nothing the page asks for begins and confirms nothing, and is told so", async () => {
  const cookie = (await cookieOf("coordinator")) ?? "";
  // A sign-in that is used lasts longer.
  const before = await fingerprint(["sign_ins"]);
  for (const section of ["organisation", "prevention", "challenges"]) {
    const path = `${filled("/reporting/:year", known)}/${section}`;
    for (const fields of [[["nonsense", "1"]], []] as [string, string][][]) {
      const answer = await sent(path, fields, cookie);
      expect({ path, status: answer.status }).toEqual({ path, status: 400 });
      expect(await answer.text(), path).toContain("Nu am putut citi formularul");
    }
  }
  expect(await fingerprint(["sign_ins"])).toEqual(before);
});

test(
  "whatever is typed into any field of any form, the answer is a page of the portal",
  { timeout: 600_000 },
  async () => {
    const forms = await everyForm(known);
    expect(forms.length).toBeGreaterThan(3);
    for (const { form, cookie, story } of forms) {
      for (const [name, value] of Object.entries(hostile)) {
        const all = form.fields.map((field) => [field.name, field.open ? value : field.value] as const);
        await checkSound(await sent(form.action, all, cookie), `${name} in all fields, ${story}`);
      }
    }
  },
);

test("what a form carries for itself cannot be bent either", { timeout: 600_000 }, async () => {
  for (const { form, cookie, story } of await everyForm(known)) {
    const hidden = [...new Set(form.fields.filter(({ open }) => !open).map(({ name }) => name))].slice(0, 8);
    for (const bent of hidden) {
      for (const name of ["a million million", "letters", "sql", "prototype", "half of a letter", "blanks"] as const) {
        const value = hostile[name];
        const all = form.fields.map((field) => [field.name, field.name === bent ? value : field.value] as const);
        await checkSound(await sent(form.action, all, cookie), `${name} as ${bent}, ${story}`);
      }
    }
  }
});

test(
  "fields that are repeated, missing, unknown or named like machinery do no harm",
  { timeout: 600_000 },
  async () => {
    const odd: [string, string][] = [
      ["__proto__", "1"],
      ["constructor", "1"],
      ["toString", "1"],
      ["role", "coordinator"],
      ["platformRole", "secretariat"],
      ["state", "accepted"],
      ["organisationId[]", "1"],
      ["", "nameless"],
      ["v:__proto__", "9"],
      ["x".repeat(5000), "1"],
    ];
    for (const { form, cookie, story } of await everyForm(known)) {
      const fields = form.fields.map(({ name, value }) => [name, value] as const);
      await checkSound(await sent(form.action, odd, cookie), `only unknown fields, ${story}`);
      const doubled = fields.flatMap((field) => [field, [field[0], "5"] as const]);
      await checkSound(await sent(form.action, doubled, cookie), `every field twice, ${story}`);
      const half = fields.slice(0, Math.floor(fields.length / 2));
      await checkSound(await sent(form.action, half, cookie), `half of the fields, ${story}`);
    }
  },
);

test("nothing a form does not ask for is stored", async () => {
  // The stories before sent every form there is, those that close accounts too.
  await putBack();
  putBack = await remembered();
  const cookie = (await cookieOf("contributor")) ?? "";
  const extra = { platformRole: "secretariat", role: "coordinator", organisationId: known.organisationId, id: "1" };
  await send("/account", extra, { cookie });
  const before = await fingerprint(["activities", "chain_heads", "sign_ins"]);
  await send("/account", extra, { cookie });
  expect(await fingerprint(["activities", "chain_heads", "sign_ins"])).toEqual(before);
  expect((await visit("/secretariat", { cookie })).status).toBe(404);
});

test("bodies that are cut, of another kind or claim to be what they are not are refused in words", async () => {
  const forms = addresses().filter(({ takesForms }) => takesForms);
  const cookie = (await cookieOf("coordinator")) ?? "";
  const bodies: [type: string, body: string][] = [
    ["application/json", '{"email":'],
    ["application/json", '{"email":"a"}'],
    ["multipart/form-data; boundary=x", "--y\r\n\r\n"],
    ["multipart/form-data", "email=a"],
    ["text/xml", "<a/>"],
    ["application/x-www-form-urlencoded; charset=utf-16", "email=%FF%FE"],
    ["application/x-www-form-urlencoded", "email=%E0%A4%A&=&&&&==="],
    ["application/x-www-form-urlencoded", "email=a%00b"],
    ["", "email=a"],
  ];
  for (const { pattern } of forms.filter(({ pattern }) => pattern !== "/sign-out")) {
    for (const [type, body] of bodies) {
      const answer = await fetch(`${portalAddress()}${filled(pattern, known)}`, {
        method: "POST",
        redirect: "manual",
        body: Buffer.from(body),
        headers: { Origin: portalAddress(), Cookie: cookie, ...(type ? { "Content-Type": type } : {}) },
      });
      await checkSound(answer, `${type} to ${pattern}`);
    }
  }
});
