import { hash } from "@node-rs/argon2";
import { existsSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { tsImport } from "tsx/esm/api";
import { capture, root, Stop } from "../scripts/machine.mjs";
import { migrate } from "../scripts/portal-processes.mjs";
import { fillFloor } from "./floor-data.mjs";
import { fillPractices } from "./practice-data.mjs";
import { fillReports } from "./report-data.mjs";

/**
 * What the pages are asked with.
 *
 * @typedef {object} Facts
 * @property {number} cells that came to be
 * @property {number} practices in the library, invented ones alone
 * @property {number[]} years all that have reports, the open one first
 * @property {number} year open for reporting
 * @property {string} submission waits for the secretariat's review; its id
 * @property {string} password of every account
 * @property {string[]} reporters e-mails, one for each organisation with a draft
 * @property {string} secretariat e-mail
 */

/** Fifty organisations, all members, each with one person; and one of the secretariat. */
export const organisations = 50;

const password = "o parola doar pentru masuratori";
const secretariat = "bench-secretariat@example.org";

/** @param {number} number of the organisation */
const reporter = (number) => `bench-${number}@example.org`;

/**
 * @param {string} url
 * @param {string[]} layers of the portal's own data, from its command line
 */
async function seed(url, layers) {
  for (const layer of layers) await command(url, ["seed", layer]);
}

/**
 * @param {string} url
 * @param {string[]} words of the portal's own command line
 */
async function command(url, words) {
  const program = join(root, "build", "portal.js");
  if (!existsSync(program)) throw new Stop("The command line is not part of this build.");
  const env = { ...process.env, NODE_ENV: "production", DATABASE_URL: url };
  const { code, stdout, stderr } = await capture(process.execPath, [program, ...words], { env });
  if (code !== 0) throw new Stop(`The data could not be made (${words.join(" ")}).\n${stderr}${stdout}`);
}

/** @param {postgres.Sql} sql */
async function fillPeople(sql) {
  // What the portal itself uses (app/platform/passwords.server.ts), so that a sign-in costs what it costs.
  const stored = await hash(password, { memoryCost: 19_456, timeCost: 6, parallelism: 1 });
  const numbers = Array.from({ length: organisations }, (_, index) => index + 1);
  // Only the invented fifty stand on the board; the members of 2020 stay on the pages about 2020.
  await sql`update memberships set ends_on = date '2021-12-31' where ends_on is null`;
  await sql`
    insert into organisations (slug, name, short_name, is_example)
    select 'banc-' || n, 'Asociația Exemplu ' || n, 'Exemplu ' || n, true from unnest(${numbers}::int[]) n`;
  await sql`
    insert into memberships (organisation_id, kind, starts_on)
    select id, 'member', date '1990-01-01' from organisations where slug like 'banc-%'`;
  await sql`
    insert into people (email, name, platform_role, is_example, created_at)
    select 'bench-' || n || '@example.org', 'Raportor ' || n, null, true, now() from unnest(${numbers}::int[]) n
    union all select ${secretariat}, 'Secretariat', 'secretariat', true, now()`;
  await sql`insert into person_secrets (person_id, password_hash) select id, ${stored} from people`;
  await sql`
    insert into seats (person_id, organisation_id, role, started_at)
    select p.id, o.id, 'coordinator', now() from people p
    join organisations o on p.email = 'bench-' || substr(o.slug, 6) || '@example.org' and o.slug like 'banc-%'`;
}

/**
 * Fills an empty database of its own.
 * @param {string} url of its owner
 * @param {{ cells: number, deep: boolean, practices: number }} wanted
 * @returns {Promise<Facts>}
 */
export async function fill(url, { cells, deep, practices }) {
  await migrate({ ...process.env, NODE_ENV: "production", DATABASE_URL: url });
  await seed(url, ["reference", "protect-2020"]);
  const { inventedReport } = await tsImport("./invented-reports.ts", import.meta.url);
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await fillFloor(sql, cells);
    await fillPeople(sql);
    await fillPractices(sql, practices);
    const { drafts, ...facts } = await fillReports(sql, { cells, deep, inventedReport });
    await command(url, ["migrate"]); // reckons where every report stands
    await sql.unsafe("vacuum analyze");
    return { ...facts, practices, password, secretariat, reporters: drafts.map(reporter) };
  } finally {
    await sql.end();
  }
}
