import { sql } from "drizzle-orm";
import { inLanguage } from "#app/i18n/languages.ts";
import { portalDatabase, visit } from "#tests/support/portal.ts";
import { fingerprint } from "#tests/support/remembered.ts";
import { addresses, examples, filled } from "./addresses.ts";
import { cookieOf, everybody, outcome, type Persona } from "./personas.ts";

/** What one person is answered at one address: in Romanian, in English, and where the page's data stands. */
export interface Answers {
  pattern: string;
  /** The pattern with something real in it. */
  path: string;
  persona: Persona;
  ro: string;
  /** Asked for by a stranger, a member and the secretariat: the English page is the same file. Null for the others. */
  en: string | null;
  data: { status: number; leadsElsewhere: boolean };
}

/** What the tables held, and how often each kind of act was told in the trail. */
interface Standing {
  tables: Record<string, string>;
  acts: Record<string, number>;
}

interface Everything {
  answers: Answers[];
  before: Standing;
  after: Standing;
}

/** That somebody looked is written down, and a sign-in that is used lasts longer. */
const mayChange = ["activities", "chain_heads", "sign_ins"];

async function standing(): Promise<Standing> {
  const rows = await portalDatabase().execute<{ kind: string; times: number }>(
    sql`select kind, count(*)::int as times from activities group by kind order by kind`,
  );
  const acts = Object.fromEntries(rows.map(({ kind, times }) => [kind, times]));
  return { tables: await fingerprint(mayChange), acts };
}

async function said(path: string, cookie: string | undefined): Promise<string> {
  const answer = await visit(path, cookie ? { cookie } : {});
  await answer.body?.cancel();
  return outcome(answer);
}

async function dataAt(path: string, cookie: string | undefined): Promise<Answers["data"]> {
  const answer = await visit(path === "/" ? "/_root.data" : `${path}.data`, cookie ? { cookie } : {});
  // 202 is how the data address says that it leads elsewhere.
  if (answer.status === 202) return { status: 202, leadsElsewhere: /SingleFetchRedirect/.test(await answer.text()) };
  await answer.body?.cancel();
  return { status: answer.status, leadsElsewhere: false };
}

const inEnglish: ReadonlySet<Persona> = new Set(["visitor", "coordinator", "secretariat"]);

async function ask(): Promise<Everything> {
  const known = await examples();
  const cookies = new Map<Persona, string | undefined>();
  for (const persona of everybody) cookies.set(persona, await cookieOf(persona));
  const before = await standing();
  const answers: Answers[] = [];
  for (const { pattern } of addresses()) {
    const path = filled(pattern, known);
    for (const [persona, cookie] of cookies) {
      const ro = await said(path, cookie);
      const en = inEnglish.has(persona) ? await said(inLanguage("en", path), cookie) : null;
      answers.push({ pattern, path, persona, ro, en, data: await dataAt(path, cookie) });
    }
  }
  return { answers, before, after: await standing() };
}

let asked: Promise<Everything> | null = null;

/** Every address as everybody finds it in the demo, and what that left behind. Asked once for the whole run. */
export function everythingAsked(): Promise<Everything> {
  return (asked ??= ask());
}
