import { readFile } from "node:fs/promises";
import { type Invocation, WrongUse } from "./command.ts";

/** The bytes of the file named first after the command. */
export async function namedFile({ positionals: [file = ""], t }: Invocation): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new WrongUse(t("portal:wrong_use.file_unreadable", { file }));
  }
}
