import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import sharp from "sharp";

/** Files as people and attackers make them, written without the libraries that read them in the portal. */

interface Part {
  name: string;
  bytes: Buffer | string;
  /** What the folder says of its length, when that is a lie. */
  says?: number;
}

const table = Array.from({ length: 256 }, (_, at) => {
  let rest = at;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function factsOf({ name, bytes, says }: Part, packed: Buffer): Buffer {
  const whole = Buffer.from(bytes);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(crcOf(whole), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(says ?? whole.length, 18);
  facts.writeUInt16LE(Buffer.byteLength(name), 22);
  return facts;
}

/** A packed folder. */
export function packed(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const inside = deflateRawSync(part.bytes);
    const facts = factsOf(part, inside);
    const entry = Buffer.concat([Buffer.from("PK\u0003\u0004"), facts, Buffer.from(part.name), inside]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), facts, where, Buffer.from(part.name)]));
    local.push(entry);
    at += entry.length;
  }
  const folder = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(folder.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, folder, end]);
}

const office = "application/vnd.openxmlformats-officedocument.";
const mains = {
  docx: ["word/document.xml", `${office}wordprocessingml.document.main+xml`],
  xlsx: ["xl/workbook.xml", `${office}spreadsheetml.sheet.main+xml`],
  pptx: ["ppt/presentation.xml", `${office}presentationml.presentation.main+xml`],
  docm: ["word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"],
} as const;

/** A document of an office program, with whatever else is put into it. */
export function officeFile(kind: keyof typeof mains, more: readonly Part[] = []): Buffer {
  const [main, type] = mains[kind];
  const types = `<?xml version="1.0"?><Types><Override PartName="/${main}" ContentType="${type}"/></Types>`;
  return packed([{ name: "[Content_Types].xml", bytes: types }, { name: main, bytes: "<x>Fișă</x>" }, ...more]);
}

export const pdfFile = (inside = "") =>
  Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`);

/** A photograph that knows where it was taken, lies on its side, and is `width` × `height` as it is stored. */
export const photograph = (width = 60, height = 40): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#7a5c3a" } })
    .withExif({ IFD0: { Make: "Aparatul Anei", Orientation: "6" }, IFD3: { GPSLatitude: "44/1 25/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** A PNG that says of itself that it has so many pixels on each side. */
export function sayingItIs(side: number, png: Buffer): Buffer {
  const lying = Buffer.from(png);
  lying.writeUInt32BE(side, 16);
  lying.writeUInt32BE(side, 20);
  lying.writeUInt32BE(crcOf(lying.subarray(12, 29)), 29);
  return lying;
}

/** Runs a story with a folder of its own. */
export async function inFolder<T>(story: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "portal-files-"));
  try {
    return await story(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes a file into a folder, under a name that says nothing. */
export async function written(folder: string, bytes: Buffer | string): Promise<string> {
  const path = join(folder, crypto.randomUUID());
  await writeFile(path, bytes);
  return path;
}
