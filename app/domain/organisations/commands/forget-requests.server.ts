import { and, eq, lt, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { overBefore } from "#db/reference/register/terms.ts";
import { memberships } from "#db/schema/organisations.ts";
import { joinRequests, joinTries } from "#db/schema/organisations-joining.ts";

/**
 * Deletes requests to join whose term is over, as the words of their consent promise: declined ones, and those of
 * organisations that left; with them old notes of who sent forms. Returns how many rows went, by term.
 */
export async function forgetOldRequests({ db, now }: Context) {
  const answered = overBefore("declined_request", now);
  const declined = await db
    .delete(joinRequests)
    .where(and(eq(joinRequests.state, "declined"), lt(joinRequests.decidedAt, answered)));
  const left = overBefore("admitted_request", now).toISOString().slice(0, 10);
  const stayed = sql`exists (select from ${memberships} where ${memberships.organisationId} = ${joinRequests.organisationId}
    and (${memberships.endsOn} is null or ${memberships.endsOn} >= ${left}))`;
  const admitted = await db.delete(joinRequests).where(and(eq(joinRequests.state, "admitted"), sql`not ${stayed}`));
  const tried = await db.delete(joinTries).where(lt(joinTries.at, overBefore("tries", now)));
  return { declined_request: declined.count, admitted_request: admitted.count, tries: tried.count };
}

/** Deletes what somebody sent from an address, whatever became of it: they asked for it. */
export async function forgetRequestsFrom({ db }: Context, email: string): Promise<void> {
  await db.delete(joinRequests).where(eq(joinRequests.email, email));
}
