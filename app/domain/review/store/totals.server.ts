import { and, eq, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { periodTotals } from "#db/schema/review.ts";

/** One writer of a period's totals at a time, so that two acceptances cannot wait for each other in a circle. */
async function lockTotals(db: Database, periodId: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${periodId}, 1))`);
}

const contributions = (submissionId: string, sign: 1 | -1) => sql`
  select s.period_id, c.indicator, c.breakdown,
    ${sign}::int * coalesce(c.value, 0) as total,
    ${sign}::int * (c.state = 'value')::int as answered,
    ${sign}::int * (coalesce(c.value, 0) > 0)::int as contributors,
    ${sign}::int * (c.state = 'not_collected')::int as not_collected,
    ${sign}::int * (c.state = 'not_applicable')::int as not_applicable,
    ${sign}::int * (c.state = 'value' and c.qualifier <> 'exact')::int as estimated
  from cells c join submissions s on s.id = c.submission_id
  where s.id = ${submissionId} and c.state <> 'blank'`;

type Report = { submissionId: string; periodId: string };

/** Adds a report that is being accepted to the totals of its period, in the same transaction. */
export async function addToTotals(db: Database, { submissionId, periodId }: Report): Promise<void> {
  await lockTotals(db, periodId);
  await db.execute(sql`
    insert into period_totals (period_id, indicator, breakdown, total, answered, contributors, not_collected, not_applicable, estimated)
    ${contributions(submissionId, 1)}
    on conflict on constraint one_total_per_period_indicator_and_breakdown do update set
      total = period_totals.total + excluded.total,
      answered = period_totals.answered + excluded.answered,
      contributors = period_totals.contributors + excluded.contributors,
      not_collected = period_totals.not_collected + excluded.not_collected,
      not_applicable = period_totals.not_applicable + excluded.not_applicable,
      estimated = period_totals.estimated + excluded.estimated`);
}

/** Takes a report that is being reopened out of the totals; a cell nobody answers any more leaves no row. */
export async function takeFromTotals(db: Database, { submissionId, periodId }: Report): Promise<void> {
  await lockTotals(db, periodId);
  await db.execute(sql`
    update period_totals t set
      total = t.total + d.total,
      answered = t.answered + d.answered,
      contributors = t.contributors + d.contributors,
      not_collected = t.not_collected + d.not_collected,
      not_applicable = t.not_applicable + d.not_applicable,
      estimated = t.estimated + d.estimated
    from (${contributions(submissionId, -1)}) d
    where t.period_id = d.period_id and t.indicator = d.indicator and t.breakdown = d.breakdown`);
  await db
    .delete(periodTotals)
    .where(
      and(
        eq(periodTotals.periodId, periodId),
        sql`${periodTotals.answered} + ${periodTotals.notCollected} + ${periodTotals.notApplicable} = 0`,
      ),
    );
}
