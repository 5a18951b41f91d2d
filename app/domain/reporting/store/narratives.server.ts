import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { type SeatRole } from "#app/access/actor.ts";
import { type Database } from "#db/database.ts";
import { seats } from "#db/schema/seats.ts";
import { narratives, trainings } from "#db/schema/reporting.ts";
import { submissions } from "#db/schema/submissions.ts";
import { type NarrativeQuestion } from "#app/domain/submissions/sections.ts";

/** An answer in words. */
export type Words = {
  codes: string[];
  title: string | null;
  text: string;
  /** The question was looked at and does not concern the organisation. */
  notApplicable: boolean;
};

export type StoredNarrative = Words & {
  question: NarrativeQuestion;
  number: number;
  version: number;
  changedAt: Date;
  changedByRole: SeatRole | null;
};

/** Every answer in words of a report, in the order they are asked. */
export async function narrativesOf(db: Database, submissionId: string): Promise<StoredNarrative[]> {
  return db
    .select({
      question: narratives.question,
      number: narratives.number,
      codes: narratives.codes,
      title: narratives.title,
      text: narratives.text,
      notApplicable: narratives.notApplicable,
      version: narratives.version,
      changedAt: narratives.changedAt,
      changedByRole: seats.role,
    })
    .from(narratives)
    .innerJoin(submissions, eq(submissions.id, narratives.submissionId))
    .leftJoin(
      seats,
      and(
        eq(seats.personId, narratives.changedBy),
        eq(seats.organisationId, submissions.organisationId),
        isNull(seats.endedAt),
      ),
    )
    .where(eq(narratives.submissionId, submissionId))
    .orderBy(asc(narratives.question), asc(narratives.number));
}

type Written = { submissionId: string; at: Date; by: string | null };

/** Writes one answer with its next version. Whoever calls holds the lock on the report. */
export async function writeNarrative(
  db: Database,
  answer: Words & { question: NarrativeQuestion; number: number },
  written: Written,
): Promise<void> {
  const { submissionId, at, by } = written;
  const { codes, title, text, notApplicable } = answer;
  await db
    .insert(narratives)
    .values({ submissionId, ...answer, changedAt: at, changedBy: by })
    .onConflictDoUpdate({
      target: [narratives.submissionId, narratives.question, narratives.number],
      set: { codes, title, text, notApplicable, version: sql`${narratives.version} + 1`, changedAt: at, changedBy: by },
    });
}

export type StoredTraining = typeof trainings.$inferSelect;
export type Training = Omit<StoredTraining, "id" | "submissionId" | "version" | "changedAt" | "changedBy">;

/** The training sessions of a report, in the order they were written down. */
export async function trainingsOf(db: Database, submissionId: string): Promise<StoredTraining[]> {
  return db
    .select()
    .from(trainings)
    .where(eq(trainings.submissionId, submissionId))
    .orderBy(asc(trainings.title), asc(trainings.id));
}

export async function addTraining(db: Database, training: Training, written: Written): Promise<string> {
  const { submissionId, at, by } = written;
  const [row] = await db
    .insert(trainings)
    .values({ submissionId, ...training, changedAt: at, changedBy: by })
    .returning({ id: trainings.id });
  if (!row) throw new Error("the training was not kept");
  return row.id;
}

type Seen = { id: string; version: number };

/** The training as the person saw it; nothing matches when somebody changed it since. */
const asSeen = (submissionId: string, seen: Seen) =>
  and(eq(trainings.id, seen.id), eq(trainings.submissionId, submissionId), eq(trainings.version, seen.version));

/** False when somebody changed or removed it after `seen` was read. */
export async function changeTraining(
  db: Database,
  change: { seen: Seen; training: Training },
  written: Written,
): Promise<boolean> {
  const { submissionId, at, by } = written;
  const changed = await db
    .update(trainings)
    .set({ ...change.training, version: sql`${trainings.version} + 1`, changedAt: at, changedBy: by })
    .where(asSeen(submissionId, change.seen))
    .returning({ id: trainings.id });
  return changed.length === 1;
}

/** False when somebody changed or removed it after `seen` was read. */
export async function deleteTraining(db: Database, submissionId: string, seen: Seen): Promise<boolean> {
  const gone = await db.delete(trainings).where(asSeen(submissionId, seen)).returning({ id: trainings.id });
  return gone.length === 1;
}
