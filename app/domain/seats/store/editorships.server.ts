import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { type Database } from "#db/database.ts";
import { type Direction, directions } from "#db/reference/coalition.ts";
import { editorships } from "#db/schema/seats.ts";

type Of = { personId: string; direction: Direction };

/** What somebody is editor of now. */
export async function editedBy(db: Database, personId: string): Promise<Set<Direction>> {
  const rows = await db
    .select({ direction: editorships.direction })
    .from(editorships)
    .where(and(eq(editorships.personId, personId), isNull(editorships.endedAt)));
  return new Set(rows.map(({ direction }) => direction));
}

/** What each of several people is editor of now, in the order of the directions; those who edit nothing are not in it. */
export async function directionsEdited(db: Database, of: readonly string[]): Promise<Map<string, Direction[]>> {
  const { personId, direction, endedAt } = editorships;
  if (of.length === 0) return new Map();
  const rows = await db
    .select({ personId, direction })
    .from(editorships)
    .where(and(inArray(personId, [...of]), isNull(endedAt)));
  const theirs = (id: string) => rows.filter((row) => row.personId === id).map((row) => row.direction);
  return new Map(rows.map((row) => [row.personId, directions.filter((one) => theirs(row.personId).includes(one))]));
}

export async function beginEditorship({ db, now, actor }: Context, of: Of): Promise<void> {
  await db.insert(editorships).values({ ...of, startedAt: now, startedBy: actor.personId });
}

/** False when there is none that lasts. */
export async function endEditorshipRow({ db, now, actor }: Context, { personId, direction }: Of): Promise<boolean> {
  const ended = await db
    .update(editorships)
    .set({ endedAt: now, endedBy: actor.personId })
    .where(and(eq(editorships.personId, personId), eq(editorships.direction, direction), isNull(editorships.endedAt)))
    .returning({ id: editorships.id });
  return ended.length > 0;
}
