import { eq, lt } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { overBefore } from "#db/reference/register/terms.ts";
import { invitations } from "#db/schema/seats.ts";

/**
 * Deletes invitations, with the addresses they were sent to, once they have opened nothing for as long as their keys
 * are kept; the trail still says that there was one. Returns how many went. Run by the worker.
 */
export async function forgetOldInvitations({ db, now }: Context): Promise<number> {
  const gone = await db.delete(invitations).where(lt(invitations.expiresAt, overBefore("mailed_key", now)));
  return gone.count;
}

/** Deletes those to an address whose person is taken out of the portal. */
export async function forgetInvitationsTo({ db }: Context, email: string): Promise<void> {
  await db.delete(invitations).where(eq(invitations.email, email));
}
