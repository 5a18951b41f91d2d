import { and, eq, isNull } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { type Database } from "#db/database.ts";
import { type Direction } from "#db/reference/coalition.ts";
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
