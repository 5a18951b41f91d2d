import sharp from "sharp";
import { Refusal } from "#app/kernel/refusal.ts";
import { fileLimits } from "#db/reference/files.ts";
import { type Given } from "../model.ts";

/** Only what people's cameras and programs write is ever opened; SVG, PDF and the rest have no reader here. */
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"] });
sharp.cache(false);
sharp.concurrency(1);

/**
 * The image made anew, upright and no larger than pages show it: what was hidden in the file (place, time, camera, a
 * second file behind it) is not in the new one.
 * @throws {Refusal} `file.too_many_pixels` · `file.damaged`
 */
export async function madeAnew({ path, name }: Given): Promise<{ path: string; width: number; height: number }> {
  const made = `${path}.webp`;
  try {
    const image = sharp(path, { limitInputPixels: fileLimits.pixels, failOn: "error" });
    const { width, height } = await image
      .autoOrient()
      .resize({ width: fileLimits.imageSide, height: fileLimits.imageSide, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 82 })
      .toFile(made);
    return { path: made, width, height };
  } catch (error) {
    if (/pixel limit/i.test(String(error))) {
      throw new Refusal("file.too_many_pixels", { name, limit: fileLimits.pixels / 1_000_000 });
    }
    throw new Refusal("file.damaged", { name });
  }
}
