import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Direction } from "#db/reference/coalition.ts";
import { tellOfEditorship } from "../letters.server.ts";
import { endEditorshipRow } from "../store/editorships.server.ts";

/**
 * Somebody is no editor of a direction any more, from their next request. What they said and decided stays.
 * @throws {Refusal} `access.not_found` when they are not
 */
export function endEditorship(ctx: Context, of: { personId: string; direction: Direction }): Promise<void> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { personId, direction } = of;
    authorize(ctx.actor, "editor.appoint", { personId });
    if (!(await endEditorshipRow(inside, of))) throw new Refusal("access.not_found");
    await record(inside, { kind: "editor.ended", subjectId: personId, details: { direction } });
    await tellOfEditorship(inside, { personId, direction, became: "ended" });
  });
}
