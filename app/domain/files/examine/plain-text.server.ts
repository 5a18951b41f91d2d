import { readFile } from "node:fs/promises";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Given } from "../model.ts";
import { endingOf } from "../rules/file-name.ts";

/** What begins like a page, a picture or a program for a machine is no text for people. */
const somethingElse = /^\s*(<!doctype|<html|<head|<body|<svg|<\?xml|<\?php|<script|<iframe|#!|@echo|%!|\{\\rtf)/i;
/** The line by which scanners for harmful files are tried out. */
const trial = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

/**
 * Text that is nothing but text: whole UTF-8, without signs that only machines read.
 * @throws {Refusal} `file.no_utf8` · `file.is_something_else` · `file.runs_something`
 */
export async function examineText({ path, name }: Given): Promise<void> {
  const text = decoded(await readFile(path));
  if (text === null) throw new Refusal("file.no_utf8", { name });
  if (text.includes(trial)) throw new Refusal("file.runs_something", { name });
  if (somethingElse.test(text)) throw new Refusal("file.is_something_else", { name, ending: endingOf(name) });
}

function decoded(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return /(?![\t\n\f\r])\p{Cc}/u.test(text) ? null : text;
  } catch {
    return null;
  }
}
