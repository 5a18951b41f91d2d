import { asc, eq } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { manuscriptAnswers, manuscriptComments, type ManuscriptContent } from "#db/schema/manuscripts.ts";
import { type Side, standsIn, type StoredComment } from "./comments.server.ts";

/** A comment as both sides read it. Moments are ISO instants. */
export type CommentSeen = Pick<StoredComment, "id" | "field" | "quote" | "said" | "suggestion" | "state"> & {
  at: string;
  /** The words it is about stand in the text as it is now. */
  stands: boolean;
  answers: { side: Side; said: string; at: string }[];
};

/** Everything said about a text, oldest first, with what was answered. One statement. */
export async function commentsSeen(
  db: Database,
  { id, content }: { id: string; content: ManuscriptContent },
): Promise<CommentSeen[]> {
  const { side, said, saidAt } = manuscriptAnswers;
  const rows = await db
    .select({ comment: manuscriptComments, answer: { side, said, saidAt } })
    .from(manuscriptComments)
    .leftJoin(manuscriptAnswers, eq(manuscriptAnswers.commentId, manuscriptComments.id))
    .where(eq(manuscriptComments.manuscriptId, id))
    .orderBy(asc(manuscriptComments.writtenAt), asc(manuscriptComments.id), asc(saidAt), asc(manuscriptAnswers.id));
  const seen = new Map<string, CommentSeen>();
  for (const { comment, answer } of rows) {
    const known = seen.get(comment.id) ?? asSeen(comment, content);
    seen.set(comment.id, known);
    if (answer) known.answers.push({ side: answer.side, said: answer.said, at: answer.saidAt.toISOString() });
  }
  return [...seen.values()];
}

function asSeen(comment: StoredComment, content: ManuscriptContent): CommentSeen {
  const { id, field, quote, said, suggestion, state, writtenAt } = comment;
  const stands = standsIn(content, comment);
  return { id, field, quote, said, suggestion, state, at: writtenAt.toISOString(), stands, answers: [] };
}
