import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { Refusal } from "#app/kernel/refusal.ts";
import { type FileType } from "#db/reference/files.ts";
import { type Examined, type Given } from "../model.ts";
import { cleanName, endingOf, promisedType, saidName } from "../rules/file-name.ts";
import { madeAnew } from "./image.server.ts";
import { examinePdf } from "./pdf.server.ts";
import { examineText } from "./plain-text.server.ts";
import { examinePacked } from "./packed.server.ts";

/** What may be found in a file of each type, as the library that looks at its first bytes calls it; empty when it knows no name. */
const found: Readonly<Record<FileType, readonly string[]>> = {
  pdf: ["pdf"],
  docx: ["docx"],
  xlsx: ["xlsx"],
  pptx: ["pptx"],
  odt: ["odt"],
  ods: ["ods"],
  txt: [""],
  csv: [""],
  webp: ["jpg", "png", "webp"],
};

const withMacros = /^(docm|dotm|xlsm|xltm|xlsb|xlam|pptm|potm|ppsm|ppam|sldm)$/;
const oldOffice = /^(doc|dot|xls|xlt|ppt|pps|rtf)$/;

/**
 * Looks at a file whole: it is what its name says, holds nothing that runs, and unpacks to a bearable size. Images are
 * made anew beside it. Reads what strangers made with libraries written in C: runs in a process of its own.
 * @throws {Refusal} `file.…`, naming the file
 */
export async function examine({ path, name: given }: Given): Promise<Examined> {
  const name = saidName(given);
  const type = await typeOf({ path, name });
  const image = type === "webp" ? await madeAnew({ path, name }) : null;
  if (!image) await refuseUnsound(type, { path, name });
  const kept = image?.path ?? path;
  const { width, height } = image ?? { width: null, height: null };
  const { size } = await stat(kept);
  return { path: kept, name: cleanName(given, type), type, size, checksum: await checksumOf(kept), width, height };
}

/** By its ending and by its first bytes, which have to agree. */
async function typeOf({ path, name }: Given): Promise<FileType> {
  if ((await stat(path)).size === 0) throw new Refusal("file.empty", { name });
  const ending = endingOf(name);
  const { ext = "" } = (await fileTypeFromFile(path)) ?? {};
  if (withMacros.test(ending) || withMacros.test(ext)) throw new Refusal("file.runs_something", { name });
  if (oldOffice.test(ending)) throw new Refusal("file.old_kind", { name });
  const type = promisedType(name);
  if (!type) throw new Refusal("file.kind_not_taken", { name });
  if (!found[type].includes(ext)) throw new Refusal("file.is_something_else", { name, ending });
  return type;
}

function refuseUnsound(type: FileType, file: Given): Promise<void> {
  if (type === "pdf") return examinePdf(file);
  return type === "txt" || type === "csv" ? examineText(file) : examinePacked(file);
}

async function checksumOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest("hex");
}
