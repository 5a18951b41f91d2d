import { join } from "node:path";
import { visitor } from "#app/access/actor.ts";
import { eraseAgain } from "#app/domain/privacy/commands/erase-again.server.ts";
import { erasedPeople } from "#app/domain/privacy/queries/erased-people.server.ts";
import { readErasedList, writeErasedList } from "#app/platform/erased-list.server.ts";
import { env } from "#app/platform/env.server.ts";
import { type Database } from "#db/database.ts";
import { asSystem } from "#db/walls.server.ts";

/**
 * Keeps the list of erased accounts beside the database, and takes out again whoever an older copy of the database
 * brought back. Returns how many had come back. Nothing to do, nearly always.
 */
export async function keepErasedList(db: Database, now: Date, file = join(env.dataDir, "erased-accounts.txt")) {
  const listed = await readErasedList(file);
  const { known, back } = await asSystem(db, async (inside) => {
    const before = new Set(await erasedPeople({ db: inside }));
    const missing = [...listed].filter((id) => !before.has(id));
    const ctx = { db: inside, actor: visitor, now, requestId: null };
    return { known: before, back: await eraseAgain(ctx, missing) };
  });
  if ([...known].some((id) => !listed.has(id))) await writeErasedList(file, new Set([...listed, ...known]));
  return back;
}
