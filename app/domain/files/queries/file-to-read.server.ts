import { and, eq } from "drizzle-orm";
import { can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { type Direction } from "#db/reference/coalition.ts";
import { type FileAudience, type FileType, mediaTypes } from "#db/reference/files.ts";
import { files } from "#db/schema/files.ts";

export type FileToRead = {
  storageKey: string;
  name: string;
  mediaType: string;
  size: number;
  /** Made anew by the portal: may be shown in a page. Everything else goes to the reader's disk. */
  isImage: boolean;
  isPublic: boolean;
};

/** A file for whoever may read it, by its audience alone; null also when it is there and not for whoever asks. */
export async function fileToRead(ctx: Context, asked: { id: string; name: string }): Promise<FileToRead | null> {
  const file = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(asked.id) ? await fileAt(ctx, asked) : null;
  if (!file || !can(ctx.actor, "file.download", file)) return null;
  const { storageKey, name, size, type, audience } = file;
  const mediaType = mediaTypes[type];
  return { storageKey, name, mediaType, size, isImage: type === "webp", isPublic: audience === "public" };
}

type Facts = {
  storageKey: string;
  name: string;
  type: FileType;
  size: number;
  organisationId: string;
  audience: FileAudience;
  direction: Direction | null;
};

async function fileAt(ctx: Context, { id, name }: { id: string; name: string }): Promise<Facts | null> {
  const { storageKey, type, size, organisationId, audience, direction } = files;
  const [row] = await ctx.db
    .select({ storageKey, name: files.name, type, size, organisationId, audience, direction })
    .from(files)
    .where(and(eq(files.id, id), eq(files.name, name)));
  return row ?? null;
}
