import { afterAll, beforeAll, expect, test } from "vitest";
import { inLanguage } from "#app/i18n/languages.ts";
import { send, visit } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { addresses, englishPatterns, type Examples, examples, filled } from "./addresses.ts";
import { accessMatrix, disabledColleague, type Role, rowsOf } from "./access-matrix.ts";
import { everythingAsked } from "./everything-asked.ts";
import { cookieOf, everybody, outcome } from "./personas.ts";

let known: Examples;
let putBack: () => Promise<void>;
beforeAll(async () => {
  putBack = await remembered();
  known = await examples();
});
afterAll(() => putBack());

async function asked(asking: Promise<Response>): Promise<string> {
  const answer = await asking;
  await answer.body?.cancel();
  return outcome(answer);
}

test(
  "each page opens, and each form is taken, for the people it is for and for nobody else",
  { timeout: 600_000 },
  async () => {
    // Everybody else is asked before there is anybody new.
    const { answers } = await everythingAsked();
    const found = new Map(answers.map(({ pattern, persona, ro }) => [`${persona} at ${pattern}`, ro]));
    const disabled = await disabledColleague(known.organisationId);
    const cookies = new Map<Role, string | undefined>([["disabled", disabled]]);
    for (const persona of everybody) cookies.set(persona, await cookieOf(persona));
    const told = (answer: string) => answer.replaceAll(`/${known.openYear}`, "/:year");
    const open = async (pattern: string, role: Role) =>
      told(found.get(`${role} at ${pattern}`) ?? (await asked(visit(filled(pattern, known), { cookie: disabled }))));
    const take = async (pattern: string, role: Role) => {
      const cookie = cookies.get(role);
      return told(await asked(send(filled(pattern, known), { nonsense: "x" }, cookie ? { cookie } : {})));
    };
    const all = addresses();
    const taking = all.filter(({ takesForms, pattern }) => takesForms && pattern !== "/sign-out");
    const pages = await rowsOf(
      all.map(({ pattern }) => pattern),
      open,
    );
    // A form of nothing the portal knows: whoever may not act is turned away first, whoever may is told what is missing.
    const forms = await rowsOf(
      taking.map(({ pattern }) => pattern),
      take,
    );
    await expect(accessMatrix(pages, forms)).toMatchFileSnapshot("../../docs/access-matrix.md");
  },
);

test("a page that takes no forms says so", async () => {
  const silent = addresses().filter(({ takesForms }) => !takesForms);
  for (const { pattern } of silent) {
    const answer = await send(filled(pattern, known), { nonsense: "x" }, { cookie: await cookieOf("secretariat") });
    expect({ pattern, status: answer.status }).toEqual({ pattern, status: 405 });
  }
});

test("every page stands in English too, for the same people", async () => {
  const machines = /^\/(api|dev|files)\/|^\/(robots\.txt|sitemap\.xml)$/;
  const romanian = addresses().filter(({ pattern }) => !machines.test(pattern));
  expect(englishPatterns().sort()).toEqual(romanian.map(({ pattern }) => inLanguage("en", pattern)).sort());
  const { answers } = await everythingAsked();
  for (const { pattern, path, persona, ro, en } of answers.filter(({ pattern }) => !machines.test(pattern))) {
    if (en === null) continue;
    const plain = en.replace(/ \/en(?=\/|$)/, " ").replace(/ $/, " /");
    expect({ pattern, path, persona, answer: plain }).toEqual({ pattern, path, persona, answer: ro });
  }
});

test("what a page does not show, its data address does not tell either", async () => {
  const { answers } = await everythingAsked();
  const shut = answers.filter(({ ro }) => ro !== "200");
  expect(shut.length).toBeGreaterThan(200);
  for (const { path, persona, ro, data } of shut) {
    expect([202, 204, 404, Number(ro.split(" ")[0])], `${path}.data for ${persona}`).toContain(data.status);
    expect(data.status !== 202 || data.leadsElsewhere, `${path}.data for ${persona}`).toBe(true);
  }
});
