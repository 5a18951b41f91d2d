import PgBoss from "pg-boss";
import { jobsRole, openDatabase } from "#db/client.server.ts";
import { jobNames } from "./rhythm.ts";
import { queueDatabase, queueSchema } from "./queue-database.server.ts";

/** pg-boss's own queue, in which it keeps what its clock has found due. */
const ownQueue = "__pgboss__send-it";

/**
 * Makes the tables of the queue, or brings them up to date, as the owner of all tables. Safe to repeat. The worker's role
 * reads and writes their rows and owns nothing; the application's role does not reach them.
 */
export async function prepareQueue(ownerUrl: string): Promise<void> {
  const owner = openDatabase(ownerUrl, { max: 1, name: "protect-portal queue" });
  try {
    const db = queueDatabase(owner.sql, null);
    const boss = new PgBoss({ db, schema: queueSchema, supervise: false, schedule: false });
    let failure: Error | null = null;
    boss.on("error", (error) => (failure = error));
    await boss.start();
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const name of [ownQueue, ...jobNames]) if (!known.has(name)) await boss.createQueue(name);
    await boss.stop({ graceful: false });
    if (failure) throw failure;
    await owner.sql.unsafe(
      `grant usage on schema ${queueSchema} to ${jobsRole};
       grant select, insert, update, delete on all tables in schema ${queueSchema} to ${jobsRole}`,
    );
  } finally {
    await owner.close();
  }
}
