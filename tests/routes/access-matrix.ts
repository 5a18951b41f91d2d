import { sql } from "drizzle-orm";
import { demoPassword } from "#db/seed/demo.ts";
import { portalDatabase, send } from "#tests/support/portal.ts";
import { everybody, type Persona } from "./personas.ts";

/** Everybody who may come by, and somebody of organisation A whose account was closed while they were signed in. */
export type Role = Persona | "disabled";

/** Each role as the table names it, in the order of its columns. */
const columns: readonly [Role, string][] = [
  ["visitor", "visitor"],
  ["contributor", "contributor of A"],
  ["coordinator", "coordinator of A"],
  ["coordinator elsewhere", "coordinator of B"],
  ["person with two seats", "group role, two seats, none chosen"],
  ["editor", "editor, contributor of C"],
  ["board", "board"],
  ["secretariat", "secretariat"],
  ["administrator", "administrator"],
  ["outside expert", "external"],
  ["disabled", "disabled"],
];

const missing = everybody.filter((persona) => !columns.some(([role]) => role === persona));
if (missing.length > 0) throw new Error(`no column for ${missing.join(", ")}`);

/** What an answer means, in a word. */
function said(outcome: string): string {
  const [status = "", to] = outcome.split(" ");
  if (to === "/sign-in" || status === "401") return "sign in";
  if (to) return `to ${to}`;
  const words: Record<string, string> = {
    200: "opens",
    400: "asks",
    403: "not allowed",
    404: "nothing there",
    405: "no",
  };
  return words[status] ?? status;
}

/** One row a pattern, as Markdown. `ask` tells what the role is answered there. */
export async function rowsOf(
  patterns: readonly string[],
  ask: (pattern: string, role: Role) => Promise<string>,
): Promise<string[]> {
  const rows: string[] = [];
  for (const pattern of patterns) {
    const cells: string[] = [];
    for (const [role] of columns) cells.push(said(await ask(pattern, role)));
    rows.push(`| \`${pattern}\` | ${cells.join(" | ")} |`);
  }
  return rows;
}

const head = (first: string) =>
  [`| ${first} | ${columns.map(([, name]) => name).join(" | ")} |`, `|${" --- |".repeat(columns.length + 1)}`].join(
    "\n",
  );

/** The whole document, which a test keeps equal to what the portal answers. */
export function accessMatrix(pages: readonly string[], forms: readonly string[]): string {
  return [
    "# Who may open what",
    "Written by `npm test -- tests/routes/who-may-open-what`, which asks the built portal for every address of its manifest as everybody. An address without a row fails it, and so does an answer that differs; `-u` behind the path writes the table anew, to be read before it is kept. Organisation A and B are two of the demo; ids belong to A.",
    "- **opens**: the page, file or picture\n- **asks**: the form is taken from this person, and one of nonsense is told what is missing\n- **sign in**: nobody is signed in, or nobody any more\n- **nothing there**: answered like an address that never was\n- **not allowed**: seen, and not theirs to do\n- **no**: the address takes no such request\n- **to …**: leads there",
    "## Pages and files",
    [head("Address"), ...pages].join("\n"),
    "## Forms",
    [head("Sent to"), ...forms].join("\n"),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

/** Signs in, and is then disabled: from the next request on a stranger. Returns their `Cookie` header. */
export async function disabledColleague(organisationId: string): Promise<string> {
  const db = portalDatabase();
  const email = "disabled-colleague@example.org";
  await db.execute(sql`insert into people (email, name, language, is_example, created_at)
    values (${email}, 'Fostă colegă', 'ro', true, now())`);
  const own = sql`(select id from people where email = ${email})`;
  await db.execute(sql`insert into person_secrets (person_id, password_hash)
    select ${own}, password_hash from person_secrets s join people p on p.id = s.person_id where p.email = 'coordinator@example.org'`);
  await db.execute(sql`insert into seats (person_id, organisation_id, role, started_at)
    values (${own}, ${organisationId}, 'coordinator', now())`);
  const answer = await send("/sign-in", { email, password: demoPassword });
  if (answer.status !== 302) throw new Error(`${email} was not let in: ${answer.status}`);
  await db.execute(sql`update people set disabled_at = now() where email = ${email}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .join("; ");
}
