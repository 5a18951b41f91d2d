import { and, asc, eq, exists, gt, gte, isNull, lte, notExists, or, sql } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { memberships, organisations } from "#db/schema/organisations.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { submissions } from "#db/schema/submissions.ts";

/** Years whose report the organisation owes and the secretariat has not accepted, while it can still be given. */
export async function yearsOwed(ctx: Context, organisationId: string): Promise<number[]> {
  authorize(ctx.actor, "register.keep", null);
  const lastDay = sql`make_date(${reportingPeriods.year}, 12, 31)`;
  const member = ctx.db
    .select({ one: sql`1` })
    .from(memberships)
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        eq(memberships.kind, "member"),
        lte(memberships.startsOn, lastDay),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, lastDay)),
      ),
    );
  const accepted = ctx.db
    .select({ one: sql`1` })
    .from(submissions)
    .where(
      and(
        eq(submissions.organisationId, organisationId),
        eq(submissions.periodId, reportingPeriods.id),
        eq(submissions.state, "accepted"),
      ),
    );
  const rows = await ctx.db
    .select({ year: reportingPeriods.year })
    .from(reportingPeriods)
    .innerJoin(organisations, eq(organisations.isExample, reportingPeriods.isExample))
    .where(
      and(
        eq(organisations.id, organisationId),
        gt(reportingPeriods.reviewClosesAt, ctx.now),
        exists(member),
        notExists(accepted),
      ),
    )
    .orderBy(asc(reportingPeriods.year));
  return rows.map(({ year }) => year);
}
