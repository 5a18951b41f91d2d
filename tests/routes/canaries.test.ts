import { mkdtempSync, openSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { portalDatabase, portalLog, send, visit } from "#tests/support/portal.ts";
import { type PortalOnARoad, portalOnARoad } from "#tests/support/road.ts";
import { addresses, type Examples, examples, filled } from "./addresses.ts";
import { enterAll, mayRead, type Reader, readers, type Standing } from "./canary-readers.ts";
import { everyForm, sent } from "./hostile.ts";
import { bytes } from "./never-was.ts";
import { cookieOf, type Persona } from "./personas.ts";
import { canariesIn, plantCanaries, type Planted, plantSecrets, removePlantedSignIns } from "./planted-canaries.ts";
import { beginnings, dataOf, each, told, walk } from "./walked.ts";

/**
 * Every confidential figure, text and name of the run is made unmistakable, each with the number of whose it is; then
 * everybody walks through the portal as far as links and addresses lead. Only one's own may be found anywhere: not in a
 * page, not in what a page is made of, not in a file, not in a mistake, not in a mail, not in the log.
 */

let putBack: () => Promise<void>;
let known: Examples;
let planted: Planted;
let cookies = new Map<Reader, string | undefined>();

beforeAll(async () => {
  // Everybody is in before they have a passkey, which would ask for a second step.
  ({ cookies, putBack } = await enterAll(readers));
  known = await examples();
  planted = await plantCanaries();
  await plantSecrets();
  // What is taken out whole asks for the password again; here everybody has just written it.
  await portalDatabase().execute(sql`update sign_ins set confirmed_at = now()`);
});
afterAll(async () => {
  await road.stop();
  await removePlantedSignIns();
  await putBack();
});

/** Every mistake somebody can be told: of a form a page does not know or does not take, of an id that is none. */
async function mistakes(cookie: string | undefined): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  const keep = async (story: string, asking: Promise<Response>) => {
    const answer = await asking;
    read.set(`${story}: ${answer.status}`, await told(answer));
  };
  await each([...addresses()], async ({ pattern, takesForms }) => {
    const path = filled(pattern, known);
    if (takesForms && pattern !== "/sign-out")
      await keep(`a form to ${path}`, send(dataOf(path), { nonsense: "x", intent: "x" }, { cookie }));
    const nowhere = pattern.replaceAll(/:\w+\??/g, "none");
    if (nowhere !== pattern) await keep(nowhere, visit(nowhere, { cookie }));
  });
  const asText = { headers: { "Content-Type": "text/plain" }, cookie };
  await keep("a form on a whole page", send("/account", { nonsense: "x" }, { cookie }));
  await keep("a form to a page that takes none", send("/about", { nonsense: "x" }, { cookie }));
  await keep("a form that is none", send("/join", { nonsense: "x" }, asText));
  await keep("an endless form", send("/join", { nonsense: "x".repeat(3_000_000) }, { cookie }));
  return read;
}

/** Where somebody found what is not theirs, and which kinds of what they may read they did find. */
function judged(reader: Standing, read: ReadonlyMap<string, string>): { foreign: string[]; kinds: string[] } {
  const foreign: string[] = [];
  const kinds = new Set<string>();
  for (const [path, text] of read) {
    for (const found of canariesIn(text)) {
      if (mayRead(reader, found, planted)) kinds.add(found.kind);
      else foreign.push(`${[found.kind, ...found.numbers].join("-")} at ${path}`);
    }
  }
  return { foreign, kinds: [...kinds].sort() };
}

test.each(readers)("$who finds nothing confidential but what they may", { timeout: 600_000 }, async (reader) => {
  const cookie = cookies.get(reader);
  const wrong = await mistakes(cookie);
  const statuses = new Set([...wrong.keys()].map((story) => story.slice(-3)));
  expect([...statuses]).toEqual(expect.arrayContaining(["404", "405", "413", "415", ...(cookie ? ["400"] : [])]));
  const read = await walk(cookie, beginnings(known, planted), planted);
  const { foreign, kinds } = judged(reader, new Map([...wrong, ...read]));
  expect(foreign).toEqual([]);
  // Whoever may read something did find it: the walk leads there.
  expect(kinds).toEqual([...new Set(reader.finds)].sort());
});

/**
 * What comes with a cookie is kept by no cache, and a cookie that opens nothing is taken away; what is kept for visitors
 * comes packed and with a tag.
 */
const ofTheCookie = /^(?:cache-control|set-cookie|vary|etag|content-encoding|content-length|transfer-encoding): .*\n/gm;

test("whoever was disabled while signed in reads byte for byte what a visitor reads", async () => {
  const cookie = cookies.get(readers.find(({ who }) => who === "disabled") ?? readers[0]!);
  expect(cookie).toBeTruthy();
  const differs: string[] = [];
  await each(
    addresses()
      .filter(({ pattern }) => !pattern.endsWith(".pdf"))
      .map(({ pattern }) => filled(pattern, known)),
    async (path) => {
      const [theirs, visitors] = await Promise.all([visit(path, { cookie }), visit(path)]);
      const same = [await bytes(theirs, []), await bytes(visitors, [])].map((text) => text.replace(ofTheCookie, ""));
      if (same[0] !== same[1]) differs.push(path);
    },
  );
  expect(differs).toEqual([]);
});

type Letter = Pick<Standing, keyof Standing> & { template: string; text: string };

/** Whoever a letter or a notice is for, with all their seats: a mail knows no organisation acted for. */
async function letters(): Promise<Letter[]> {
  const rows = await portalDatabase().execute<Omit<Letter, "edits">>(sql`
    select template, props::text || coalesce(last_error, '') as text, split_part(recipient, '@', 1) as account, platform_role as desk,
      array(select slug from seats join organisations o on o.id = organisation_id where person_id = p.id and ended_at is null) as "actsFor"
    from (select recipient, template, props, last_error from outbox
      union all select email, template, n.props, null from notices n join people on people.id = person_id) written
    left join people p on p.email = recipient`);
  return rows.map((row) => ({ ...row, edits: readers.find(({ account }) => account === row.account)?.edits ?? [] }));
}

test("whatever is sent from any page, no answer and no letter tells somebody what is not theirs", async () => {
  const forms = await everyForm(known);
  // What is returned can be accepted no more, and the other way round: the letter with reasons is the one to look at.
  const isReturn = ({ form }: (typeof forms)[number]) => form.action.endsWith("/return");
  const answers = new Map<Reader, Map<string, string>>(readers.map((reader) => [reader, new Map()]));
  for (const { form, cookie, story } of [...forms.filter(isReturn), ...forms.filter((one) => !isReturn(one))]) {
    const fields = form.fields.map(
      ({ name, value }) => [name, name === "reason" ? "Please look again." : value] as const,
    );
    const kept = fields.filter(([, value]) => value !== "");
    const answer = await sent(form.action, kept, cookie);
    const reader = readers.find((one) => cookies.get(one) === cookie);
    if (reader) answers.get(reader)?.set(`${answer.status} ${story}`, await told(answer));
  }
  for (const [reader, read] of answers) expect(judged(reader, read).foreign, reader.who).toEqual([]);
  const written = await letters();
  const kinds = new Set(written.map(({ template }) => template));
  expect([...kinds].sort()).toEqual(expect.arrayContaining(["report_returned", "report_reminder"]));
  for (const { template, text, ...reader } of written) {
    // A figure stands in no letter, not even in one to whom it belongs to.
    expect(canariesIn(text).filter(({ kind }) => kind === "figure" || kind === "total")).toEqual([]);
    expect(judged(reader, new Map([[`${template} to ${reader.account}`, text]])).foreign).toEqual([]);
  }
});

/** Whoever asks while the portal is in trouble. */
const people: Persona[] = ["visitor", "coordinator elsewhere", "secretariat"];
const patterns = [
  "/",
  "/home",
  "/reporting/:year/challenges",
  "/organisation/people",
  "/secretariat/review/:id",
  "/reports/:year/data.csv",
];

async function ask(path: string, persona: Persona, typed?: Record<string, string>): Promise<Response> {
  const cookie = await cookieOf(persona);
  return fetch(`${road.address}${path}`, {
    method: typed ? "POST" : "GET",
    redirect: "manual",
    ...(typed ? { body: new URLSearchParams(typed) } : {}),
    headers: { Origin: road.address, ...(cookie ? { Cookie: cookie } : {}) },
  });
}

/** All that everybody is told meanwhile, by whom, where and with which status. */
async function everythingTold(typed: Record<string, string>): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  for (const persona of people) {
    for (const path of patterns.map((pattern) => filled(pattern, known))) {
      for (const asking of [ask(path, persona), ask(dataOf(path), persona), ask(path, persona, typed)]) {
        const answer = await asking;
        read.set(`${answer.status} for ${persona} at ${path} ${read.size}`, await told(answer));
      }
    }
  }
  return read;
}

const tellings = (read: ReadonlyMap<string, string>) =>
  [...read].filter(([, text]) => canariesIn(text).length > 0).map(([story]) => story);
const typed = { intent: "save", challenges: "my own words", "challenges-seen": "0", "f:VIC.SVC.RES": "70501501" };

/** A portal of its own, which had read everything a moment before; then its database fails it. */
let road: PortalOnARoad;
const log = join(mkdtempSync(join(tmpdir(), "portal-canaries-")), "portal.log");

test("while the database is gone nobody is told what the portal had read before", async () => {
  road = await portalOnARoad(openSync(log, "a"));
  const before = await told(await ask(filled("/secretariat/review/:id", known), "secretariat"));
  expect(canariesIn(before).length).toBeGreaterThan(3);
  await road.cut();
  const read = await everythingTold({ intent: "save", challenges: "my own words" });
  await road.mend();
  const unavailable = [...read.keys()].filter((story) => story.startsWith("503"));
  expect(unavailable.length).toBeGreaterThan(30);
  expect(tellings(read)).toEqual([]);
});

/** What a fault may show and leave behind: neither what was read, nor what was typed, nor how the portal is made. */
function checkFaults(read: ReadonlyMap<string, string>): void {
  const faults = [...read].filter(([story]) => story.startsWith("500"));
  expect(faults.length).toBeGreaterThan(0);
  expect(tellings(new Map(faults))).toEqual([]);
  for (const [story, text] of faults)
    expect(text, story).not.toMatch(/narratives|select |violates|PostgresError|Drizzle/);
  const written = readFileSync(log, "utf8");
  expect(written).toContain("a statement failed");
  expect(canariesIn(written)).toEqual([]);
  expect(written).not.toMatch(/my own words|70501501|@example\.org/);
}

test("a fault in the middle of a page tells nobody what had been read until then", async () => {
  const table = (from: string, to: string) => sql`alter table ${sql.identifier(from)} rename to ${sql.identifier(to)}`;
  await portalDatabase().execute(table("narratives", "narratives_gone"));
  const read = await everythingTold(typed).finally(() =>
    portalDatabase().execute(table("narratives_gone", "narratives")),
  );
  checkFaults(read);
});

test("nothing of all this stands in the log", () => {
  expect(portalLog()).toContain('"path":"/secretariat/people"');
  expect(canariesIn(portalLog())).toEqual([]);
});
