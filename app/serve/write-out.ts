import { type ServerResponse } from "node:http";

/** Milliseconds after which whoever takes nothing of what is sent is let go. */
const patience = 60_000;

/**
 * Writes an answer out as fast as it is taken: no more of it is in memory than what the line holds. When the reader
 * leaves, or takes nothing for a minute, the rest is never read. One listener for the whole answer: with one for each
 * wait they would pile up behind what compresses it.
 */
export async function writeOut(body: ReadableStream<Uint8Array>, response: ServerResponse): Promise<void> {
  const reader = body.getReader();
  let wake = (): void => undefined;
  const room = () =>
    new Promise<void>((resolve) => {
      const impatience = setTimeout(() => response.destroy(), patience);
      wake = () => {
        clearTimeout(impatience);
        resolve();
      };
      if (response.destroyed) wake();
    });
  response.on("drain", () => wake());
  response.on("close", () => wake());
  while (!response.destroyed) {
    const { done, value } = await reader.read();
    if (done) return void response.end();
    if (!response.write(value)) await room();
  }
  await reader.cancel();
}
