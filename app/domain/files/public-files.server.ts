import { and, type AnyColumn, eq, sql } from "drizzle-orm";
import { paths } from "#app/kernel/paths.ts";
import { type Database } from "#db/database.ts";
import { type FileType } from "#db/reference/files.ts";
import { files } from "#db/schema/files.ts";
import { type Subject } from "./model.ts";

/** A file as everybody reads of it. */
export type PublicFile = {
  id: string;
  name: string;
  type: FileType;
  size: number;
  width: number | null;
  height: number | null;
  caption: string;
  alternative: string;
};

/**
 * What everybody may read of the files of something, as one value of the row that tells of it, so that a page asks no
 * more for it. `id`: the column with the number of that something.
 */
export const publicFilesOf = (kind: Subject["kind"], id: AnyColumn) => sql<PublicFile[]>`(
  select coalesce(json_agg(json_build_object('id', ${files.id}, 'name', ${files.name}, 'type', ${files.type},
    'size', ${files.size}, 'width', ${files.width}, 'height', ${files.height}, 'caption', ${files.caption},
    'alternative', ${files.alternative}) order by ${files.addedAt}, ${files.id}), '[]'::json)
  from ${files}
  where ${files.subject} = ${kind} and ${files.subjectId} = ${id} and ${files.audience} = 'public')`;

/** Where the bytes of the images stand that everybody sees of something. */
export function publicImages(db: Database, { kind, id }: Subject): Promise<{ id: string; storageKey: string }[]> {
  const shown = and(eq(files.audience, "public"), eq(files.type, "webp"));
  return db
    .select({ id: files.id, storageKey: files.storageKey })
    .from(files)
    .where(and(eq(files.subject, kind), eq(files.subjectId, id), shown));
}

/** A file with where it is read. */
export const withAddress = <F extends { id: string; name: string }>(file: F) => ({
  ...file,
  address: paths.file(file.id, file.name),
});
