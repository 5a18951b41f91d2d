import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { portalDatabase, send, visit } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { addresses, type Examples, examples, filled } from "./addresses.ts";
import { everyForm, sent } from "./hostile.ts";
import { cookieOf, type Persona, personas } from "./personas.ts";

/**
 * Every confidential figure, text and name of the run is made unmistakable, each with the number of its organisation;
 * then the portal is walked through as far as links and addresses lead. Only one's own may be found anywhere: not in a
 * page, not in what a page is made of, not in a file, not in a mistake.
 */

let putBack: () => Promise<void>;
let known: Examples;
/** The number of each organisation in its canaries. */
const numbers = new Map<string, number>();
let submissionIds: string[] = [];

beforeAll(async () => {
  putBack = await remembered();
  known = await examples();
  // Everybody is in before they have a passkey, which would ask for a second step.
  for (const { persona } of rights) await cookieOf(persona);
  await plant();
});
afterAll(() => putBack());

/** Figures from 70.101.000 on; texts and names as `canary-text-101`. */
async function plant(): Promise<void> {
  await portalDatabase().transaction(async (db) => {
    await db.execute(sql`set local session_replication_role = replica`);
    const rows = await db.execute<{ id: string; slug: string; number: number }>(sql`
      select id, slug, (100 + row_number() over (order by slug))::int as number from organisations
      where id in (select organisation_id from submissions)`);
    for (const { id, slug, number } of rows) {
      numbers.set(slug, number);
      const own = sql`(select id from submissions where organisation_id = ${id})`;
      await db.execute(sql`
        update cells set value = ${70_000_000 + number * 1000} + (abs(hashtext(indicator || breakdown)) % 1000)
        where submission_id in ${own} and state = 'value'`);
      await db.execute(sql`update narratives set text = ${`canary-text-${number}`} where submission_id in ${own}`);
      await db.execute(sql`update trainings set title = ${`canary-training-${number}`} where submission_id in ${own}`);
      await db.execute(sql`
        update comments set text = ${`canary-comment-${number}`}
        where thread_id in (select id from threads where submission_id in ${own})`);
      await db.execute(sql`
        update people set name = ${`canary-name-${number}`}
        where platform_role is null and id in (select person_id from seats where organisation_id = ${id})`);
    }
    await db.execute(sql`
      insert into passkeys (id, person_id, name, public_key, counter, transports, is_synced, created_at)
      select 'canary ' || id, id, 'canary-passkey-' || split_part(email, '@', 1) || '!', 'x', 0, '{}', false, now() from people`);
    await db.execute(sql`update join_requests set contact_name = 'canary-name-999', email = 'canary-999@example.org'`);
    submissionIds = (await db.execute<{ id: string }>(sql`select id from submissions order by id`)).map(({ id }) => id);
  });
}

/** Whose passkeys a text names. */
const passkeysIn = (text: string) => [...text.matchAll(/canary-passkey-([^!]*)!/g)].map(([, whose]) => whose);

/** The numbers of the organisations whose canaries a text holds, in whatever way a figure is written. */
function canariesIn(text: string): { figures: Set<number>; words: Set<number> } {
  const figures = [...text.matchAll(/(?<!\d)70[.,\s\u00a0]?(\d{3})[.,\s\u00a0]?\d{3}(?!\d)/g)].map(([, number]) =>
    Number(number),
  );
  const words = [...text.matchAll(/canary-(?:text|training|comment|name|)-?(\d{3})/g)].map(([, number]) =>
    Number(number),
  );
  return { figures: new Set(figures), words: new Set(words) };
}

/** Pages to begin with: every address with something real in it, and every report by its id. */
function beginnings(): string[] {
  const patterns = addresses().map(({ pattern }) => filled(pattern, known));
  const reports = submissionIds
    .slice(0, 12)
    .flatMap((id) => [`/secretariat/review/${id}`, `/secretariat/review/${id}/return`]);
  return [...patterns, ...reports, "/en/home", "/nothing-here"];
}

const followed = /href="(\/[^"#]*)"/g;
const leftOut = /^\/(assets|fonts|en\/sign-out|sign-out|favicon)/;

const linksIn = (text: string) =>
  [...text.matchAll(followed)].map(([, link = ""]) => link.replaceAll("&amp;", "&")).filter((to) => !leftOut.test(to));

/** Everything somebody can read, as far as links lead; what a page is made of included. */
async function walk(persona: Persona, atMost: number): Promise<Map<string, string>> {
  const cookie = await cookieOf(persona);
  // What is taken out whole asks for the password again; here everybody has just written it.
  await portalDatabase().execute(sql`update sign_ins set confirmed_at = now()`);
  const asked = cookie ? { cookie } : {};
  const read = new Map<string, string>();
  const waiting = new Set(beginnings());
  // What is added to a set while it is walked through is reached too.
  for (const path of waiting) {
    if (read.size >= atMost) break;
    const answer = await visit(path, asked);
    const text = await answer.text();
    read.set(path, text);
    const [plain = path] = path.split("?");
    const isPage = answer.status === 200 && answer.headers.get("content-type")?.includes("html");
    if (isPage)
      read.set(`${plain}.data`, await (await visit(plain === "/" ? "/_root.data" : `${plain}.data`, asked)).text());
    for (const to of linksIn(text)) waiting.add(to);
  }
  return read;
}

/** Every mistake somebody can be told: of a page that is none, of an id that is not theirs, of a form it does not know. */
async function mistakes(persona: Persona): Promise<Map<string, string>> {
  const cookie = await cookieOf(persona);
  const told = new Map<string, string>();
  const keep = async (story: string, answer: Response) => {
    const text = await answer.text();
    if (answer.status >= 400) told.set(`${story}: ${answer.status}`, text);
  };
  for (const { pattern } of addresses().filter(({ pattern }) => pattern !== "/sign-out")) {
    const path = filled(pattern, known);
    await keep(`a form to ${path}`, await send(path, { nonsense: "x", intent: "x" }, { cookie }));
    await keep(`data of a form to ${path}`, await send(`${path}.data`, { nonsense: "x" }, { cookie }));
    if (!pattern.includes(":")) continue;
    const nowhere = pattern.replaceAll(/:\w+\??/g, "none");
    await keep(nowhere, await visit(nowhere, { cookie }));
    await keep(`${path}/none`, await visit(`${path}/none`, { cookie }));
  }
  return told;
}

/** Whose figures and whose words each may find. Null: everybody's. */
const rights: { persona: Persona; figures: readonly string[] | null; words: readonly string[] | null }[] = [
  { persona: "visitor", figures: [], words: [] },
  { persona: "coordinator", figures: ["exemplu-acasa"], words: ["exemplu-acasa"] },
  { persona: "coordinator elsewhere", figures: ["exemplu-busola"], words: ["exemplu-busola"] },
  { persona: "board", figures: [], words: [] },
  { persona: "administrator", figures: [], words: null },
  { persona: "outside expert", figures: [], words: [] },
  { persona: "secretariat", figures: null, words: null },
];

test.each(rights)(
  "$persona finds nobody's figures, texts and names but those they may",
  { timeout: 180_000 },
  async (right) => {
    const { persona, figures, words } = right;
    const wrong = await mistakes(persona);
    const statuses = new Set([...wrong.keys()].map((story) => story.slice(-3)));
    expect([...statuses]).toEqual(expect.arrayContaining(["404", "405", ...(persona === "visitor" ? [] : ["400"])]));
    const read = new Map([...wrong, ...(await walk(persona, 160))]);
    const own = (slugs: readonly string[] | null) => slugs && new Set(slugs.map((slug) => numbers.get(slug) ?? 0));
    const found = [...read].flatMap(([path, text]) => {
      const canaries = canariesIn(text);
      const told = (kind: "figures" | "words") => [...canaries[kind]].map((number) => ({ kind, number, path }));
      return [...told("figures"), ...told("words")];
    });
    const may = { figures: own(figures), words: own(words) };
    const foreign = found.filter(({ kind, number }) => may[kind] && !may[kind].has(number));
    const seen = new Set(found.filter(({ kind }) => kind === "figures").map(({ number }) => number));
    expect(foreign).toEqual([]);
    const named = new Set([...read.values()].flatMap(passkeysIn));
    expect([...named]).toEqual(persona === "visitor" ? [] : [personas[persona]]);
    // Whoever has figures of their own did find them: the walk leads somewhere.
    if (figures?.length) expect([...seen]).toEqual([...(may.figures ?? [])]);
    if (figures === null) expect(seen.size).toBeGreaterThan(2);
  },
);

/** Every letter written so far that is about people's work, with the organisations its reader has a seat in. */
async function letters(): Promise<{ template: string; props: string; organisations: string[]; isOffice: boolean }[]> {
  const rows = await portalDatabase().execute<{
    template: string;
    props: string;
    organisations: string[];
    isOffice: boolean;
  }>(sql`
    select template, props::text as props,
      array(select slug from people join seats on person_id = people.id join organisations on organisations.id = organisation_id
        where email = recipient) as organisations,
      exists (select from people where email = recipient and platform_role = 'secretariat') as "isOffice"
    from outbox`);
  return [...rows];
}

test("whatever is sent from any page, no letter carries a figure or another organisation's words", async () => {
  const forms = await everyForm(known);
  // What is returned can be accepted no more, and the other way round: the letter with reasons is the one to look at.
  const isReturn = ({ form }: (typeof forms)[number]) => form.action.endsWith("/return");
  for (const { form, cookie } of [...forms.filter(isReturn), ...forms.filter((one) => !isReturn(one))]) {
    const fields = form.fields.map(
      ({ name, value }) => [name, name === "reason" ? "Please look again." : value] as const,
    );
    const kept = fields.filter(([, value]) => value !== "");
    await sent(form.action, kept, cookie);
  }
  const written = await letters();
  const kinds = new Set(written.map(({ template }) => template));
  expect([...kinds].sort()).toEqual(expect.arrayContaining(["report_returned", "report_reminder"]));
  for (const { template, props, organisations, isOffice } of written) {
    const { figures, words } = canariesIn(props);
    const own = new Set(organisations.map((slug) => numbers.get(slug)));
    expect({ template, figures: [...figures] }).toEqual({ template, figures: [] });
    if (!isOffice)
      expect({ template, foreign: [...words].filter((number) => !own.has(number)) }).toEqual({
        template,
        foreign: [],
      });
  }
});
