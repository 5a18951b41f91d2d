import { afterAll, beforeAll, expect, test } from "vitest";
import { inLanguage } from "#app/i18n/languages.ts";
import { send, visit } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { addresses, englishPatterns, type Examples, examples, filled } from "./addresses.ts";
import { accessMatrix, type Asking, disabledColleague, type Role, rowsOf } from "./access-matrix.ts";
import { cookieOf, everybody, outcome } from "./personas.ts";

let known: Examples;
let putBack: () => Promise<void>;
beforeAll(async () => {
  putBack = await remembered();
  known = await examples();
});
afterAll(() => putBack());

const open: Asking = (path, cookie) => visit(path, { cookie });

/** A form of nothing the portal knows: whoever may not act is turned away first, whoever may is told what is missing. */
const sendNonsense: Asking = (path, cookie) => send(path, { nonsense: "x" }, { cookie });

test(
  "each page opens, and each form is taken, for the people it is for and for nobody else",
  { timeout: 240_000 },
  async () => {
    const disabled = await disabledColleague(known.organisationId);
    const cookies = new Map<Role, string | undefined>([["disabled", disabled]]);
    for (const persona of everybody) cookies.set(persona, await cookieOf(persona));
    const ask = (asking: Asking) => async (pattern: string, role: Role) => {
      const answer = await asking(filled(pattern, known), cookies.get(role));
      await answer.body?.cancel();
      return outcome(answer).replaceAll(`/${known.openYear}`, "/:year");
    };
    const all = addresses();
    const taking = all.filter(({ takesForms, pattern }) => takesForms && pattern !== "/sign-out");
    const pages = await rowsOf(
      all.map(({ pattern }) => pattern),
      ask(open),
    );
    const forms = await rowsOf(
      taking.map(({ pattern }) => pattern),
      ask(sendNonsense),
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

test("every page stands in English too, for the same people", { timeout: 120_000 }, async () => {
  const machines = /^\/(api|dev)\/|^\/(robots\.txt|sitemap\.xml)$/;
  const romanian = addresses().filter(({ pattern }) => !machines.test(pattern));
  expect(englishPatterns().sort()).toEqual(romanian.map(({ pattern }) => inLanguage("en", pattern)).sort());
  for (const { pattern } of romanian) {
    const path = filled(pattern, known);
    for (const persona of everybody) {
      const cookie = await cookieOf(persona);
      const [ro, en] = [await open(path, cookie), await open(inLanguage("en", path), cookie)];
      const plain = outcome(en)
        .replace(/ \/en(?=\/|$)/, " ")
        .replace(/ $/, " /");
      expect({ path, persona, answer: plain }).toEqual({ path, persona, answer: outcome(ro) });
    }
  }
});

test("what a page does not show, its data address does not tell either", { timeout: 120_000 }, async () => {
  for (const { pattern } of addresses()) {
    const path = filled(pattern, known);
    for (const persona of everybody) {
      const cookie = await cookieOf(persona);
      const page = await open(path, cookie);
      if (page.status === 200) continue;
      const answer = await open(path === "/" ? "/_root.data" : `${path}.data`, cookie);
      // 202 is how the data address says that it leads elsewhere.
      expect([202, 204, 404, page.status], `${path}.data for ${persona}`).toContain(answer.status);
      if (answer.status === 202) expect(await answer.text()).toMatch(/SingleFetchRedirect/);
    }
  }
});
