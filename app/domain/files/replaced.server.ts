import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { files } from "#db/schema/files.ts";

const others = alias(files, "others");

/** Another row stands for the same bytes now, or did until later: this one's words were changed. */
export const isReplaced = sql<boolean>`exists (select from ${files} ${sql.identifier("others")}
  where ${others.subjectId} = ${files.subjectId} and ${others.storageKey} = ${files.storageKey} and ${others.id} <> ${files.id}
  and (${others.removedAt} is null or ${others.removedAt} > ${files.removedAt}))`;
