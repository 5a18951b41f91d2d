import { createHash } from "node:crypto";
import { join } from "node:path";
import { Refusal } from "#app/kernel/refusal.ts";
import { apart } from "../apart/apart.server.ts";
import { type For, Full } from "../apart/turns.server.ts";
import { MadeOnce } from "./made-once.server.ts";

/** A template, by its path below `app`, and what it is filled with, as JSON. */
export type ToTypeset = { template: string; document: string };

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
export function typeset(asked: ToTypeset, { place, signal }: For): Promise<Uint8Array> {
  const key = createHash("sha256").update(JSON.stringify(asked)).digest("hex");
  return kept.of(key, signal, (abandoned) => setOne(asked, { place, signal: abandoned }));
}

async function setOne(asked: ToTypeset, who: For): Promise<Uint8Array> {
  const { said, bytes } = await set({ said: asked, bytes: Buffer.alloc(0) }, who).catch((error: unknown) => {
    throw error instanceof Full ? new Refusal("document.busy") : error;
  });
  if (said !== "set") throw new Error(`${asked.template} cannot be set`);
  return bytes;
}
