import { sql } from "drizzle-orm";
import { portalDatabase } from "#tests/support/portal.ts";

/** The newest sign-in of the account has run out, as after thirty minutes of silence. */
export async function signInRunsOut(account: string): Promise<void> {
  await portalDatabase().execute(sql`
    update sign_ins set expires_at = now() - interval '1 second' where id = (
      select sign_ins.id from sign_ins join people on people.id = person_id
      where email = ${`${account}@example.org`} order by sign_ins.created_at desc limit 1)`);
}

/** Everything about practices happened so many years earlier: for the portal, so many years went by since. */
export async function yearsGoBy(years: number): Promise<void> {
  const gone = sql.raw(`interval '${years} years'`);
  await portalDatabase().transaction(async (db) => {
    await db.execute(sql`update practices set published_at = published_at - ${gone}, review_on = review_on - ${gone}`);
    await db.execute(sql`update practice_uptakes set told_at = told_at - ${gone}, since = since - ${gone}`);
  });
}
