import { type ChildProcess, fork } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import { Refusal, type RefusalCode, type RefusalParams } from "#app/kernel/refusal.ts";
import { type Examined, type Given } from "../model.ts";
import { saidName } from "../rules/file-name.ts";

/** Milliseconds after which whatever a file does to the process that looks at it is over. */
const patience = 20_000;

type Verdict = {
  examined?: Examined;
  refusal?: { code: RefusalCode; params: RefusalParams };
  fault?: string;
};

/** One file at a time: two cores carry the pages, and a file waits a second. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Looks at a file in a process that is started for it and has nothing of the portal: what bursts, hangs or breaks there
 * touches nobody. Not within a transaction: it takes as long as it takes.
 * @throws {Refusal} `file.…`
 */
export function examinedApart(file: Given): Promise<Examined> {
  const mine = turn.then(() => lookAt(file));
  turn = mine.catch(() => undefined);
  return mine;
}

async function lookAt(file: Given): Promise<Examined> {
  const program = join(process.cwd(), "build", "examiner.js");
  const child = fork(program, {
    env: { NODE_ENV: "production" },
    execArgv: ["--max-old-space-size=128"],
    stdio: "ignore",
  });
  try {
    if (child.pid) setPriority(child.pid, 10);
    const { examined, refusal, fault } = await verdictOf(child, file);
    if (examined) return examined;
    if (refusal) throw new Refusal(refusal.code, refusal.params);
    throw new Error(`a file could not be looked at: ${fault ?? "nothing was said"}`);
  } finally {
    child.kill("SIGKILL");
  }
}

/** A process that ends without a word broke at the file. */
function verdictOf(child: ChildProcess, file: Given): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const broken = () => resolve({ refusal: { code: "file.damaged", params: { name: saidName(file.name) } } });
    const impatience = setTimeout(broken, patience);
    child.once("message", (verdict) => {
      clearTimeout(impatience);
      resolve(verdict as Verdict);
    });
    child.once("exit", broken);
    child.once("error", reject);
    child.send(file);
  });
}
