import { and, eq, inArray, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Database } from "#db/database.ts";
import {
  type ManuscriptContent,
  type manuscriptKinds,
  manuscripts,
  manuscriptVersions,
} from "#db/schema/manuscripts.ts";

export type ManuscriptKind = (typeof manuscriptKinds)[number];
export type Manuscript = typeof manuscripts.$inferSelect;

/** The copy somebody was looking at. */
export type Seen = { id: string; version: number };

/** Begins a text of the organisation acted for. */
export async function beginManuscript(ctx: Context, kind: ManuscriptKind, organisationId: string): Promise<string> {
  const id = crypto.randomUUID();
  const { personId } = ctx.actor;
  await ctx.db.insert(manuscripts).values({
    id,
    kind,
    organisationId,
    content: {},
    startedAt: ctx.now,
    startedBy: personId,
    savedAt: ctx.now,
    savedBy: personId,
  });
  return id;
}

export async function manuscriptOf(db: Database, kind: ManuscriptKind, id: string): Promise<Manuscript | null> {
  const [row] = await db
    .select()
    .from(manuscripts)
    .where(and(eq(manuscripts.id, id), eq(manuscripts.kind, kind)));
  return row ?? null;
}

type Change = Partial<Omit<Manuscript, "id" | "kind" | "organisationId" | "version">>;

/**
 * Changes the text as it was seen, in one of the states given.
 * @throws {Refusal} `manuscript.changed_meanwhile`
 */
export async function changeManuscript(
  db: Database,
  seen: Seen,
  { from, set }: { from: Manuscript["state"][]; set: Change },
): Promise<void> {
  const changed = await db
    .update(manuscripts)
    .set({ ...set, version: sql`${manuscripts.version} + 1` })
    .where(and(eq(manuscripts.id, seen.id), eq(manuscripts.version, seen.version), inArray(manuscripts.state, from)))
    .returning({ id: manuscripts.id });
  if (changed.length !== 1) throw new Refusal("manuscript.changed_meanwhile");
}

/**
 * Something beside the words changes (its files): it goes on being written, without disturbing whoever has its words open.
 * Locks it until the transaction ends.
 * @throws {Refusal} `file.not_now` while it is being checked
 */
export async function continueManuscript(ctx: Context, id: string): Promise<void> {
  const changed = await ctx.db
    .update(manuscripts)
    .set({
      state: sql`case when ${manuscripts.state} = 'published' then 'draft' else ${manuscripts.state} end`,
      savedAt: ctx.now,
      savedBy: ctx.actor.personId,
    })
    .where(and(eq(manuscripts.id, id), inArray(manuscripts.state, ["draft", "returned", "published"])))
    .returning({ id: manuscripts.id });
  if (changed.length !== 1) throw new Refusal("file.not_now");
}

/** Keeps what the text says now, for ever. */
export async function keepVersion(
  ctx: Context,
  { id, content }: { id: string; content: ManuscriptContent },
  why: "sent" | "amended" | "published",
): Promise<void> {
  const next = sql<number>`(select coalesce(max(number), 0) + 1 from ${manuscriptVersions} where manuscript_id = ${id})`;
  await ctx.db
    .insert(manuscriptVersions)
    .values({ manuscriptId: id, number: next, why, content, madeAt: ctx.now, madeBy: ctx.actor.personId });
}
