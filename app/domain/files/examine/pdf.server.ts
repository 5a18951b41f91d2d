import { readFile } from "node:fs/promises";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Given } from "../model.ts";

/** What a document is made to do by itself, and files inside it. Packed parts of a document can hide these words. */
const active = ["/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia"];

/**
 * A PDF from its first byte to its last, with nothing in front, nothing behind and nothing that runs.
 * @throws {Refusal} `file.damaged` · `file.is_something_else` · `file.runs_something`
 */
export async function examinePdf({ path, name }: Given): Promise<void> {
  const bytes = await readFile(path);
  const end = bytes.lastIndexOf("%%EOF");
  if (end < 0) throw new Refusal("file.damaged", { name });
  const behind = bytes.subarray(end + 5);
  if (behind.length > 1024 || bytes.includes("PK\u0005\u0006", Math.max(0, bytes.length - 70_000), "latin1")) {
    throw new Refusal("file.is_something_else", { name, ending: "pdf" });
  }
  if (active.some((word) => bytes.includes(word, 0, "latin1"))) throw new Refusal("file.runs_something", { name });
}
