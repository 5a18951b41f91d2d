import { cp, mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { launchEmbedded } from "#db/embedded/launch.mjs";
import { migrate, seedDemo } from "../../scripts/portal-processes.mjs";

/** Data that several lanes of a run begin with, each on a copy; made by whichever needs them first. */
const makers = { empty: makeEmpty, "with-demo": makeWithDemo };
type Kind = keyof typeof makers;

/** Where the run keeps them (scripts/test.mjs); a test that is run by itself makes its own. */
const shelf = process.env["PORTAL_TEST_SHELF"] || null;

/** An embedded database that holds nothing yet. */
async function makeEmpty(folder: string): Promise<void> {
  const database = await launchEmbedded(folder);
  await database.stop();
}

/** What `npm start` makes of nothing. */
async function makeWithDemo(folder: string): Promise<void> {
  await copyOf("empty", folder);
  const database = await launchEmbedded(folder);
  try {
    const settings = { NODE_ENV: "production" as const, DATABASE_URL: database.url, PORTAL_DATA_DIR: folder };
    const env = { ...process.env, ...settings };
    await migrate(env);
    await seedDemo(env);
  } finally {
    await database.stop();
  }
}

const succeeds = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  );

/** Makes it, unless another lane is at it; true when this one did. */
async function madeHere(kind: Kind, made: string): Promise<boolean> {
  const making = `${made}.making`;
  if (!(await succeeds(mkdir(making)))) return false;
  try {
    if (await succeeds(stat(made))) return true;
    await makers[kind](making);
    await rename(making, made);
    return true;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** Fills a folder that is there and empty. */
export async function copyOf(kind: Kind, folder: string): Promise<void> {
  if (shelf === null) return makers[kind](folder);
  const made = join(shelf, kind);
  while (!(await succeeds(stat(made))) && !(await madeHere(kind, made))) {
    await new Promise((again) => setTimeout(again, 100));
  }
  await cp(made, folder, { recursive: true });
}
