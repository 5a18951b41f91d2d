import { sql } from "drizzle-orm";
import { type FigureQualifier, type FigureState } from "#app/domain/catalogue/model.ts";
import { type Database } from "#db/database.ts";
import { cells, narratives, trainings } from "#db/schema/reporting.ts";
import { submissions } from "#db/schema/submissions.ts";
import { type NarrativeQuestion } from "#app/domain/submissions/sections.ts";

/** A figure with what the reporter wrote beside it. */
export type WrittenFigure = {
  indicator: string;
  /** Empty for the total. */
  breakdown: string;
  state: FigureState;
  /** In the indicator's unit; null exactly when the state is not `value`. */
  value: number | null;
  qualifier: FigureQualifier;
  note: string | null;
  explanation: string | null;
};

export type WrittenText = {
  question: NarrativeQuestion;
  number: number;
  codes: string[];
  title: string | null;
  text: string;
  notApplicable: boolean;
};

export type WrittenTraining = {
  title: string;
  sessions: number;
  /** Null when not counted. */
  hours: number | null;
  specialists: number | null;
  others: number | null;
};

/** Everything an organisation wrote in one report. */
export type WrittenReport = {
  submissionId: string;
  organisationId: string;
  periodId: string;
  figures: WrittenFigure[];
  texts: WrittenText[];
  trainings: WrittenTraining[];
};

const listed = (rows: ReturnType<typeof sql>) => sql`coalesce((${rows}), '[]'::json)`;

/** Whole reports in one question, whatever their number. Those that do not exist are left out. */
export async function contentsOf(db: Database, submissionIds: readonly string[]): Promise<WrittenReport[]> {
  if (submissionIds.length === 0) return [];
  const ids = sql.join(
    submissionIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await db.execute<WrittenReport>(sql`
    select s.id as "submissionId", s.organisation_id as "organisationId", s.period_id as "periodId",
      ${listed(sql`select json_agg(json_build_object(
          'indicator', c.indicator, 'breakdown', c.breakdown, 'state', c.state, 'value', c.value,
          'qualifier', c.qualifier, 'note', c.note, 'explanation', c.explanation))
        from ${cells} c where c.submission_id = s.id`)} as figures,
      ${listed(sql`select json_agg(json_build_object(
          'question', n.question, 'number', n.number, 'codes', n.codes, 'title', n.title,
          'text', n.text, 'notApplicable', n.not_applicable) order by n.question, n.number)
        from ${narratives} n where n.submission_id = s.id`)} as texts,
      ${listed(sql`select json_agg(json_build_object(
          'title', r.title, 'sessions', r.sessions, 'hours', r.hours,
          'specialists', r.specialists, 'others', r.others) order by r.title, r.id)
        from ${trainings} r where r.submission_id = s.id`)} as trainings
    from ${submissions} s where s.id in (${ids})`);
  return [...rows];
}
