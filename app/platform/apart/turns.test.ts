import { expect, test } from "vitest";
import { Turns } from "./turns.server.ts";

const here = new AbortController().signal;

/** Work that ends when it is told to, and a list of whose began. */
function office(most = { inAll: 4, ofOnePlace: 3 }) {
  const turns = new Turns(most);
  const began: string[] = [];
  const endings: (() => void)[] = [];
  return {
    began,
    come: (place: string, signal = here) =>
      turns.take({ place, signal }, () => {
        began.push(place);
        return new Promise<void>((resolve) => endings.push(resolve));
      }),
    /** Whoever is at work is done, and the next one begins. */
    done: async () => {
      await new Promise(setImmediate);
      endings.shift()?.();
      await new Promise(setImmediate);
    },
  };
}

test("whoever brings one thing does not wait behind everything that somebody else brought", async () => {
  const { began, come, done } = office();
  const all = [come("Ana"), come("Ana"), come("Ana"), come("Radu"), come("Ioana")];
  for (const _ of all) await done();
  await Promise.all(all);
  expect(began).toEqual(["Ana", "Ana", "Radu", "Ioana", "Ana"]);
});

test("one person fills their own places and nobody else's; when all are taken everybody is told so", async () => {
  const { come, done } = office();
  const ana = [come("Ana"), come("Ana"), come("Ana")];
  await expect(come("Ana")).rejects.toMatchObject({ name: "Full", of: "place" });
  const others = [come("Radu"), come("Ioana")];
  await expect(come("Mihai")).rejects.toMatchObject({ name: "Full", of: "all" });
  for (const _ of [...ana, ...others]) await done();
  await Promise.all([...ana, ...others]);
  const late = come("Mihai");
  await done();
  await late;
});

test("whoever leaves before their turn leaves their place to others, and nothing is done for them", async () => {
  const { began, come, done } = office();
  const leaving = new AbortController();
  const first = come("Ana");
  const gone = Promise.allSettled([come("Radu", leaving.signal), come("Radu", leaving.signal)]);
  const next = come("Ioana");
  leaving.abort();
  expect((await gone).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(come("Radu", leaving.signal)).rejects.toMatchObject({ name: "Left" });
  await done();
  await done();
  await Promise.all([first, next]);
  expect(began).toEqual(["Ana", "Ioana"]);
});

test("what fails does so for whoever brought it alone", async () => {
  const turns = new Turns({ inAll: 2, ofOnePlace: 2 });
  const who = { place: "Ana", signal: here };
  const failing = turns.take(who, () => Promise.reject(new Error("a fault")));
  const next = turns.take(who, () => Promise.resolve("done"));
  await expect(failing).rejects.toThrow("a fault");
  expect(await next).toBe("done");
});
