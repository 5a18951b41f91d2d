import { type Context } from "#app/domain/context.ts";
import { attachedFiles } from "#app/domain/files/queries/files-of.server.ts";
import { type Manuscript } from "#app/domain/manuscripts/manuscripts.server.ts";

/** A practice as a version of it is kept: with the numbers of the files that are part of it, under `files`. */
export async function withFiles(ctx: Context, manuscript: Manuscript): Promise<Manuscript> {
  const files = await attachedFiles(ctx, { kind: "manuscript", id: manuscript.id });
  if (files.length === 0) return manuscript;
  return { ...manuscript, content: { ...manuscript.content, files: files.map(({ id }) => id) } };
}
