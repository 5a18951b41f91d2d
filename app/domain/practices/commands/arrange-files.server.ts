import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { attachFile } from "#app/domain/files/commands/attach-file.server.ts";
import { describeImage } from "#app/domain/files/commands/describe-image.server.ts";
import { putFileBack, removeFile } from "#app/domain/files/commands/remove-file.server.ts";
import { type KeptFile } from "#app/domain/files/model.ts";
import { refuseBeyondLimits } from "#app/domain/files/room-left.server.ts";
import { continueManuscript } from "#app/domain/manuscripts/manuscripts.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type ImageAssurance } from "#db/reference/files.ts";
import { ownManuscript } from "../own-manuscript.server.ts";

type Of = { subject: { kind: "manuscript"; id: string }; organisationId: string };

/** Changes the files of a practice that is being written; of a published one its next version begins. */
async function arrange(
  ctx: Context,
  practice: string,
  work: (inside: Context, of: Of) => Promise<unknown>,
): Promise<void> {
  await ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { id, organisationId } = await ownManuscript(inside, practice);
    await continueManuscript(inside, id);
    await work(inside, { subject: { kind: "manuscript", id }, organisationId });
  });
}

/**
 * Refuses what could not be added anyway, before anybody has the work of looking at it. `size`: bytes, as far as known.
 * @throws {Refusal} `access.not_found` · `access.forbidden` · `file.not_now` · `file.too_many` · `file.no_space_left`
 */
export async function mayAddFile(
  ctx: Context,
  { practice, ...file }: { practice: string; name: string; size: number },
) {
  const { id, organisationId, state } = await ownManuscript(ctx, practice);
  authorize(ctx.actor, "file.attach", { organisationId });
  if (state === "sent") throw new Refusal("file.not_now");
  await refuseBeyondLimits(ctx.db, { subject: { kind: "manuscript", id }, organisationId, ...file });
}

type Document = { practice: string; file: KeptFile; caption: string };

/**
 * Adds a document to a practice.
 * @throws {Refusal} `access.not_found` · `file.is_image` · `file.not_now` · `file.too_many` · `file.no_space_left`
 */
export async function addDocument(ctx: Context, { practice, file, caption }: Document): Promise<void> {
  if (file.type === "webp") throw new Refusal("file.is_image", { name: file.name });
  await arrange(ctx, practice, (inside, of) =>
    attachFile(inside, { ...of, file, caption, alternative: "", assurances: [] }),
  );
}

type Image = Document & { alternative: string; assurances: ImageAssurance[] };

/**
 * Adds an image to a practice, with what whoever adds it vouches for and what it shows in words.
 * @throws {Refusal} `access.not_found` · `file.is_no_image` · `file.not_now` · `file.too_many` · `file.no_space_left`
 */
export async function addImage(ctx: Context, { practice, file, ...words }: Image): Promise<void> {
  if (file.type !== "webp") throw new Refusal("file.is_no_image", { name: file.name });
  await arrange(ctx, practice, (inside, of) => attachFile(inside, { ...of, file, ...words }));
}

/**
 * Says otherwise what an image of a practice shows. Whoever reads the published version reads its words until the next.
 * @throws {Refusal} `access.not_found` · `file.not_now`
 */
export async function changeImageWords(
  ctx: Context,
  { practice, file, ...words }: Omit<Image, "file"> & { file: string },
): Promise<void> {
  await arrange(ctx, practice, (inside, of) => describeImage(inside, { ...of, id: file }, words));
}

/**
 * Takes a file out of a practice, or puts it back. Whoever reads the published version goes on reading it with its file.
 * @throws {Refusal} `access.not_found` · `file.not_now` · `file.too_many`
 */
export async function takeOrPutBack(
  ctx: Context,
  { practice, file, take }: { practice: string; file: string; take: boolean },
): Promise<void> {
  await arrange(ctx, practice, (inside, of) => (take ? removeFile : putFileBack)(inside, { ...of, id: file }));
}
