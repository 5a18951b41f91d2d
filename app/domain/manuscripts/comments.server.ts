import { and, count, eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { normaliseLine } from "#app/kernel/text.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Database } from "#db/database.ts";
import { manuscriptAnswers, manuscriptComments, type ManuscriptContent } from "#db/schema/manuscripts.ts";
import { isReplaceable, type Passage, passageIn, withPassage } from "./passage.server.ts";

/** Who speaks: those who write the text, or those who check it. */
export type Side = "authors" | "readers";
export type StoredComment = typeof manuscriptComments.$inferSelect;

type Said = { field: string; quote: string; said: string; suggestion: string };

/** Comments that wait at one time on one text. */
const openAtMost = 100;

/**
 * Says something about a passage; gives the comment's id. Who may has been decided.
 * @throws {Refusal} `comment.nothing_said` · `comment.passage_absent` · `comment.passage_repeated` ·
 * `comment.passage_tangled` · `comment.too_many`
 */
export async function commentOn(
  ctx: Context,
  manuscript: { id: string; content: ManuscriptContent },
  { field, quote, said, suggestion }: Said,
): Promise<string> {
  const passage = findPassage(manuscript.content, { field, quote });
  const words = normaliseLine(quote);
  if (said === "" && (suggestion === "" || suggestion === words)) throw new Refusal("comment.nothing_said");
  if (suggestion !== "" && !isReplaceable(textOf(manuscript.content, field), passage)) {
    throw new Refusal("comment.passage_tangled");
  }
  const { manuscriptId, state } = manuscriptComments;
  const [waiting] = await ctx.db
    .select({ open: count() })
    .from(manuscriptComments)
    .where(and(eq(manuscriptId, manuscript.id), eq(state, "open")));
  if ((waiting?.open ?? 0) >= openAtMost) throw new Refusal("comment.too_many", { most: openAtMost });
  const id = crypto.randomUUID();
  await ctx.db.insert(manuscriptComments).values({
    id,
    manuscriptId: manuscript.id,
    field,
    quote: words,
    said,
    suggestion: suggestion || null,
    writtenAt: ctx.now,
    writtenBy: ctx.actor.personId,
  });
  return id;
}

const textOf = (content: ManuscriptContent, field: string) => {
  const text = content[field];
  return typeof text === "string" ? text : "";
};

function findPassage(content: ManuscriptContent, { field, quote }: Pick<Said, "field" | "quote">): Passage {
  const found = passageIn(textOf(content, field), quote);
  if (found === "absent") throw new Refusal("comment.passage_absent");
  if (found === "repeated") throw new Refusal("comment.passage_repeated");
  return found;
}

/** Whether the words a comment is about still stand in the text, once. */
export const standsIn = (content: ManuscriptContent, { field, quote }: Pick<StoredComment, "field" | "quote">) =>
  typeof passageIn(textOf(content, field), quote) !== "string";

/** A comment on the text, locked until the transaction ends; null when there is none. */
export async function lockComment(db: Database, manuscriptId: string, id: string): Promise<StoredComment | null> {
  const [row] = await db
    .select()
    .from(manuscriptComments)
    .where(and(eq(manuscriptComments.id, id), eq(manuscriptComments.manuscriptId, manuscriptId)))
    .for("update");
  return row ?? null;
}

/** @throws {Refusal} `comment.nothing_said` */
export async function answerComment(ctx: Context, comment: StoredComment, by: { side: Side; said: string }) {
  if (by.said === "") throw new Refusal("comment.nothing_said");
  const row = { id: crypto.randomUUID(), commentId: comment.id, saidAt: ctx.now, saidBy: ctx.actor.personId, ...by };
  await ctx.db.insert(manuscriptAnswers).values(row);
}

/** @throws {Refusal} `comment.closed_already` */
export async function closeComment(ctx: Context, { id }: StoredComment, as: "accepted" | "refused" | "settled") {
  const closed = await ctx.db
    .update(manuscriptComments)
    .set({ state: as, closedAt: ctx.now, closedBy: ctx.actor.personId })
    .where(and(eq(manuscriptComments.id, id), eq(manuscriptComments.state, "open")))
    .returning({ id: manuscriptComments.id });
  if (closed.length === 0) throw new Refusal("comment.closed_already");
}

/**
 * The content with the suggested words in the place of those they are for.
 * @throws {Refusal} `comment.passage_gone`
 */
export function contentWith(content: ManuscriptContent, { field, quote, suggestion }: StoredComment) {
  const text = textOf(content, field);
  const passage = passageIn(text, quote);
  if (suggestion === null || typeof passage === "string" || !isReplaceable(text, passage)) {
    throw new Refusal("comment.passage_gone");
  }
  return { ...content, [field]: withPassage(text, passage, suggestion) };
}
