import { and, eq, isNull } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { confirmPassword } from "#app/domain/accounts/confirm.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Direction, directions } from "#db/reference/coalition.ts";
import { people } from "#db/schema/accounts.ts";
import { tellOfEditorship } from "../letters.server.ts";
import { beginEditorship, editedBy } from "../store/editorships.server.ts";

type Appointment = { personId: string; directions: readonly Direction[]; current_password: string };

/**
 * Names somebody editor of one or more directions: from their next request they check what is sent in them. Those they
 * have already go on as they are.
 * @throws {Refusal} `access.not_found` also for somebody who cannot sign in · `password.wrong`
 */
export function appointEditor(ctx: Context, { personId, current_password, ...wanted }: Appointment): Promise<void> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    authorize(ctx.actor, "editor.appoint", { personId });
    await confirmPassword(inside, current_password);
    const [person] = await db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, personId), isNull(people.disabledAt)))
      .for("update");
    if (!person) throw new Refusal("access.not_found");
    const held = await editedBy(db, personId);
    const fresh = directions.filter((one) => wanted.directions.includes(one) && !held.has(one));
    for (const direction of fresh) {
      await beginEditorship(inside, { personId, direction });
      await record(inside, { kind: "editor.appointed", subjectId: personId, details: { direction } });
      await tellOfEditorship(inside, { personId, direction, became: "editor" });
    }
  });
}
