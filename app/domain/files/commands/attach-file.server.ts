import { sql } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { type ImageAssurance } from "#db/reference/files.ts";
import { files } from "#db/schema/files.ts";
import { type KeptFile, type Subject } from "../model.ts";
import { refuseBeyondLimits } from "../room-left.server.ts";

type Attached = {
  subject: Subject;
  organisationId: string;
  file: KeptFile;
  caption: string;
  /** Empty for what is no image. */
  alternative: string;
  assurances: ImageAssurance[];
};

/**
 * Attaches what is in the storage already; at first its organisation alone reads it. Gives its id.
 * @throws {Refusal} `access.forbidden` · `file.too_many` · `file.no_space_left`
 */
export async function attachFile(ctx: Context, attached: Attached): Promise<string> {
  const { subject, organisationId, file, ...words } = attached;
  authorize(ctx.actor, "file.attach", { organisationId });
  const id = crypto.randomUUID();
  await ctx.db.transaction(async (db) => {
    // Two who add at once are counted one after the other.
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`files ${organisationId}`}, 9))`);
    await refuseBeyondLimits(db, { subject, organisationId, ...file });
    await db.insert(files).values({
      ...file,
      ...words,
      id,
      organisationId,
      subject: subject.kind,
      subjectId: subject.id,
      audience: "organisation",
      addedAt: ctx.now,
      addedBy: ctx.actor.personId,
    });
    const details = { file: id, type: file.type };
    await record({ ...ctx, db }, { kind: "file.added", subjectId: subject.id, organisationId, details });
  });
  return id;
}
