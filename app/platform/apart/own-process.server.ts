import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";
import { type Readable, type Writable } from "node:stream";
import { framed, type Message, Unframed } from "./framed.ts";

export interface Program {
  /** Its bundle, whole path. */
  path: string;
  /** MB of heap. */
  heap: number;
  /** How far it stands back behind the pages: 0 to 19. */
  standsBack: number;
  /** Milliseconds it has for one job, its start included. */
  patience: number;
  /** Bytes of the longest answer. */
  largest: number;
}

/** It ended, hung or said what it may not; `isBegun` is false when it never came as far as being asked. */
export class Broken extends Error {
  override readonly name = "Broken";
  readonly isBegun: boolean;
  constructor(why: string, isBegun: boolean) {
    super(why);
    this.isBegun = isBegun;
  }
}

interface Waiting {
  answered: (message: Message) => void;
  broken: (why: string) => void;
}

/**
 * A process that does one job at a time and knows nothing of the portal: no settings, no output. Whatever happens to it,
 * who asks hears of it, and nothing else does. It keeps no other process from ending.
 */
export class OwnProcess {
  readonly #program: Program;
  readonly #child: ChildProcess;
  readonly #gone: Promise<void>;
  #isBegun = false;
  #isOver = false;
  #waiting: Waiting | null = null;

  constructor(program: Program) {
    this.#program = program;
    this.#child = spawn(process.execPath, [`--max-old-space-size=${program.heap}`, program.path], {
      stdio: ["pipe", "ignore", "ignore", "pipe"],
      env: { NODE_ENV: "production" },
    });
    const { pid } = this.#child;
    if (pid) standBack(pid, program.standsBack);
    this.#gone = new Promise((resolve) => {
      const over = (why: string) => () => {
        this.#isOver = true;
        this.#waiting?.broken(why);
        resolve();
      };
      this.#child.once("close", over("it ended"));
      this.#child.once("error", over("it could not be started"));
    });
    this.#listen();
    this.#child.unref();
    for (const line of [this.#jobs, this.#answers]) (line as { unref?: () => void }).unref?.();
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** @throws {Broken} when there is no answer; the process is gone then. */
  async ask(job: Message): Promise<Message> {
    try {
      return await this.#answerTo(job);
    } catch (error) {
      await this.end();
      throw error;
    }
  }

  /** Resolves when it is gone. */
  async end(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#gone;
  }

  #answerTo(job: Message): Promise<Message> {
    return new Promise((resolve, reject) => {
      const settled = (act: () => void) => {
        clearTimeout(impatience);
        this.#waiting = null;
        act();
      };
      const broken = (why: string) => settled(() => reject(new Broken(why, this.#isBegun)));
      const impatience = setTimeout(() => broken("it took too long"), this.#program.patience);
      this.#waiting = { answered: (message) => settled(() => resolve(message)), broken };
      if (this.#isOver) broken("it has ended");
      else this.#jobs.write(framed(job));
    });
  }

  #listen(): void {
    const messages = new Unframed(this.#program.largest);
    this.#answers.on("data", (piece: Buffer) => {
      try {
        for (const message of messages.add(piece)) this.#heard(message);
      } catch {
        this.#waiting?.broken("it said more than it may, or nothing that can be read");
        this.#child.kill("SIGKILL");
      }
    });
    // That a line broke is told by the end of the process.
    for (const line of [this.#jobs, this.#answers]) line.on("error", () => undefined);
  }

  #heard(message: Message): void {
    if (this.#isBegun) this.#waiting?.answered(message);
    this.#isBegun = true;
  }

  get #jobs(): Writable {
    return this.#child.stdin as Writable;
  }

  get #answers(): Readable {
    return this.#child.stdio[3] as Readable;
  }
}

function standBack(pid: number, by: number): void {
  try {
    setPriority(pid, by);
  } catch {
    // It has ended already, which is told when it is asked.
  }
}
