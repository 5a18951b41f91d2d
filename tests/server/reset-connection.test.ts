import { connect, type Socket } from "node:net";
import postgres, { type Sql, type TransactionSql } from "postgres";
import { expect, inject, test } from "vitest";

/** The driver as `scripts/patch-postgres.mjs` mends it, where a socket tells of its end in two steps. */

const numberOf = async (client: Sql | TransactionSql, number: number) => {
  const [row] = await client.unsafe<{ n: number }[]>("select $1::int as n", [number], { prepare: true });
  return row?.n;
};

/** The error is told now, the close a turn of the loop later. */
function reset(socket: Socket): Promise<void> {
  const told = new Promise<void>((resolve) => socket.prependOnceListener("error", () => resolve()));
  socket.destroy(Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }));
  return told;
}

test("what a transaction asks of a connection that was just reset is refused, and the next one is not kept waiting", async () => {
  const { hostname, port } = new URL(inject("databaseUrl"));
  const sockets: Socket[] = [];
  const made = () => {
    const socket = connect({ host: hostname, port: Number(port) });
    sockets.push(socket);
    return socket;
  };
  // The types of the package do not know `socket`, which its documentation names.
  const client = postgres(inject("databaseUrl"), { max: 1, backoff: () => 0, socket: made } as postgres.Options<never>);
  const cut = client.begin(async (inside) => {
    expect(await numberOf(inside, 1)).toBe(1);
    await reset(sockets.at(-1)!);
    return Promise.all([numberOf(inside, 2), numberOf(inside, 3)]);
  });
  await expect(cut).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  const after = client.begin((inside) => Promise.all([numberOf(inside, 4), numberOf(inside, 5)]));
  await expect(after).resolves.toEqual([4, 5]);
  await client.end({ timeout: 1 });
});
