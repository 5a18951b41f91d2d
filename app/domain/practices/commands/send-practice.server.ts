import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { changeManuscript, keepVersion, type Seen } from "#app/domain/manuscripts/manuscripts.server.ts";
import { openToReaders } from "#app/domain/files/commands/move-files.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { withFiles } from "../files-of-version.server.ts";
import { ownManuscript } from "../own-manuscript.server.ts";
import { tellReaders } from "../tell-of-practice.server.ts";
import { missingIn } from "../rules/ready.ts";

/**
 * Hands a practice over to be checked; what it says now is kept.
 * @throws {Refusal} `access.not_found` · `practice.not_ready` · `manuscript.changed_meanwhile`
 */
export async function sendPractice(ctx: Context, seen: Seen): Promise<void> {
  await ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const manuscript = await ownManuscript(inside, seen.id);
    const { id, organisationId, content } = manuscript;
    authorize(ctx.actor, "practice.send", { organisationId });
    const missing = missingIn(content).length;
    if (missing > 0) throw new Refusal("practice.not_ready", { count: missing });
    await changeManuscript(db, seen, {
      from: ["draft", "returned"],
      set: { state: "sent", sentAt: ctx.now, sentBy: ctx.actor.personId, clearedBy: null },
    });
    await keepVersion(inside, await withFiles(inside, manuscript), "sent");
    await openToReaders(db, { kind: "manuscript", id }, manuscript.direction);
    await record(inside, { kind: "practice.sent", subjectId: id, organisationId });
    await tellReaders(inside, manuscript);
  });
}
