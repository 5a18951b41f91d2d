import { join } from "node:path";
import { Refusal, type RefusalCode, type RefusalParams } from "#app/kernel/refusal.ts";
import { apart } from "#app/platform/apart/apart.server.ts";
import { Broken } from "#app/platform/apart/own-process.server.ts";
import { type For, Full } from "#app/platform/apart/turns.server.ts";
import { type Examined, type Given } from "../model.ts";
import { saidName } from "../rules/file-name.ts";

/** What the process says of a file. Where what it made stands is known here, and not believed. */
type Verdict = {
  examined?: Omit<Examined, "path">;
  refusal?: { code: RefusalCode; params: RefusalParams };
  fault?: string;
};

/** One file at a time, each in a process of its own: two cores carry the pages, and a file waits a second. */
const lookedAt = apart({
  path: join(process.cwd(), "build", "examiner.js"),
  heap: 128,
  standsBack: 10,
  patience: 20_000,
  largest: 64 * 1024,
  jobs: 1,
  idle: 0,
  waiting: { inAll: 12, ofOnePlace: 2 },
});

/**
 * Looks at a file in a process that is started for it and has nothing of the portal: what bursts, hangs or breaks there
 * touches nobody. Not within a transaction: it takes as long as it takes. Each person is a place of their own in the row.
 * @throws {Refusal} `file.…`
 */
export async function examinedApart(file: Given, who: For): Promise<Examined> {
  const { examined, refusal, fault } = await verdictOf(file, who);
  if (refusal) throw new Refusal(refusal.code, refusal.params);
  if (!examined) throw new Error(`a file could not be looked at: ${fault ?? "nothing was said"}`);
  return { ...examined, path: examined.type === "webp" ? `${file.path}.webp` : file.path };
}

async function verdictOf(file: Given, who: For): Promise<Verdict> {
  try {
    return (await lookedAt({ said: file, bytes: Buffer.alloc(0) }, who)).said as Verdict;
  } catch (error) {
    if (error instanceof Full) throw new Refusal(error.of === "place" ? "file.busy_with_yours" : "file.busy");
    // A process that ends without a word, or never comes to one, broke at the file.
    if (error instanceof Broken && error.isBegun) throw new Refusal("file.damaged", { name: saidName(file.name) });
    throw error;
  }
}
