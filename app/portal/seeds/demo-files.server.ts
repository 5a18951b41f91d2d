import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { type Context } from "#app/domain/context.ts";
import { type KeptFile } from "#app/domain/files/model.ts";
import { addDocument, addImage } from "#app/domain/practices/commands/arrange-files.server.ts";
import { storage } from "#app/platform/storage/portal-storage.server.ts";
import { type FileType, imageAssurances } from "#db/reference/files.ts";
import { demoDrawing, demoSheet } from "#db/seed/demo-files.ts";

/** Attaches a sheet and a drawing to a practice. Their keys are made of what they hold, so that every demo is the same. */
export async function attachDemoFiles(ctx: Context, practice: string): Promise<void> {
  const { caption, alternative, width, height } = demoDrawing;
  const sheet = await kept({ name: demoSheet.name, type: "csv" }, Buffer.from(demoSheet.text));
  await addDocument(ctx, { practice, file: sheet, caption: demoSheet.caption });
  const drawing = await kept({ name: demoDrawing.name, type: "webp" }, Buffer.from(demoDrawing.base64, "base64"));
  const file = { ...drawing, width, height };
  await addImage(ctx, { practice, file, caption, alternative, assurances: [...imageAssurances] });
}

async function kept(named: { name: string; type: FileType }, bytes: Buffer): Promise<KeptFile> {
  const checksum = createHash("sha256").update(bytes).digest("hex");
  const storageKey = checksum.slice(0, 40);
  await storage.put(storageKey, Readable.from([bytes]));
  return { ...named, storageKey, checksum, size: bytes.length, width: null, height: null };
}
