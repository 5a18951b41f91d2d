import { type Context } from "#app/domain/context.ts";
import { type AttachedFile, filesToArrange } from "#app/domain/files/queries/files-of.server.ts";
import { overBefore } from "#db/reference/register/terms.ts";
import { ownManuscript } from "../own-manuscript.server.ts";

export type PracticeFiles = Awaited<ReturnType<typeof practiceFiles>>;

/**
 * The files of a practice for whoever writes it, with those taken out that can be put back.
 * @throws {Refusal} `access.not_found`
 */
export async function practiceFiles(ctx: Context, practice: string) {
  const { id, title, state } = await ownManuscript(ctx, practice);
  const files = await filesToArrange(ctx, { kind: "manuscript", id }, overBefore("removed_file", ctx.now));
  return {
    id,
    title,
    mayChange: state !== "sent",
    files: files.filter(({ isRemoved }) => !isRemoved).map(withKey),
    removed: files.filter(({ isRemoved }) => isRemoved).map(withKey),
    formKeys: { document: crypto.randomUUID(), image: crypto.randomUUID() },
  };
}

/** A key each for taking it out or putting it back, and for changing its words. */
const withKey = (file: AttachedFile) => ({ ...file, formKey: crypto.randomUUID(), wordsKey: crypto.randomUUID() });
