import { sql } from "drizzle-orm";
import { portalDatabase } from "#tests/support/portal.ts";

/** The newest sign-in of the account has run out, as after thirty minutes of silence. */
export async function signInRunsOut(account: string): Promise<void> {
  await portalDatabase().execute(sql`
    update sign_ins set expires_at = now() - interval '1 second' where id = (
      select sign_ins.id from sign_ins join people on people.id = person_id
      where email = ${`${account}@example.org`} order by sign_ins.created_at desc limit 1)`);
}
