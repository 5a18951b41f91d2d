import { type Message } from "./framed.ts";
import { OwnProcess, type Program } from "./own-process.server.ts";
import { type For, Left, Turns } from "./turns.server.ts";

interface Bounds extends Program {
  /** Who may wait, in all and of one place, whoever is at work included there. */
  waiting: { inAll: number; ofOnePlace: number };
  /** After so many jobs the process is replaced; with 1 each job has its own, and it ends when whoever asked leaves. */
  jobs: number;
  /** Milliseconds without work after which it ends. */
  idle: number;
}

/**
 * Work that is dangerous, heavy or forgetful, done by a program in a process of its own, one job at a time. A process
 * that ends, hangs or answers too much is replaced for the next job, and takes nothing of the portal along.
 */
export function apart(bounds: Bounds): (job: Message, who: For) => Promise<Message> {
  const turns = new Turns(bounds.waiting);
  let own: OwnProcess | null = null;
  let done = 0;
  let rest: NodeJS.Timeout | undefined;

  async function dismiss(): Promise<void> {
    const gone = own?.end();
    own = null;
    done = 0;
    await gone;
  }

  async function carryOut(job: Message, signal: AbortSignal): Promise<Message> {
    clearTimeout(rest);
    if (!own || own.isOver) await dismiss();
    const at = (own ??= new OwnProcess(bounds));
    const leave = () => void at.end();
    if (bounds.jobs === 1) signal.addEventListener("abort", leave, { once: true });
    try {
      return await at.ask(job);
    } catch (error) {
      throw signal.aborted ? new Left() : error;
    } finally {
      signal.removeEventListener("abort", leave);
      done += 1;
      if (at.isOver || done >= bounds.jobs) await dismiss();
      else rest = setTimeout(() => void dismiss(), bounds.idle).unref();
    }
  }

  /**
   * @throws {Full} too many wait @throws {Left} whoever asked is gone @throws {Broken} the process gave no answer
   */
  return (job, who) => turns.take(who, () => carryOut(job, who.signal));
}
