import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { type Direction } from "#db/reference/coalition.ts";
import { type FileAudience } from "#db/reference/files.ts";
import { files } from "#db/schema/files.ts";
import { type Subject } from "../model.ts";

/**
 * Whoever checks reads the files of something from now on: the secretariat, and the editors of the direction. What was
 * taken out is no editor's any more.
 */
export async function openToReaders(db: Database, { kind, id }: Subject, direction: Direction | null): Promise<void> {
  const all = and(eq(files.subject, kind), eq(files.subjectId, id));
  const open = and(all, eq(files.audience, "organisation"), isNull(files.removedAt));
  await db.update(files).set({ audience: "secretariat" }).where(open);
  const isPart = or(isNull(files.removedAt), eq(files.audience, "public"));
  await db
    .update(files)
    .set({ direction: sql`case when ${isPart} then ${direction}::text end` })
    .where(all);
}

/**
 * Who reads the files of something from now on: `to_public`, everybody what is part of it now, and nobody outside what
 * was taken out; `off`, nobody outside; `back`, everybody what they read before.
 * Whether it may be is decided, and told in the trail, by the room the files are attached in.
 */
export async function moveFiles(
  db: Database,
  { kind, id }: Subject,
  where: "to_public" | "off" | "back",
): Promise<void> {
  const move = async (from: FileAudience[], to: FileAudience, which?: SQL) => {
    const here = and(eq(files.subject, kind), eq(files.subjectId, id), inArray(files.audience, from), which);
    await db.update(files).set({ audience: to }).where(here);
  };
  if (where === "off") await move(["public"], "withheld");
  if (where === "back") await move(["withheld"], "public");
  if (where !== "to_public") return;
  await move(["public", "withheld"], "secretariat", isNotNull(files.removedAt));
  await move(["secretariat", "withheld"], "public", isNull(files.removedAt));
}
