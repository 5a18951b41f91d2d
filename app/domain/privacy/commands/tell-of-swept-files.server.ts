import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";

/** The trail says how many files went that nothing was made of. Run by the worker, after they went. */
export async function tellOfSweptFiles(ctx: Context, swept: number): Promise<void> {
  if (swept === 0) return;
  await record(ctx, { kind: "retention.removed", subjectId: "retention", details: { unattached_file: swept } });
}
