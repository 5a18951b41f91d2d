import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { Refusal } from "#app/kernel/refusal.ts";

/** A template, by its path below `app`, and what it is filled with, as JSON. */
export type ToTypeset = { template: string; document: string };

/** Null when the template and the document do not fit each other. */
export type Typeset = { pdf: Uint8Array | null };

/** Milliseconds for one document; seconds until a process with nothing to do ends; documents one process sets. */
const limits = { patience: 20_000, idle: 60_000, documents: 50, waiting: 8 };

let child: ChildProcess | null = null;
let set = 0;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();
let rest: NodeJS.Timeout | undefined;

/**
 * A document as tagged PDF (PDF/UA-1), set in a process of its own, one after the other.
 * @throws {Refusal} `document.busy` when many wait already
 */
export function typeset(asked: ToTypeset): Promise<Uint8Array> {
  if (waiting >= limits.waiting) throw new Refusal("document.busy");
  waiting += 1;
  const mine = last.then(() => setOne(asked)).finally(() => (waiting -= 1));
  last = mine.catch(() => undefined);
  return mine;
}

async function setOne(asked: ToTypeset): Promise<Uint8Array> {
  clearTimeout(rest);
  const { pdf } = await answerOf(ready(), asked);
  set += 1;
  if (set >= limits.documents) dismiss();
  else rest = setTimeout(dismiss, limits.idle).unref();
  if (!pdf) throw new Error(`${asked.template} cannot be set`);
  return pdf;
}

function ready(): ChildProcess {
  if (child?.connected) return child;
  // It needs nothing of what the portal knows.
  const env = { NODE_ENV: process.env["NODE_ENV"] ?? "production" };
  const typesetter = fork(join("build", "typesetter.js"), [], { serialization: "advanced", stdio: "ignore", env });
  typesetter.unref();
  typesetter.channel?.unref();
  const forget = () => {
    if (child === typesetter) child = null;
  };
  typesetter.once("exit", forget);
  // Also when it cannot be started or reached.
  typesetter.on("error", forget);
  set = 0;
  child = typesetter;
  return typesetter;
}

function dismiss(): void {
  child?.kill("SIGKILL");
  child = null;
}

/** @throws {Error} when the process ends, cannot be reached, or says nothing for too long */
function answerOf(typesetter: ChildProcess, asked: ToTypeset): Promise<Typeset> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(patience);
      typesetter.off("message", answered);
      typesetter.off("exit", lost);
      typesetter.off("error", lost);
      act();
    };
    const answered = (said: Typeset) => settle(() => resolve(said));
    const lost = () => {
      dismiss();
      settle(() => reject(new Error(`setting ${asked.template} was given up`)));
    };
    const patience = setTimeout(lost, limits.patience);
    typesetter.once("message", answered);
    typesetter.once("exit", lost);
    typesetter.once("error", lost);
    typesetter.send(asked, (error) => {
      if (error) lost();
    });
  });
}
