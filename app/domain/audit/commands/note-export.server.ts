import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { record } from "./record.server.ts";

/** Leaves the trace that so many lines of the trail were taken as a file. */
export async function noteExport(ctx: Context, lines: number): Promise<void> {
  authorize(ctx.actor, "trail.view", { organisationId: null });
  await record(ctx, { kind: "trail.exported", subjectId: ctx.actor.personId ?? "", details: { lines } });
}
