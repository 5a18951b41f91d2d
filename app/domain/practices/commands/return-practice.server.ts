import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { changeManuscript, type Seen } from "#app/domain/manuscripts/manuscripts.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { tellReturned } from "../tell-of-practice.server.ts";
import { asReader, asSent, manuscriptToCheck } from "../own-manuscript.server.ts";

/**
 * Gives a practice back to its organisation, with the reason it reads.
 * @throws {Refusal} `access.not_found` · `practice.reason_missing` · `manuscript.changed_meanwhile`
 */
export async function returnPractice(ctx: Context, { reason, ...seen }: Seen & { reason: string }): Promise<void> {
  await ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const manuscript = await manuscriptToCheck(inside, seen.id);
    const { id, organisationId } = manuscript;
    authorize(ctx.actor, "practice.check", asSent(manuscript));
    if (reason.length < 10) throw new Refusal("practice.reason_missing");
    await changeManuscript(db, seen, {
      from: ["sent"],
      set: { state: "returned", returnReason: reason, clearedBy: null },
    });
    await record(inside, { kind: "practice.returned", subjectId: id, organisationId, details: asReader(ctx) });
    await tellReturned(inside, manuscript);
  });
}
