import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { changeManuscript, type Seen } from "#app/domain/manuscripts/manuscripts.server.ts";
import { type ManuscriptContent } from "#db/schema/manuscripts.ts";
import { textIn } from "../draft.ts";
import { ownManuscript } from "../own-manuscript.server.ts";

/**
 * Keeps what was typed. A practice that is published goes on being read as it was: what is typed is its next version.
 * @throws {Refusal} `access.not_found` · `manuscript.changed_meanwhile`
 */
export async function savePractice(ctx: Context, seen: Seen, content: ManuscriptContent): Promise<void> {
  await ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { id, organisationId, state } = await ownManuscript(inside, seen.id);
    authorize(ctx.actor, "practice.write", { organisationId });
    await changeManuscript(db, seen, {
      from: ["draft", "returned", "published"],
      set: {
        content,
        title: textIn(content, "title_ro"),
        state: state === "published" ? "draft" : state,
        savedAt: ctx.now,
        savedBy: ctx.actor.personId,
      },
    });
    await record(inside, { kind: "practice.saved", subjectId: id, organisationId });
  });
}
