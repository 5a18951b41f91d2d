import { type Context } from "#app/domain/context.ts";
import { ownOrganisation, standingOfYear, type YearStanding } from "#app/domain/submissions/own-year.server.ts";
import { reportHeaders } from "#app/domain/submissions/report-header.server.ts";

/** Every year that has opened, newest first, with where the organisation's report of it stands. One question. */
export async function reportsOfOrganisation(ctx: Context): Promise<YearStanding[]> {
  const headers = await reportHeaders(ctx.db, ownOrganisation(ctx), ctx.now);
  return headers.map((header) => standingOfYear(ctx, header));
}
