import { eq } from "drizzle-orm";
import { z } from "zod";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { moveFiles } from "#app/domain/files/commands/move-files.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { practices } from "#db/schema/practices.ts";
import { rememberPublished } from "../store/published.server.ts";
import { forgettingWords } from "../store/words-of-library.server.ts";

export const standingInput = z.object({
  form_key: z.uuid(),
  practice: z.uuid(),
  standing: z.enum(["published", "archived", "withdrawn"]),
});

const kinds = {
  published: "practice.shown_again",
  archived: "practice.archived",
  withdrawn: "practice.withdrawn",
} as const;

/**
 * Takes a practice away from everybody at once, puts it into the archive, or shows it again. Leaves a trace.
 * @throws {Refusal} `access.not_found`
 */
export async function changeStanding(
  ctx: Context,
  { id, state }: { id: string; state: keyof typeof kinds },
): Promise<void> {
  authorize(ctx.actor, "practice.withdraw", null);
  await ctx.db.transaction(async (db) => {
    const [row] = await forgettingWords(db, id, () =>
      db
        .update(practices)
        .set({ state })
        .where(eq(practices.id, id))
        .returning({ organisationId: practices.organisationId, slug: practices.slug }),
    );
    if (!row) throw new Refusal("access.not_found");
    if (state === "published") await rememberPublished(db, id);
    const { organisationId, slug } = row;
    await moveFiles(db, { kind: "manuscript", id }, state === "withdrawn" ? "off" : "back");
    await record({ ...ctx, db }, { kind: kinds[state], subjectId: id, organisationId, details: { slug } });
  });
}
