import { createHash } from "node:crypto";
import { join } from "node:path";
import { Refusal } from "#app/kernel/refusal.ts";
import { apart } from "../apart/apart.server.ts";
import { type For, Full } from "../apart/turns.server.ts";
import { MadeOnce } from "./made-once.server.ts";

/** An image a document shows, as `/pictures/<name>`; read when the document is set. */
export type Picture = { name: string; read: () => Promise<Uint8Array> };

/** A template, by its path below `app`, and what it is filled with, as JSON: whatever another picture is called otherwise there. */
type Document = { template: string; document: string; pictures: readonly Picture[] };

/** What the process is told; the bytes of the pictures come behind each other. */
export type ToTypeset = { template: string; document: string; pictures: { name: string; length: number }[] };

/** One document at a time; its memory grows with each, so a process sets fifty. */
const set = apart({
  path: join(process.cwd(), "build", "typesetter.js"),
  heap: 256,
  standsBack: 5,
  patience: 20_000,
  largest: 32 * 1024 * 1024,
  jobs: 50,
  idle: 60_000,
  waiting: { inAll: 8, ofOnePlace: 3 },
});

/**
 * What was set lately, by all that went into it: another version, a translation or a notice is another document. Who may
 * read it is asked before, each time, so what is withdrawn is found by nobody.
 */
const kept = new MadeOnce(16 * 1024 * 1024);

/**
 * A document as tagged PDF (PDF/UA-1), set in a process of its own, one after the other. What everybody reads only: it is
 * kept for the next who asks.
 * @throws {Refusal} `document.busy` when many wait already
 */
export function typeset(asked: Document, { place, signal }: For): Promise<Uint8Array> {
  const key = createHash("sha256").update(asked.template).update("\0").update(asked.document).digest("hex");
  return kept.of(key, signal, (abandoned) => setOne(asked, { place, signal: abandoned }));
}

async function setOne({ template, document, pictures }: Document, who: For): Promise<Uint8Array> {
  const shown = await Promise.all(pictures.map(async ({ name, read }) => ({ name, bytes: await read() })));
  const named = shown.map(({ name, bytes }) => ({ name, length: bytes.length }));
  const asked: ToTypeset = { template, document, pictures: named };
  const job = { said: asked, bytes: Buffer.concat(shown.map(({ bytes }) => bytes)) };
  const { said, bytes } = await set(job, who).catch((error: unknown) => {
    throw error instanceof Full ? new Refusal("document.busy") : error;
  });
  if (said !== "set") throw new Error(`${template} cannot be set`);
  return bytes;
}
