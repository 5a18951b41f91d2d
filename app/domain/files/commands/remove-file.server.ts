import { and, eq, isNotNull, isNull, not } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { fileLimits } from "#db/reference/files.ts";
import { files } from "#db/schema/files.ts";
import { type Subject } from "../model.ts";
import { attachedFiles } from "../queries/files-of.server.ts";
import { isReplaced } from "../replaced.server.ts";

type Which = { subject: Subject; organisationId: string; id: string };

/**
 * Takes a file out of what is being written; it can be put back until its term is over. What is public is read on until
 * it is replaced. Nothing happens to what is out already.
 * @throws {Refusal} `access.forbidden` · `access.not_found`
 */
export const removeFile = (ctx: Context, which: Which): Promise<void> => change(ctx, which, true);

/**
 * Puts a file back that was taken out.
 * @throws {Refusal} `access.forbidden` · `access.not_found` · `file.too_many`
 */
export async function putFileBack(ctx: Context, which: Which): Promise<void> {
  if ((await attachedFiles(ctx, which.subject)).length >= fileLimits.perSubject) {
    throw new Refusal("file.too_many", { name: "", limit: fileLimits.perSubject });
  }
  await change(ctx, which, false);
}

async function change(ctx: Context, { subject, organisationId, id }: Which, isRemoved: boolean): Promise<void> {
  authorize(ctx.actor, "file.attach", { organisationId });
  await ctx.db.transaction(async (db) => {
    const here = and(eq(files.id, id), eq(files.subject, subject.kind), eq(files.subjectId, subject.id));
    const [known] = await db.select({ id: files.id }).from(files).where(here);
    if (!known) throw new Refusal("access.not_found");
    const changed = await db
      .update(files)
      .set({ removedAt: isRemoved ? ctx.now : null, removedBy: isRemoved ? ctx.actor.personId : null })
      .where(and(here, isRemoved ? isNull(files.removedAt) : and(isNotNull(files.removedAt), not(isReplaced))))
      .returning({ id: files.id });
    if (changed.length === 0) return;
    const kind = isRemoved ? ("file.removed" as const) : ("file.put_back" as const);
    await record({ ...ctx, db }, { kind, subjectId: subject.id, organisationId, details: { file: id } });
  });
}
