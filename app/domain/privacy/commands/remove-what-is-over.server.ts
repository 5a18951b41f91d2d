import { lt } from "drizzle-orm";
import { removeOldTraces } from "#app/domain/accounts/commands/remove-old-traces.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { forgetRemovedFiles } from "#app/domain/files/commands/forget-files.server.ts";
import { forgetOldRequests } from "#app/domain/organisations/commands/forget-requests.server.ts";
import { forgetOldInvitations } from "#app/domain/seats/commands/forget-invitations.server.ts";
import { removeOldMail } from "#app/platform/mail/old-mail.server.ts";
import { overBefore, type Term } from "#db/reference/register/terms.ts";
import { people } from "#db/schema/accounts.ts";
import { erasePerson } from "../erase-person.server.ts";

/** How many rows went, by the term that was over. */
export type Removed = Record<Term, number>;

/**
 * Removes what has been kept for its term. The trail says how many rows of what, and nothing of what stood in them; a
 * round that found nothing leaves no trace. Run by the worker.
 */
export async function removeWhatIsOver(ctx: Context): Promise<Removed> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const closed_account = await eraseClosedAccounts(inside);
    const traces = await removeOldTraces(inside);
    const requests = await forgetOldRequests(inside);
    const mails = await removeOldMail(db, ctx.now);
    const removed_file = await forgetRemovedFiles(inside);
    const mailed_key = traces.mailed_key + (await forgetOldInvitations(inside));
    const removed = {
      ...traces,
      ...requests,
      ...mails,
      closed_account,
      removed_file,
      unattached_file: 0,
      mailed_key,
      tries: traces.tries + requests.tries,
    };
    const found = Object.entries(removed).filter(([, rows]) => rows > 0);
    if (found.length > 0) {
      await record(inside, { kind: "retention.removed", subjectId: "retention", details: Object.fromEntries(found) });
    }
    return removed;
  });
}

async function eraseClosedAccounts(ctx: Context): Promise<number> {
  const over = await ctx.db
    .select({ id: people.id, email: people.email, name: people.name })
    .from(people)
    .where(lt(people.disabledAt, overBefore("closed_account", ctx.now)));
  for (const person of over) await erasePerson(ctx, person);
  return over.length;
}
