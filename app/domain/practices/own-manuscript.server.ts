import { isSecretariat } from "#app/access/actor.ts";
import { can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { lockComment, type StoredComment } from "#app/domain/manuscripts/comments.server.ts";
import { type Manuscript, manuscriptOf } from "#app/domain/manuscripts/manuscripts.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";

/** The practice with an id that came in an address; null for what is no id too. */
const practiceOf = async (ctx: Context, id: string): Promise<Manuscript | null> =>
  /^[0-9a-f-]{36}$/i.test(id) ? manuscriptOf(ctx.db, "practice", id) : null;

/**
 * A practice of the organisation acted for.
 * @throws {Refusal} `access.not_found` for everybody else
 */
export async function ownManuscript(ctx: Context, id: string): Promise<Manuscript> {
  const row = await practiceOf(ctx, id);
  if (!row || !can(ctx.actor, "practice.write", row)) throw new Refusal("access.not_found");
  return row;
}

/** What decisions about a text that was sent rest on. */
export const asSent = ({ organisationId, direction, state }: Manuscript) => ({
  organisationId,
  direction,
  isDraft: state === "draft",
});

/** What the trail says beside an act of whoever checks: whether it was the secretariat's or an editor's. */
export const asReader = ({ actor }: Context): { as: "editor" | "secretariat" } => ({
  as: isSecretariat(actor) ? "secretariat" : "editor",
});

/**
 * A practice that was sent, for whoever checks. The secretariat sees those of an organisation it holds a seat in, and
 * does not decide on them.
 * @throws {Refusal} `access.not_found`
 */
export async function manuscriptToCheck(ctx: Context, id: string): Promise<Manuscript> {
  const row = can(ctx.actor, "practice.view_desk", null) ? await practiceOf(ctx, id) : null;
  if (!row || row.sentAt === null || !can(ctx.actor, "practice.read_sent", asSent(row))) {
    throw new Refusal("access.not_found");
  }
  return row;
}

export type CommentMeant = {
  /** The practice. */
  id: string;
  comment: string;
};

/**
 * A comment on a practice and its text, for whoever may do this with it.
 * @throws {Refusal} `access.not_found` for everybody else
 */
export async function practiceComment(
  ctx: Context,
  { id, comment }: CommentMeant,
  ability: "practice.write" | "practice.answer_comment",
): Promise<{ manuscript: Manuscript; comment: StoredComment }> {
  const manuscript = await practiceOf(ctx, id);
  const isTheirs = manuscript && manuscript.sentAt !== null && can(ctx.actor, ability, asSent(manuscript));
  const found = isTheirs ? await lockComment(ctx.db, id, comment) : null;
  if (!manuscript || !found) throw new Refusal("access.not_found");
  return { manuscript, comment: found };
}
