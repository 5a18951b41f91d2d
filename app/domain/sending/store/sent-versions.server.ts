import { createHash } from "node:crypto";
import { desc, eq, max, min, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { submissionVersions } from "#db/schema/sending.ts";

/** The same content always gives the same letters: keys in order, no spaces. */
export function canonicalJson(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** SHA-256 of the content in canonical JSON, hexadecimal. */
export const hashOf = (content: unknown) => createHash("sha256").update(canonicalJson(content)).digest("hex");

type Sent = { submissionId: string; at: Date; by: string | null; dueAt: Date; content: unknown };

/**
 * Keeps the report as it is sent, for ever; returns which sending this is, from 1, and whether it is late: a report that
 * came in time stays in time, however often it is corrected after the due day.
 */
export async function keepVersion(db: Database, sent: Sent): Promise<{ number: number; late: boolean }> {
  const { submissionId, at, by, dueAt, content } = sent;
  const [before] = await db
    .select({ number: max(submissionVersions.number), firstAt: min(submissionVersions.sentAt) })
    .from(submissionVersions)
    .where(eq(submissionVersions.submissionId, submissionId));
  const number = (before?.number ?? 0) + 1;
  const late = (before?.firstAt ?? at) > dueAt;
  await db
    .insert(submissionVersions)
    .values({ submissionId, number, sentAt: at, sentBy: by, late, content, contentHash: hashOf(content) });
  return { number, late };
}

export type SentVersion = { number: number; sentAt: Date; late: boolean; contentHash: string };

/** Every sending of a report, newest first. */
export async function sentVersions(db: Database, submissionId: string): Promise<SentVersion[]> {
  return db
    .select({
      number: submissionVersions.number,
      sentAt: submissionVersions.sentAt,
      late: submissionVersions.late,
      contentHash: submissionVersions.contentHash,
    })
    .from(submissionVersions)
    .where(eq(submissionVersions.submissionId, submissionId))
    .orderBy(desc(submissionVersions.number));
}

/**
 * The next running number of a year, `2021-021`. Whoever asks next waits for this transaction to end, so two reports
 * never get the same one. The database counts: no organisation sees the reports of the others.
 */
export async function nextRegistrationNumber(db: Database, period: { id: string }): Promise<string> {
  const [row] = await db.execute<{ number: string }>(sql`select next_registration_number(${period.id}) as number`);
  if (!row) throw new Error("no number was given");
  return row.number;
}
