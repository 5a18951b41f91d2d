import { type SQL, sql } from "drizzle-orm";
import { type SubmissionState } from "#app/domain/submissions/model.ts";
import { type ExaminedCell } from "#app/domain/submissions/figures-examined.ts";
import { type AnsweredWords } from "#app/domain/submissions/section-status.ts";
import { type Database } from "#db/database.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { cells, narratives, trainings } from "#db/schema/reporting.ts";
import { serviceOffers, submissions } from "#db/schema/submissions.ts";

/** `changedAt` is an ISO instant. */
type WrittenCell = ExaminedCell & { changedAt: string };

/** All that the standing of a report follows from. */
export type StandingFacts = {
  id: string;
  year: number;
  state: SubmissionState;
  detailsConfirmed: boolean;
  services: string[];
  figures: WrittenCell[];
  /** The figures of the year before, once sent. */
  before: WrittenCell[];
  texts: AnsweredWords[];
  trainings: number;
};

const figuresOf = (submission: SQL) => sql`
  coalesce((select json_agg(json_build_object('indicator', c.indicator, 'breakdown', c.breakdown, 'state', c.state,
    'value', c.value, 'qualifier', c.qualifier, 'explanation', c.explanation, 'changedAt', c.changed_at))
    from ${cells} c where c.submission_id = ${submission}), '[]'::json)`;

const textsOf = (submission: SQL) => sql`
  coalesce((select json_agg(json_build_object('question', n.question, 'number', n.number, 'codes', n.codes,
    'text', n.text, 'notApplicable', n.not_applicable))
    from ${narratives} n where n.submission_id = ${submission}), '[]'::json)`;

const trainingsOf = (submission: SQL) =>
  sql`(select count(*)::int from ${trainings} r where r.submission_id = ${submission})`;

const sentBefore = sql`(
  select b.id from ${submissions} b join ${reportingPeriods} e on e.id = b.period_id
  where e.year = p.year - 1 and b.organisation_id = s.organisation_id and b.state <> 'draft')`;

async function factsWhere(db: Database, condition: SQL): Promise<StandingFacts[]> {
  const rows = await db.execute<StandingFacts>(sql`
    select s.id, p.year, s.state, s.details_confirmed_at is not null as "detailsConfirmed",
      array(select o.indicator from ${serviceOffers} o where o.organisation_id = s.organisation_id order by 1) as services,
      ${figuresOf(sql`s.id`)} as figures, ${figuresOf(sentBefore)} as before,
      ${textsOf(sql`s.id`)} as texts, ${trainingsOf(sql`s.id`)} as trainings
    from ${submissions} s join ${reportingPeriods} p on p.id = s.period_id where ${condition}`);
  return [...rows];
}

/** A report, and those of its organisation that are still on their way: they follow from its services and figures too. */
export function factsAround(db: Database, report: { id: string; organisationId: string }): Promise<StandingFacts[]> {
  const others = sql`s.organisation_id = ${report.organisationId} and s.state <> 'accepted'`;
  return factsWhere(db, sql`s.id = ${report.id} or (${others})`);
}

/** So many reports whose standing was never reckoned. */
export function factsUnreckoned(db: Database, atMost: number): Promise<StandingFacts[]> {
  return factsWhere(db, sql`s.sections_done is null limit ${atMost}`);
}

export type WrittenInYear = Pick<StandingFacts, "figures" | "before" | "texts" | "trainings">;

/** What an organisation has written in its report of a year, begun or not, with the figures of the year before. */
export async function writtenInYear(
  db: Database,
  { organisationId, year }: { organisationId: string; year: number },
): Promise<WrittenInYear> {
  const ofYear = (wanted: number) => sql`(
    select r.id from ${submissions} r join ${reportingPeriods} e on e.id = r.period_id
    where e.year = ${wanted} and r.organisation_id = ${organisationId} and (${wanted === year} or r.state <> 'draft'))`;
  const [row] = await db.execute<WrittenInYear>(sql`
    select ${figuresOf(sql`w.own`)} as figures, ${figuresOf(sql`w.before`)} as before, ${textsOf(sql`w.own`)} as texts,
      ${trainingsOf(sql`w.own`)} as trainings
    from (select ${ofYear(year)} as own, ${ofYear(year - 1)} as before) w`);
  return row ?? { figures: [], before: [], texts: [], trainings: 0 };
}
