import { and, asc, eq, gt, isNull, not, or, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { files } from "#db/schema/files.ts";
import { type Subject } from "../model.ts";
import { withAddress } from "../public-files.server.ts";
import { isReplaced } from "../replaced.server.ts";

export type AttachedFile = Awaited<ReturnType<typeof attachedFiles>>[number];

const of = ({ kind, id }: Subject) => and(eq(files.subject, kind), eq(files.subjectId, id));

const shown = {
  id: files.id,
  name: files.name,
  type: files.type,
  size: files.size,
  width: files.width,
  height: files.height,
  caption: files.caption,
  alternative: files.alternative,
  audience: files.audience,
  isRemoved: sql<boolean>`${files.removedAt} is not null`,
};

/** The files that are part of what is being written, in the order they were added. */
export async function attachedFiles({ db }: Context, subject: Subject) {
  const rows = await db
    .select(shown)
    .from(files)
    .where(and(of(subject), isNull(files.removedAt)))
    .orderBy(asc(files.addedAt), files.id);
  return rows.map(withAddress);
}

/** The same with those that were taken out since a moment and can be put back. */
export async function filesToArrange({ db }: Context, subject: Subject, since: Date): Promise<AttachedFile[]> {
  const rows = await db
    .select(shown)
    .from(files)
    .where(and(of(subject), or(isNull(files.removedAt), and(gt(files.removedAt, since), not(isReplaced)))))
    .orderBy(asc(files.addedAt), files.id);
  return rows.map(withAddress);
}
