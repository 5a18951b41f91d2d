import { expect, test } from "vitest";
import { portalAddress, send, visit } from "#tests/support/portal.ts";
import { fingerprint } from "#tests/support/remembered.ts";
import { addresses, examples, filled } from "./addresses.ts";
import { formsIn } from "./forms.ts";
import { cookieOf, type Persona } from "./personas.ts";

const foreign: Record<string, Record<string, string>> = {
  "another site": { Origin: "https://elsewhere.example" },
  "no site": { Origin: "null" },
  "another site, as the browser says": { "Sec-Fetch-Site": "cross-site" },
  "a neighbour": { Origin: portalAddress(), "Sec-Fetch-Site": "same-site" },
  "a name that begins like ours": { Origin: `${portalAddress()}.elsewhere.example` },
  "our name over another protocol": { Origin: portalAddress().replace("http:", "https:") },
};

const senders: Persona[] = ["coordinator", "secretariat", "board"];

test("a form that another site sends in somebody's name changes nothing", async () => {
  const known = await examples();
  const forms: { action: string; fields: Record<string, string>; cookie: string }[] = [];
  for (const { pattern } of addresses()) {
    for (const persona of senders) {
      const cookie = (await cookieOf(persona)) ?? "";
      const path = filled(pattern, known);
      const html = await (await visit(path, { cookie })).text();
      for (const { action, fields } of formsIn(html, path)) {
        forms.push({ action, cookie, fields: Object.fromEntries(fields.map(({ name, value }) => [name, value])) });
      }
    }
  }
  expect(forms.some(({ action }) => action.endsWith("/sign-out"))).toBe(true);
  const before = await fingerprint();
  for (const { action, fields, cookie } of forms) {
    for (const [name, headers] of Object.entries(foreign)) {
      const answer = await send(action, fields, { cookie, headers });
      expect({ from: name, action, status: answer.status }).toEqual({ from: name, action, status: 403 });
    }
    const nowhere = await fetch(`${portalAddress()}${action}`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams(fields),
      headers: { Cookie: cookie },
    });
    expect({ action, status: nowhere.status }).toEqual({ action, status: 403 });
  }
  expect(await fingerprint()).toEqual(before);
});

test("no form can be sent by opening an address", async () => {
  const cookie = (await cookieOf("coordinator")) ?? "";
  const before = await fingerprint(["sign_ins", "activities", "chain_heads"]);
  for (const { pattern } of addresses().filter(({ takesForms }) => takesForms)) {
    const path = filled(pattern, await examples());
    await visit(`${path}?intent=submit&declaration=on&_method=post`, { cookie });
  }
  expect(await fingerprint(["sign_ins", "activities", "chain_heads"])).toEqual(before);
  expect((await visit("/home", { cookie })).status).toBe(200);
});
