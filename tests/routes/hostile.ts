import { expect } from "vitest";
import { portalAddress, visit } from "#tests/support/portal.ts";
import { addresses, type Examples, filled } from "./addresses.ts";
import { type Form, formsIn } from "./forms.ts";
import { cookieOf, type Persona } from "./personas.ts";

/** What no field of the portal asks for. */
export const hostile = {
  "a million million": "1000000000000",
  "beyond every number": "9".repeat(400),
  "less than nothing": "-3",
  "half a person": "1,5",
  letters: "șaptesprezece",
  "an emoji": "🙂👩‍👩‍👧",
  cedilla: "ş ţ Ş Ţ",
  "a pasted column": "12\n34\n\n56\t78\r\n",
  "a formula": '=HYPERLINK("http://x")',
  markup: "</textarea><script>alert(1)</script>",
  sql: "'; drop table people; --",
  "an exponent": "1e9",
  "not a number": "NaN",
  prototype: "__proto__",
  "half of a letter": "\ud800",
  "right to left": "\u202e1234",
  blanks: " \u00a0\u2009 ",
  "a long word": "ă".repeat(20_000),
} as const;

/** A page of the portal's own, whatever was sent: no fault, no trace of the machinery. */
export async function checkSound(answer: Response, story: string): Promise<void> {
  const text = await answer.text();
  expect(answer.status, story).toBeLessThan(500);
  expect(text, story).not.toMatch(/\bat \S+ \(?(?:file:|\/|node:)|node_modules|PostgresError|DrizzleError|ZodError/);
  expect(text, story).not.toMatch(/syntax error at|violates .* constraint|invalid input syntax|relation "|column "/);
  expect(text, story).not.toContain("<script>alert(1)");
  expect(text, story).not.toMatch(/Ceva s-a stricat la noi|Something broke/);
}

/** A form as somebody who may send it finds it. */
export interface Reached {
  form: Form;
  cookie: string;
  story: string;
}

const senders: Persona[] = ["coordinator", "secretariat", "board"];

/**
 * What tells a form from another: where it goes, what it means to do, and the names of its fields. An organisation's
 * profile is written by the same forms at its own desk and at the secretariat's.
 */
function kindOf({ action: path, fields }: Form): string {
  const action = path.replace(/^\/secretariat\/members\/[\w-]+\/profile/, "/organisation/profile");
  const does = fields.filter(({ name }) => name === "intent" || name === "decision").map(({ value }) => value);
  return [action, ...does, "", ...new Set(fields.map(({ name }) => name))].join(" ");
}

async function formsOn(path: string, cookie: string): Promise<Form[]> {
  const page = await visit(path, { cookie });
  const html = await page.text();
  return page.status === 200 ? formsIn(html, path).filter(({ action }) => !/sign-out/.test(action)) : [];
}

/** Every form on every page of the portal, as the first of the people who may send it finds it. */
export async function everyForm(known: Examples): Promise<Reached[]> {
  const reached = new Map<string, Reached>();
  const visits = addresses().flatMap(({ pattern }) => senders.map((persona) => ({ pattern, persona })));
  for (const { pattern, persona } of visits) {
    const cookie = (await cookieOf(persona)) ?? "";
    for (const form of await formsOn(filled(pattern, known), cookie)) {
      const kind = kindOf(form);
      if (!reached.has(kind)) reached.set(kind, { form, cookie, story: `${pattern} by ${persona}` });
    }
  }
  return [...reached.values()];
}

/** Sends a form as it comes, fields of the same name included. */
export const sent = (path: string, fields: readonly (readonly [string, string])[], cookie: string) =>
  fetch(`${portalAddress()}${path}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields.map(([name, value]) => [name, value] as [string, string])),
    headers: { Origin: portalAddress(), Cookie: cookie },
  });
