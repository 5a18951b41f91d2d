import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { beginManuscript } from "#app/domain/manuscripts/manuscripts.server.ts";

/** Begins an empty practice of the organisation acted for; gives its id. */
export async function beginPractice(ctx: Context): Promise<string> {
  const organisationId = ctx.actor.actingFor ?? "";
  authorize(ctx.actor, "practice.write", { organisationId });
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const id = await beginManuscript(inside, "practice", organisationId);
    await record(inside, { kind: "practice.begun", subjectId: id, organisationId });
    return id;
  });
}
