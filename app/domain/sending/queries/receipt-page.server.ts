import { and, eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { cells } from "#db/schema/reporting.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { ownYear, standingOfYear, type YearStanding } from "#app/domain/submissions/own-year.server.ts";
import { sentVersions } from "../store/sent-versions.server.ts";

export type ReceiptPage = YearStanding & {
  fullName: string;
  registration: string;
  /** Every sending, newest first; the moment is an ISO instant. */
  sendings: { number: number; sentAt: string; late: boolean; contentHash: string }[];
  /** How many figures the report holds. */
  figures: number;
  withdrawKey: string;
};

/**
 * The proof that the report was received: three questions.
 * @throws {Refusal} `report.not_found` while nothing was sent
 */
export async function receiptPage(ctx: Context, year: number): Promise<ReceiptPage> {
  const header = await ownYear(ctx, year);
  const { submission, organisation } = header;
  if (!submission?.registrationNumber) throw new Refusal("report.not_found");
  const versions = await sentVersions(ctx.db, submission.id);
  return {
    ...standingOfYear(ctx, header),
    fullName: organisation.fullName,
    registration: submission.registrationNumber,
    sendings: versions.map((version) => ({ ...version, sentAt: version.sentAt.toISOString() })),
    figures: await ctx.db.$count(cells, and(eq(cells.submissionId, submission.id), eq(cells.state, "value"))),
    withdrawKey: crypto.randomUUID(),
  };
}
