import { can } from "#app/access/authorize.ts";
import { confirmPassword } from "#app/domain/accounts/confirm.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { isFew } from "../model.ts";
import { releaseToDecide } from "../store/release-to-decide.server.ts";
import { markPublished } from "../store/releases.server.ts";

type Publishing = { id: string; current_password: string; fewConfirmed?: boolean };

/**
 * Makes a prepared release public, for ever. Four eyes: another person of the secretariat than the one who prepared it.
 * @throws {Refusal} `password.wrong`; `release.few_reports` when it was made of fewer than half of the reports expected, unless confirmed
 */
export async function publishRelease(
  ctx: Context,
  { id, current_password: password, fewConfirmed = false }: Publishing,
): Promise<{ year: number }> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { year, number, preparedBy, reporting, expected } = await releaseToDecide(inside, id);
    if (!can(ctx.actor, "release.publish", { preparedBy, published: false })) {
      throw new Refusal("release.second_person_needed");
    }
    await confirmPassword(inside, password);
    if (isFew(reporting, expected) && !fewConfirmed) {
      throw new Refusal("release.few_reports", { reporting: reporting ?? 0, expected: expected ?? 0 });
    }
    const done = await markPublished(db, id, { personId: ctx.actor.personId, at: ctx.now });
    if (!done) throw new Refusal("release.not_waiting");
    await record(inside, { kind: "release.published", subjectId: id, details: { year, number } });
    return { year };
  });
}
