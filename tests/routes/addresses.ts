import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { portalDatabase } from "#tests/support/portal.ts";

/** One address of the built portal, in its Romanian (plain) form: `/reporting/:year`. */
export interface Address {
  pattern: string;
  takesForms: boolean;
  /** The files that answer there, as the build names them. */
  files: string[];
}

interface BuiltRoute {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
  hasAction: boolean;
}

function builtRoutes(): Record<string, BuiltRoute> {
  const folder = join(process.cwd(), "build", "client", "assets");
  // Files of the build before stay for the pages that are still open: the newest is what is served.
  const builtAt = (name: string) => statSync(join(folder, name)).mtimeMs;
  const manifests = readdirSync(folder).filter((name) => /^manifest-.*\.js$/.test(name));
  const [file] = manifests.sort((one, other) => builtAt(other) - builtAt(one));
  if (!file) throw new Error(`the portal is not built: no manifest in ${folder}`);
  const text = readFileSync(join(folder, file), "utf8");
  const json = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
  return (JSON.parse(json) as { routes: Record<string, BuiltRoute> }).routes;
}

function patternOf(route: BuiltRoute, all: Record<string, BuiltRoute>): string {
  const parent = route.parentId ? all[route.parentId] : undefined;
  const before = parent ? patternOf(parent, all) : "";
  return route.path ? `${before}/${route.path}` : before;
}

/** Every address of the build, taken from its manifest; a layout that only wraps others is not one. */
export function addresses(): Address[] {
  const all = builtRoutes();
  const routes = Object.values(all).filter(({ id }) => !id.startsWith("en/"));
  const wraps = new Set(routes.filter(({ path }) => !path).map(({ id }) => id));
  const leaves = routes.filter(({ id, index }) => index || !wraps.has(id));
  const known = new Map<string, Address>();
  for (const route of leaves) {
    const pattern = patternOf(route, all) || "/";
    const { takesForms, files } = known.get(pattern) ?? { takesForms: false, files: [] };
    known.set(pattern, { pattern, takesForms: takesForms || route.hasAction, files: [...files, route.id] });
  }
  return [...known.values()].sort((a, b) => a.pattern.localeCompare(b.pattern));
}

/** Whether a page wants somebody signed in, whom it is for aside. */
export const isBehindSignIn = (pattern: string): boolean =>
  /^\/(account|editorial|files|home|organisation|reporting|secretariat)|\/uptake$/.test(pattern);

/** The English twins, as the build has them: `/en/reporting/:year`. */
export function englishPatterns(): string[] {
  const all = builtRoutes();
  const twins = Object.values(all).filter(({ id }) => id.startsWith("en/"));
  const wraps = new Set(twins.filter(({ path }) => !path || path === "en").map(({ id }) => id));
  return twins.filter(({ id, index }) => index || !wraps.has(id)).map((route) => patternOf(route, all));
}

/** What of the demo an address can be filled with. The report was sent by an organisation none of the personas is of. */
export interface Examples {
  openYear: number;
  organisationId: string;
  submissionId: string;
  releaseId: string;
  /** A request to join that waits. */
  joinRequestId: string;
  /** A good practice of the organisation that waits to be checked. */
  practiceId: string;
  /** A file of that practice: its organisation and the secretariat read it. */
  fileId: string;
  fileName: string;
  /** A contributor of the organisation. */
  personId: string;
}

async function one(query: ReturnType<typeof sql>): Promise<Record<string, string>> {
  const [row] = await portalDatabase().execute(query);
  return (row ?? {}) as Record<string, string>;
}

/** The practice of an organisation of the demo that waits to be checked. */
async function waitingPractice(organisationId: string | undefined): Promise<string> {
  const practice = await one(sql`
    select id from manuscripts where organisation_id = ${organisationId ?? null} and state = 'sent' limit 1`);
  return practice["id"] ?? "";
}

/** A file that is attached to it. */
async function ownFile(organisationId: string | undefined): Promise<{ fileId: string; fileName: string }> {
  const file = await one(sql`
    select id, name from files where organisation_id = ${organisationId ?? null} order by type = 'csv' desc, name limit 1`);
  return { fileId: file["id"] ?? crypto.randomUUID(), fileName: encodeURIComponent(file["name"] ?? "x.csv") };
}

export async function examples(slug = "exemplu-acasa"): Promise<Examples> {
  const period = await one(sql`select max(year) as year from reporting_periods`);
  if (!period["year"]) throw new Error("the demo has no year that is reported on");
  const organisation = await one(sql`select id from organisations where slug = ${slug}`);
  const submission = await one(sql`
    select submissions.id from submissions join reporting_periods on reporting_periods.id = period_id
    join organisations on organisations.id = organisation_id
    where slug = 'exemplu-izvor' order by year desc limit 1`);
  const release = await one(sql`
    select id from releases where origin <> 'recorded' order by published_at desc nulls first limit 1`);
  const joining = await one(sql`select id from join_requests where state = 'waiting' order by received_at limit 1`);
  const person = await one(sql`
    select person_id as id from seats where organisation_id = ${organisation["id"] ?? null} and role = 'contributor' and ended_at is null limit 1`);
  return {
    ...(await ownFile(organisation["id"])),
    practiceId: await waitingPractice(organisation["id"]),
    personId: person["id"] ?? "",
    openYear: Number(period["year"]),
    organisationId: organisation["id"] ?? "",
    submissionId: submission["id"] ?? "",
    releaseId: release["id"] ?? "",
    joinRequestId: joining["id"] ?? "",
  };
}

/** The pattern with something real in every place. An unknown place is an error: a new kind of address needs its example. */
export function filled(pattern: string, known: Examples): string {
  const ids: Record<string, string> = {
    releases: known.releaseId,
    members: known.joinRequestId,
    people: known.personId,
    practices: known.practiceId,
    editorial: known.practiceId,
  };
  const isFile = pattern.startsWith("/files/");
  const [, first = "", second = ""] = pattern.split("/");
  const id = isFile ? known.fileId : (ids[first] ?? ids[second] ?? known.submissionId);
  const fillings: Record<string, string> = {
    ":year": String(known.openYear),
    ":section": "assistance",
    ":id": id,
    ":slug": pattern.startsWith("/practices") ? "casa-debora" : "people-to-people",
    ":change": "leave",
    ":name": known.fileName,
  };
  const path = pattern.startsWith("/reports/:year") ? pattern.replace(":year", "2020") : pattern;
  return path.replaceAll(/:\w+\??/g, (place) => {
    const filling = fillings[place];
    if (!filling) throw new Error(`${pattern}: no example for ${place}`);
    return filling;
  });
}
