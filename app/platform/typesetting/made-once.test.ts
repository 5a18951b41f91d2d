import { expect, test } from "vitest";
import { MadeOnce } from "./made-once.server.ts";

const here = new AbortController().signal;

test("who asks for the same at once, or later, is given what was made once; what nobody asks for makes room", async () => {
  const made: string[] = [];
  const store = new MadeOnce(8);
  const ask = (key: string) =>
    store.of(key, here, async () => {
      made.push(key);
      await Promise.resolve();
      return Buffer.from(key.padEnd(2));
    });
  const both = await Promise.all([ask("a"), ask("a")]);
  expect(both.map((bytes) => Buffer.from(bytes).toString())).toEqual(["a ", "a "]);
  for (const key of ["b", "c", "a", "d", "e", "a", "b"]) await ask(key);
  expect(made).toEqual(["a", "b", "c", "d", "e", "b"]);
  await ask("too long");
  await ask("too long");
  expect(made.slice(6)).toEqual(["too long", "too long"]);
});

test("what cannot be made is tried again for the next; what everybody has left is given up", async () => {
  const store = new MadeOnce(8);
  await expect(store.of("a", here, () => Promise.reject(new Error("a fault")))).rejects.toThrow("a fault");
  const [one, other] = [new AbortController(), new AbortController()];
  let given: AbortSignal | null = null;
  const slow = (abandoned: AbortSignal) => {
    given = abandoned;
    return new Promise<Uint8Array>((_, reject) => {
      abandoned.addEventListener("abort", () => reject(new Error("given up")));
    });
  };
  const both = [store.of("a", one.signal, slow), store.of("a", other.signal, slow)];
  one.abort();
  expect(given).toMatchObject({ aborted: false });
  other.abort();
  for (const each of both) await expect(each).rejects.toThrow("given up");
  expect(await store.of("a", here, () => Promise.resolve(Buffer.from("a")))).toHaveLength(1);
});
