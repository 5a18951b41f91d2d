import { and, eq, isNull, sql } from "drizzle-orm";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Database } from "#db/database.ts";
import { fileLimits } from "#db/reference/files.ts";
import { files } from "#db/schema/files.ts";
import { type Subject } from "./model.ts";
import { saidName } from "./rules/file-name.ts";

type ToAdd = { subject: Subject; organisationId: string; name: string; size: number };

/**
 * Whether a file has room beside what is attached already; bytes that several rows name count once.
 * @throws {Refusal} `file.too_many` · `file.no_space_left`
 */
export async function refuseBeyondLimits(db: Database, { subject, organisationId, ...file }: ToAdd): Promise<void> {
  const attachedHere = and(eq(files.subject, subject.kind), eq(files.subjectId, subject.id), isNull(files.removedAt));
  const ofOrganisation = eq(files.organisationId, organisationId);
  const each = db
    .selectDistinctOn([files.storageKey], { size: files.size })
    .from(files)
    .where(ofOrganisation)
    .as("each");
  const [now] = await db
    .select({
      here: sql<number>`(select count(*) from ${files} where ${attachedHere})`.mapWith(Number),
      bytes: sql<number>`coalesce(sum(${each.size}), 0)`.mapWith(Number),
    })
    .from(each);
  const name = saidName(file.name);
  if ((now?.here ?? 0) >= fileLimits.perSubject) {
    throw new Refusal("file.too_many", { name, limit: fileLimits.perSubject });
  }
  if ((now?.bytes ?? 0) + file.size > fileLimits.bytesPerOrganisation) {
    throw new Refusal("file.no_space_left", { name, limit: fileLimits.bytesPerOrganisation / 1024 / 1024 });
  }
}
