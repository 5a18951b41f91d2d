import { afterAll, beforeAll, expect, test } from "vitest";
import { inLanguage } from "#app/i18n/languages.ts";
import { send, visit } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { addresses, englishPatterns, type Examples, examples, filled } from "./addresses.ts";
import { cookieOf, everybody, outcome, type Persona, told } from "./personas.ts";

let known: Examples;
let putBack: () => Promise<void>;
beforeAll(async () => {
  putBack = await remembered();
  known = await examples();
});
afterAll(() => putBack());

type Asking = (path: string, cookie: string | undefined) => Promise<Response>;

/** One line an address: what each persona is answered. The year and ids of today's demo are written as their places. */
async function matrix(patterns: readonly string[], ask: Asking): Promise<string[]> {
  const lines: string[] = [];
  for (const pattern of patterns) {
    const outcomes = new Map<Persona, string>();
    for (const persona of everybody) {
      const answer = await ask(filled(pattern, known), await cookieOf(persona));
      await answer.body?.cancel();
      outcomes.set(persona, outcome(answer).replaceAll(`/${known.openYear}`, "/:year"));
    }
    lines.push(`${pattern}  ${told(outcomes)}`);
  }
  return lines;
}

const open: Asking = (path, cookie) => visit(path, { cookie });

/** A form of nothing the portal knows: whoever may not act is turned away first, whoever may is told what is missing. */
const sendNonsense: Asking = (path, cookie) => send(path, { nonsense: "x" }, { cookie });

test("each page opens for the people it is for, and for nobody else", { timeout: 120_000 }, async () => {
  const patterns = addresses().map(({ pattern }) => pattern);
  expect(await matrix(patterns, open)).toMatchInlineSnapshot(`
    [
      "/  200 everybody",
      "/about  200 everybody",
      "/accessibility  200 everybody",
      "/account  302 /sign-in visitor · 200 all others",
      "/account/my-data  302 /sign-in visitor · 200 all others",
      "/account/my-data.json  302 /sign-in visitor · 200 all others",
      "/account/password  302 /sign-in visitor · 200 all others",
      "/account/second-factor  302 /sign-in visitor · 200 all others",
      "/account/sign-ins  302 /sign-in visitor · 200 all others",
      "/dev/mail  404 everybody",
      "/dev/ui  404 everybody",
      "/enter/erased  200 everybody",
      "/enter/invitation  200 everybody",
      "/enter/kept  302 /sign-in visitor · 404 all others",
      "/enter/new-password  200 everybody",
      "/enter/reset  200 everybody",
      "/enter/second-factor  302 /sign-in visitor · 302 /home all others",
      "/home  302 /sign-in visitor · 200 all others",
      "/join  200 everybody",
      "/join/received  200 everybody",
      "/members  200 everybody",
      "/members/:slug  200 everybody",
      "/members/data.csv  200 everybody",
      "/method  200 everybody",
      "/organisation/activity  200 contributor, coordinator, coordinator elsewhere · 302 /account person with two seats · 302 /sign-in visitor · 404 secretariat, board, administrator, outside expert",
      "/organisation/people  200 contributor, coordinator, coordinator elsewhere · 302 /account person with two seats · 302 /sign-in visitor · 404 secretariat, board, administrator, outside expert",
      "/organisation/people/:id  200 contributor, coordinator · 302 /account person with two seats · 302 /sign-in visitor · 404 all others",
      "/organisation/people/invite  200 coordinator, coordinator elsewhere · 302 /account person with two seats · 302 /sign-in visitor · 403 contributor · 404 secretariat, board, administrator, outside expert",
      "/organisation/profile  200 contributor, coordinator, coordinator elsewhere · 302 /account person with two seats · 302 /sign-in visitor · 404 secretariat, board, administrator, outside expert",
      "/privacy  200 everybody",
      "/reporting  200 contributor, coordinator, coordinator elsewhere · 302 /account person with two seats · 302 /sign-in visitor · 404 secretariat, board, administrator, outside expert",
      "/reporting/:year  200 contributor, coordinator, coordinator elsewhere · 302 /account person with two seats · 302 /sign-in visitor · 404 secretariat, board, administrator, outside expert",
      "/reporting/:year/:section  200 contributor, coordinator, coordinator elsewhere · 302 /account person with two seats · 302 /sign-in visitor · 404 secretariat, board, administrator, outside expert",
      "/reporting/:year/:section/autosave  405 everybody",
      "/reporting/:year/check  200 contributor, coordinator, coordinator elsewhere · 302 /account person with two seats · 302 /sign-in visitor · 404 secretariat, board, administrator, outside expert",
      "/reporting/:year/organisation  200 contributor, coordinator, coordinator elsewhere · 302 /account person with two seats · 302 /sign-in visitor · 404 secretariat, board, administrator, outside expert",
      "/reporting/:year/receipt  200 coordinator elsewhere · 302 /account person with two seats · 302 /sign-in visitor · 404 all others",
      "/reports  200 everybody",
      "/reports/:year  200 everybody",
      "/reports/:year/data.csv  200 everybody",
      "/reports/:year/data.json  200 everybody",
      "/robots.txt  200 everybody",
      "/safety  200 everybody",
      "/secretariat  302 /secretariat/cycle/:year secretariat · 302 /sign-in visitor · 404 all others",
      "/secretariat/audit  200 secretariat, administrator · 302 /sign-in visitor · 404 all others",
      "/secretariat/audit/data.csv  200 secretariat, administrator · 302 /sign-in visitor · 404 all others",
      "/secretariat/catalogue  200 secretariat · 302 /sign-in visitor · 404 all others",
      "/secretariat/cycle/:year  200 secretariat · 302 /sign-in visitor · 404 all others",
      "/secretariat/cycle/:year/period  200 secretariat · 302 /sign-in visitor · 404 all others",
      "/secretariat/cycle/:year/remind  200 secretariat · 302 /sign-in visitor · 404 all others",
      "/secretariat/members  200 secretariat · 302 /sign-in visitor · 404 all others",
      "/secretariat/members/:id  200 secretariat · 302 /sign-in visitor · 404 all others",
      "/secretariat/members/:slug/profile  200 secretariat · 302 /sign-in visitor · 404 all others",
      "/secretariat/people  200 secretariat, administrator · 302 /sign-in visitor · 404 all others",
      "/secretariat/people/:id  200 secretariat, administrator · 302 /sign-in visitor · 404 all others",
      "/secretariat/people/invite  200 secretariat, administrator · 302 /sign-in visitor · 404 all others",
      "/secretariat/releases  200 secretariat, board · 302 /sign-in visitor · 404 all others",
      "/secretariat/releases/:id  200 secretariat, board · 302 /sign-in visitor · 404 all others",
      "/secretariat/retention  200 secretariat, administrator · 302 /sign-in visitor · 404 all others",
      "/secretariat/review/:id  200 secretariat · 302 /sign-in visitor · 404 all others",
      "/secretariat/review/:id/return  200 secretariat · 302 /sign-in visitor · 404 all others",
      "/share.png  200 everybody",
      "/sign-in  200 visitor · 302 /home all others",
      "/sign-out  302 / everybody",
      "/sitemap.xml  200 everybody",
    ]
  `);
});

test("each form is taken from the people it is for, and from nobody else", async () => {
  const taking = addresses().filter(({ takesForms, pattern }) => takesForms && pattern !== "/sign-out");
  const patterns = taking.map(({ pattern }) => pattern);
  expect(await matrix(patterns, sendNonsense)).toMatchInlineSnapshot(`
    [
      "/account  302 /sign-in visitor · 400 all others",
      "/account/my-data  302 /sign-in visitor · 400 all others",
      "/account/password  302 /sign-in visitor · 400 all others",
      "/account/second-factor  302 /sign-in visitor · 400 all others",
      "/account/sign-ins  302 /sign-in visitor · 400 all others",
      "/enter/invitation  400 everybody",
      "/enter/new-password  400 everybody",
      "/enter/reset  400 everybody",
      "/enter/second-factor  302 /sign-in visitor · 302 /home all others",
      "/join  400 everybody",
      "/organisation/people  302 /account person with two seats · 302 /sign-in visitor · 400 contributor, coordinator, coordinator elsewhere · 404 secretariat, board, administrator, outside expert",
      "/organisation/people/:id  302 /account person with two seats · 302 /sign-in visitor · 400 contributor, coordinator, coordinator elsewhere · 404 secretariat, board, administrator, outside expert",
      "/organisation/people/invite  302 /account person with two seats · 302 /sign-in visitor · 400 contributor, coordinator, coordinator elsewhere · 404 secretariat, board, administrator, outside expert",
      "/organisation/profile  302 /account person with two seats · 302 /sign-in visitor · 400 contributor, coordinator, coordinator elsewhere · 404 secretariat, board, administrator, outside expert",
      "/reporting/:year/:section  302 /account person with two seats · 302 /sign-in visitor · 400 contributor, coordinator, coordinator elsewhere · 404 secretariat, board, administrator, outside expert",
      "/reporting/:year/:section/autosave  302 /account person with two seats · 400 contributor, coordinator, coordinator elsewhere · 401 visitor · 404 secretariat, board, administrator, outside expert",
      "/reporting/:year/check  302 /account person with two seats · 302 /sign-in visitor · 400 contributor, coordinator, coordinator elsewhere · 404 secretariat, board, administrator, outside expert",
      "/reporting/:year/organisation  302 /account person with two seats · 302 /sign-in visitor · 400 contributor, coordinator, coordinator elsewhere · 404 secretariat, board, administrator, outside expert",
      "/reporting/:year/receipt  302 /account person with two seats · 302 /sign-in visitor · 400 contributor, coordinator, coordinator elsewhere · 404 secretariat, board, administrator, outside expert",
      "/secretariat/cycle/:year/period  302 /sign-in visitor · 400 secretariat · 404 all others",
      "/secretariat/cycle/:year/remind  302 /sign-in visitor · 400 secretariat · 404 all others",
      "/secretariat/members/:id  302 /sign-in visitor · 400 secretariat · 404 all others",
      "/secretariat/members/:slug/profile  302 /sign-in visitor · 400 secretariat · 404 all others",
      "/secretariat/people  302 /sign-in visitor · 400 secretariat, administrator · 404 all others",
      "/secretariat/people/:id  302 /sign-in visitor · 400 secretariat, administrator · 404 all others",
      "/secretariat/people/invite  302 /sign-in visitor · 400 secretariat, administrator · 404 all others",
      "/secretariat/releases  302 /sign-in visitor · 400 secretariat · 404 all others",
      "/secretariat/releases/:id  302 /sign-in visitor · 400 secretariat · 404 all others",
      "/secretariat/review/:id  302 /sign-in visitor · 400 secretariat · 404 all others",
      "/secretariat/review/:id/return  302 /sign-in visitor · 400 secretariat · 404 all others",
      "/sign-in  400 visitor · 302 /home all others",
    ]
  `);
});

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
