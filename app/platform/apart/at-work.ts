import { Socket } from "node:net";
import { framed, type Message, Unframed } from "./framed.ts";

/** What a process of its own is asked on, and what it answers on: its output is nobody's. */
const answersOn = 3;

/** More is never asked. */
const largestJob = 512 * 1024 * 1024;

/**
 * The other side of `apart`: says that it is there, carries out what it is asked, and ends with whoever asks. A fault in
 * `carryOut` ends the process, and whoever asked is told so.
 */
export function atWork(carryOut: (job: Message) => Message | Promise<Message>): void {
  const answers = new Socket({ fd: answersOn, readable: false, writable: true });
  const jobs = new Unframed(largestJob);
  const work = async (job: Message) => void answers.write(framed(await carryOut(job)));
  answers.write(framed({ said: "ready", bytes: Buffer.alloc(0) }));
  process.stdin.on("data", (piece: Buffer) => {
    for (const job of jobs.add(piece)) void work(job);
  });
  process.stdin.once("end", () => process.exit());
}
