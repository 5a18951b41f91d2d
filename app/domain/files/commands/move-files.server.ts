import { and, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { type FileAudience } from "#db/reference/files.ts";
import { files } from "#db/schema/files.ts";
import { type Subject } from "../model.ts";

/**
 * Who reads the files of something from now on: `to_readers`, whoever checks too; `to_public`, everybody what is part of
 * it now, and nobody outside what was taken out; `off`, nobody outside; `back`, everybody what they read before.
 * Whether it may be is decided, and told in the trail, by the room the files are attached in.
 */
export async function moveFiles(
  db: Database,
  { kind, id }: Subject,
  where: "to_readers" | "to_public" | "off" | "back",
): Promise<void> {
  const move = async (from: FileAudience[], to: FileAudience, which?: SQL) => {
    const here = and(eq(files.subject, kind), eq(files.subjectId, id), inArray(files.audience, from), which);
    await db.update(files).set({ audience: to }).where(here);
  };
  if (where === "to_readers") await move(["organisation"], "secretariat", isNull(files.removedAt));
  if (where === "off") await move(["public"], "withheld");
  if (where === "back") await move(["withheld"], "public");
  if (where !== "to_public") return;
  await move(["public", "withheld"], "secretariat", isNotNull(files.removedAt));
  await move(["secretariat", "withheld"], "public", isNull(files.removedAt));
}
