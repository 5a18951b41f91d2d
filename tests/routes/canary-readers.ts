import { sql } from "drizzle-orm";
import { portalDatabase, send, signedInAnew } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { disabledColleague } from "./access-matrix.ts";
import { cookieOf, type Persona, personas } from "./personas.ts";
import { type Found, type Planted } from "./planted-canaries.ts";

type Desk = "secretariat" | "administrator" | "board";

/** Whoever reads, by what they may read for. */
export interface Standing {
  /** What stands before the `@` of their address; null for a visitor. */
  account: string | null;
  /** The organisations they act for: one at a time in the portal, all of theirs in their mail. */
  actsFor: readonly string[];
  desk: Desk | null;
  /** Organisations whose texts they check as an editor. */
  edits: readonly string[];
}

/** Somebody who reads everything they can reach. */
export interface Reader extends Standing {
  who: string;
  /** What they do find: the walk led there. */
  finds: readonly string[];
  enter: () => Promise<string | undefined>;
}

/** Of oneself. */
const own = ["browser", "kept", "name", "notice", "passkey", "planted"];
/** Of the organisation acted for; first what is there without a report of the demo. */
const theirs = [
  ...own,
  "draft",
  "gone",
  "invited",
  "later",
  "mail",
  "manuscript",
  "question",
  "remark",
  "return",
  "uptake",
];
const reported = [...theirs, "comment", "explanation", "figure", "text", "title", "training"];
/** What an editor finds of texts that others sent, besides their own organisation's: no text of their own is planted. */
const withWhatTheyCheck = [
  ...own,
  "comment",
  "explanation",
  "figure",
  "invited",
  "mail",
  "manuscript",
  "remark",
  "return",
  "text",
  "title",
  "training",
];
const office = ["decision", "extension", "group", "hiding", "note", "request", "total"];
const withoutDrafts = (kinds: readonly string[]) => kinds.filter((kind) => kind !== "draft");

const chosen = new Map<string, Promise<string>>();

/** Somebody with two seats at a browser of its own for each; once for the run. */
function actingFor(slug: string): Promise<string> {
  const cookie = chosen.get(slug) ?? choose(slug);
  chosen.set(slug, cookie);
  return cookie;
}

async function choose(slug: string): Promise<string> {
  const cookie = await signedInAnew("group");
  const [found] = await portalDatabase().execute<{ id: string }>(
    sql`select id from organisations where slug = ${slug}`,
  );
  const answer = await send("/account", { organisationId: found?.id ?? "" }, { cookie });
  if (answer.status !== 302) throw new Error(`nobody acts for ${slug}: ${answer.status}`);
  return cookie;
}

const as = (persona: Persona, finds: readonly string[], more: Partial<Standing> = {}): Reader => ({
  who: persona,
  account: personas[persona],
  actsFor: [],
  desk: null,
  edits: [],
  finds,
  ...more,
  enter: () => cookieOf(persona),
});

const forOne = (slug: string, finds: readonly string[]): Reader => ({
  ...as("person with two seats", finds, { actsFor: [slug] }),
  who: `person with two seats, acting for ${slug}`,
  enter: () => actingFor(slug),
});

async function colleagueOf(slug: string): Promise<string> {
  const [found] = await portalDatabase().execute<{ id: string }>(
    sql`select id from organisations where slug = ${slug}`,
  );
  return disabledColleague(found?.id ?? "");
}

/** Everybody of the matrix. Nobody holds a seat of a group yet: there are no groups. */
export const readers: readonly Reader[] = [
  as("visitor", ["planted"]),
  { ...as("visitor", ["planted"]), who: "disabled", enter: () => colleagueOf("exemplu-acasa") },
  as("outside expert", own),
  as("contributor", [...reported, "extension"], { actsFor: ["exemplu-acasa"] }),
  as("coordinator", [...reported, "extension"], { actsFor: ["exemplu-acasa"] }),
  as("coordinator elsewhere", reported, { actsFor: ["exemplu-busola"] }),
  as("person with two seats", own),
  forOne("exemplu-far", theirs),
  forOne("exemplu-dialog", reported),
  as("editor", withWhatTheyCheck, {
    actsFor: ["exemplu-hora"],
    edits: ["exemplu-acasa", "exemplu-far"],
  }),
  as("board", [...own, "total"], { desk: "board" }),
  as("administrator", [...own, "invited", "mail"], { desk: "administrator" }),
  as("secretariat", withoutDrafts([...reported, ...office]), { desk: "secretariat" }),
];

/** Which desks read a canary of any organisation; what is not named here is read by those it tells of alone. */
const desks: Readonly<Record<string, readonly Desk[]>> = {
  figure: ["secretariat"],
  note: ["secretariat"],
  explanation: ["secretariat"],
  text: ["secretariat"],
  title: ["secretariat"],
  training: ["secretariat"],
  comment: ["secretariat"],
  extension: ["secretariat"],
  total: ["secretariat", "board"],
  release: ["secretariat", "board"],
  hiding: ["secretariat"],
  request: ["secretariat"],
  group: ["secretariat"],
  decision: ["secretariat"],
  manuscript: ["secretariat"],
  return: ["secretariat"],
  remark: ["secretariat"],
  gone: ["secretariat"],
  uptake: ["secretariat"],
  later: ["secretariat"],
  question: ["secretariat"],
  name: ["secretariat", "administrator"],
  mail: ["secretariat", "administrator"],
  invited: ["secretariat", "administrator"],
  trail: ["secretariat", "administrator"],
};

/** What an editor reads of the texts they check. */
const editorial = new Set(["manuscript", "remark", "return"]);

/** What is nobody's to read, not even theirs: hashes, secrets, what was taken back. */
const nobodys = new Set(["secret", "retracted"]);

const editedFor = ({ edits }: Standing, kind: string) => (editorial.has(kind) ? edits : []);

export function mayRead(reader: Standing, { kind, numbers }: Found, planted: Planted): boolean {
  if (kind === "planted") return true;
  if (nobodys.has(kind)) return false;
  if (reader.desk && desks[kind]?.includes(reader.desk)) return true;
  const { people, organisations } = planted;
  // An organisation reads in its own trail who of the secretariat did something with its report.
  const secretaries = ["secretariat", "secretariat2"].map((account) => people.get(account));
  if (reader.actsFor.length > 0 && kind === "name" && secretaries.includes(numbers.at(-1))) return true;
  const own = [
    people.get(reader.account ?? ""),
    ...[...reader.actsFor, ...editedFor(reader, kind)].map((slug) => organisations.get(slug)),
  ];
  return own.some((number) => number !== undefined && numbers.includes(number));
}

/**
 * Lets everybody in and remembers all the portal holds: signed in before, they stay so whatever a story does to them.
 * Whoever is disabled comes after, and is gone with the story.
 */
export async function enterAll<T extends Pick<Reader, "who" | "enter">>(
  everybody: readonly T[],
): Promise<{ cookies: Map<T, string | undefined>; putBack: () => Promise<void> }> {
  const cookies = new Map<T, string | undefined>();
  const isNew = ({ who }: T) => who === "disabled";
  for (const one of everybody.filter((each) => !isNew(each))) cookies.set(one, await one.enter());
  const putBack = await remembered();
  for (const one of everybody.filter(isNew)) cookies.set(one, await one.enter());
  return { cookies, putBack };
}
