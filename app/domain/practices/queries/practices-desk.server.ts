import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { authorize, can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { commentsSeen } from "#app/domain/manuscripts/comments-seen.server.ts";
import { attachedFiles } from "#app/domain/files/queries/files-of.server.ts";
import { manuscripts } from "#db/schema/manuscripts.ts";
import { organisations } from "#db/schema/organisations.ts";
import { practices } from "#db/schema/practices.ts";
import { textIn } from "../draft.ts";
import { manuscriptToCheck } from "../own-manuscript.server.ts";
import { contentOf } from "../rules/content.ts";
import { flagsIn } from "../rules/ready.ts";
import { previewsOf } from "./own-practices.server.ts";

export type PracticesDesk = Awaited<ReturnType<typeof practicesDesk>>;

/** What waits to be checked, the longest first, and what is or was public. Two statements. */
export async function practicesDesk(ctx: Context) {
  authorize(ctx.actor, "practice.view_desk", null);
  const waiting = await ctx.db
    .select({
      id: manuscripts.id,
      title: manuscripts.title,
      state: manuscripts.state,
      sentAt: manuscripts.sentAt,
      clearedBy: manuscripts.clearedBy,
      organisation: organisations.shortName,
    })
    .from(manuscripts)
    .innerJoin(organisations, eq(organisations.id, manuscripts.organisationId))
    .where(and(eq(manuscripts.kind, "practice"), eq(manuscripts.state, "sent"), isNotNull(manuscripts.sentAt)))
    .orderBy(asc(manuscripts.sentAt));
  const shown = await ctx.db
    .select({
      id: practices.id,
      slug: practices.slug,
      title: practices.title,
      state: practices.state,
      organisation: organisations.shortName,
    })
    .from(practices)
    .innerJoin(organisations, eq(organisations.id, practices.organisationId))
    .orderBy(desc(practices.publishedAt), practices.id)
    .limit(200);
  return {
    waiting: waiting.map(({ sentAt, clearedBy, ...row }) => ({
      ...row,
      sentAt: sentAt?.toISOString() ?? "",
      isCleared: clearedBy !== null,
    })),
    shown: shown.map((row) => ({ ...row, formKey: crypto.randomUUID() })),
  };
}

export type PracticeToCheck = Awaited<ReturnType<typeof practiceToCheck>>;

/**
 * A practice that was sent, for whoever checks it.
 * @throws {Refusal} `access.not_found`
 */
export async function practiceToCheck(ctx: Context, id: string) {
  const manuscript = await manuscriptToCheck(ctx, id);
  const { organisationId, content, state, version, sentAt, clearedBy, returnReason } = manuscript;
  const [organisation] = await ctx.db
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  const { parts: _parts, ...facts } = contentOf(content);
  return {
    id,
    state,
    version,
    sentAt: sentAt?.toISOString() ?? "",
    organisation: organisation?.name ?? "",
    previews: previewsOf(content),
    comments: await commentsSeen(ctx.db, manuscript),
    mayComment: state === "sent" && can(ctx.actor, "practice.comment", { organisationId }),
    mayAnswer: can(ctx.actor, "practice.answer_comment", { organisationId }),
    files: await attachedFiles(ctx, { kind: "manuscript", id }),
    facts,
    mentionsPeople: textIn(content, "mentions_people") === "yes",
    aboutSurvivors: textIn(content, "about_survivors") === "yes",
    flags: flagsIn(content),
    scanNote: textIn(content, "scan_note"),
    returnReason,
    /** Somebody found it in order and a second person has to. */
    isCleared: clearedBy !== null,
    mayDecide: can(ctx.actor, "practice.check", { organisationId }) && clearedBy !== ctx.actor.personId,
    formKey: crypto.randomUUID(),
  };
}
