import { and, eq, isNull } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type ImageAssurance } from "#db/reference/files.ts";
import { files } from "#db/schema/files.ts";
import { type Subject } from "../model.ts";

type Which = { subject: Subject; organisationId: string; id: string };
type Words = { caption: string; alternative: string; assurances: ImageAssurance[] };

/**
 * Says otherwise what an image shows. What readers have stays as it is: the new words are a row of their own of the same
 * bytes, in the place of the one before, which is taken out. Nothing happens when the words are those there are.
 * @throws {Refusal} `access.forbidden` · `access.not_found`
 */
export async function describeImage(ctx: Context, which: Which, words: Words): Promise<void> {
  const { subject, organisationId } = which;
  authorize(ctx.actor, "file.attach", { organisationId });
  await ctx.db.transaction(async (db) => {
    const here = and(eq(files.id, which.id), eq(files.subject, subject.kind), eq(files.subjectId, subject.id));
    const [before] = await db
      .update(files)
      .set({ removedAt: ctx.now, removedBy: ctx.actor.personId })
      .where(and(here, eq(files.type, "webp"), isNull(files.removedAt)))
      .returning();
    if (!before) throw new Refusal("access.not_found");
    if (before.caption === words.caption && before.alternative === words.alternative) {
      await db.update(files).set({ removedAt: null, removedBy: null }).where(here);
      return;
    }
    const id = crypto.randomUUID();
    const since = { removedAt: null, removedBy: null, audience: "organisation" as const };
    await db.insert(files).values({ ...before, ...words, ...since, id });
    const details = { file: id, before: before.id };
    await record({ ...ctx, db }, { kind: "file.described", subjectId: subject.id, organisationId, details });
  });
}
