import { and, asc, count, desc, eq, inArray, isNotNull, notInArray, type SQL } from "drizzle-orm";
import { type Actor, isSecretariat } from "#app/access/actor.ts";
import { authorize, can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { commentsSeen } from "#app/domain/manuscripts/comments-seen.server.ts";
import { attachedFiles } from "#app/domain/files/queries/files-of.server.ts";
import { manuscripts } from "#db/schema/manuscripts.ts";
import { organisations } from "#db/schema/organisations.ts";
import { practices } from "#db/schema/practices.ts";
import { textIn } from "../draft.ts";
import { asSent, manuscriptToCheck } from "../own-manuscript.server.ts";
import { contentOf } from "../rules/content.ts";
import { flagsIn } from "../rules/ready.ts";
import { previewsOf } from "./own-practices.server.ts";

export type PracticesDesk = Awaited<ReturnType<typeof practicesDesk>>;

/**
 * What waits to be checked by whoever asks, the longest first; for the secretariat also what is or was public, for editors
 * what became of what they could check. Two statements.
 */
export async function practicesDesk(ctx: Context) {
  authorize(ctx.actor, "practice.view_desk", null);
  const waiting = await textsToCheck(ctx, ["sent"]).orderBy(asc(manuscripts.sentAt), manuscripts.id);
  const mayWithdraw = can(ctx.actor, "practice.withdraw", null);
  return {
    waiting: waiting.map(asListed),
    /** For editors; null for the secretariat. */
    edited: mayWithdraw ? null : { directions: ctx.actor.editorOf, checked: (await checkedTexts(ctx)).map(asListed) },
    /** Null for whoever takes nothing off the site. */
    shown: mayWithdraw ? (await shownPractices(ctx)).map((row) => ({ ...row, formKey: crypto.randomUUID() })) : null,
  };
}

/** How many texts wait for whoever asks; null for whoever checks none. One statement. */
export async function textsWaiting(ctx: Context): Promise<number | null> {
  if (!can(ctx.actor, "practice.view_desk", null)) return null;
  const [row] = await ctx.db
    .select({ waiting: count() })
    .from(manuscripts)
    .where(and(eq(manuscripts.kind, "practice"), inState(["sent"]), readBy(ctx.actor)));
  return row?.waiting ?? 0;
}

type State = (typeof manuscripts.$inferSelect)["state"];

const inState = (states: State[]) => and(isNotNull(manuscripts.sentAt), inArray(manuscripts.state, states));

/** The same as `practice.read_sent` says of each of them. */
function readBy(actor: Actor): SQL | undefined {
  if (isSecretariat(actor)) return undefined;
  const { direction, organisationId } = manuscripts;
  const own = actor.seats.map((seat) => seat.organisationId);
  return and(inArray(direction, [...actor.editorOf]), notInArray(organisationId, own));
}

function textsToCheck({ db, actor }: Context, states: State[]) {
  return db
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
    .where(and(eq(manuscripts.kind, "practice"), inState(states), readBy(actor)));
}

type Listed = Awaited<ReturnType<typeof textsToCheck>>[number];

const asListed = ({ sentAt, clearedBy, ...row }: Listed) => ({
  ...row,
  sentAt: sentAt?.toISOString() ?? "",
  isCleared: clearedBy !== null,
});

const checkedTexts = (ctx: Context) =>
  textsToCheck(ctx, ["returned", "published"]).orderBy(desc(manuscripts.sentAt), manuscripts.id).limit(100);

function shownPractices({ db }: Context) {
  return db
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
}

export type PracticeToCheck = Awaited<ReturnType<typeof practiceToCheck>>;

/**
 * A practice that was sent, for whoever checks it.
 * @throws {Refusal} `access.not_found`
 */
export async function practiceToCheck(ctx: Context, id: string) {
  const manuscript = await manuscriptToCheck(ctx, id);
  const { organisationId, content, state, version, sentAt, clearedBy, returnReason } = manuscript;
  const [beside] = await ctx.db
    .select({ name: organisations.name, publicState: practices.state })
    .from(organisations)
    .leftJoin(practices, eq(practices.id, id))
    .where(eq(organisations.id, organisationId));
  const isKeptOff =
    manuscript.published > 0 && beside?.publicState !== "published" && !can(ctx.actor, "practice.withdraw", null);
  const { parts: _parts, ...facts } = contentOf(content);
  return {
    id,
    state,
    version,
    sentAt: sentAt?.toISOString() ?? "",
    organisation: beside?.name ?? "",
    previews: previewsOf(content),
    comments: await commentsSeen(ctx.db, manuscript),
    mayComment: state === "sent" && can(ctx.actor, "practice.comment", asSent(manuscript)),
    mayAnswer: can(ctx.actor, "practice.answer_comment", asSent(manuscript)),
    files: await attachedFiles(ctx, { kind: "manuscript", id }),
    facts,
    mentionsPeople: textIn(content, "mentions_people") === "yes",
    aboutSurvivors: textIn(content, "about_survivors") === "yes",
    flags: flagsIn(content),
    scanNote: textIn(content, "scan_note"),
    returnReason,
    /** Somebody found it in order and a second person has to. */
    isCleared: clearedBy !== null,
    mayDecide: can(ctx.actor, "practice.check", asSent(manuscript)) && clearedBy !== ctx.actor.personId,
    /** Off the site or in the archive: only the secretariat shows it again. */
    isKeptOff,
    formKey: crypto.randomUUID(),
  };
}
