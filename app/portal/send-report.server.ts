import { eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { type Receipt, submitReport } from "#app/domain/sending/commands/submit-report.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { submissions } from "#db/schema/submissions.ts";

/** Sends a report as it stands now: whoever runs a command has looked at no older copy. */
export async function sendReport(
  ctx: Context,
  { year, submissionId }: { year: number; submissionId: string | null },
): Promise<Receipt> {
  const [report] = await ctx.db
    .select({ version: submissions.version })
    .from(submissions)
    .where(eq(submissions.id, submissionId ?? ""));
  if (!report) throw new Refusal("report.not_found");
  return submitReport(ctx, { year, version: report.version });
}
