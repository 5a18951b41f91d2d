import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { lastSaved } from "#app/domain/manuscripts/last-saved.server.ts";
import { changeManuscript, type Manuscript, type Seen } from "#app/domain/manuscripts/manuscripts.server.ts";
import {
  type FieldClash,
  fieldsThatDiffer,
  markOf,
  marksOf,
  merged,
  type TypedAgainst,
} from "#app/domain/manuscripts/merge.server.ts";
import { contentsOfVersions, keepWhatWasLeft } from "#app/domain/manuscripts/versions.server.ts";
import { type NotKept, type WrittenReply } from "#app/domain/manuscripts/written-reply.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type ManuscriptContent } from "#db/schema/manuscripts.ts";
import { directionIn, draftFields, textIn, wordsOf } from "../draft.ts";
import { type Missing, missingIn } from "../rules/ready.ts";
import { ownManuscript } from "../own-manuscript.server.ts";

/** What was seen of each field, where the form says it; else the version says it for all of them. */
type SeenFields = Seen & { marks?: Readonly<Record<string, string>> };

/** Beside `manuscript.changed_meanwhile`: what a colleague wrote in the same fields, who, and when. */
export type SavedMeanwhile = { clashes: FieldClash[]; by: string | null; at: string };

/**
 * Keeps what was typed. A practice that is published goes on being read as it was: what is typed is its next version.
 * Fields a colleague wrote meanwhile stay theirs; when both wrote the same one, nothing is kept and both are given back.
 * Gives the fields that say something else now.
 * @throws {Refusal} `access.not_found` · `manuscript.sent_meanwhile` · `manuscript.changed_meanwhile`
 */
export async function savePractice(ctx: Context, seen: SeenFields, typed: ManuscriptContent): Promise<string[]> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const manuscript = await draftToWrite(inside, seen.id);
    const isAsSeen = manuscript.version === seen.version;
    // A form given back after a clash has the version of today, and fields as they were filled in before.
    const marks = { ...(isAsSeen && marksOf(manuscript.content, Object.keys(typed))), ...seen.marks };
    const { clashes, ...written } = merged(manuscript.content, { typed, marks });
    if (clashes.length > 0) {
      const { name: by, at } = await lastSaved(db, manuscript, ctx.actor.personId);
      throw new Refusal("manuscript.changed_meanwhile", {}, { clashes, by, at } satisfies SavedMeanwhile);
    }
    await keepDraft(inside, manuscript, written);
    return fieldsThatDiffer(manuscript.content, written.content, draftFields);
  });
}

/**
 * Puts the words of a kept version back into the draft, all of them; its files stay as they are now. What the draft said
 * until now is kept as a version of its own, so that this too can be undone.
 * @throws {Refusal} `access.not_found` · `manuscript.sent_meanwhile` · `manuscript.changed_meanwhile`
 */
export async function takeVersionBack(ctx: Context, seen: Seen, number: number): Promise<void> {
  await ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const manuscript = await draftToWrite(inside, seen.id);
    if (manuscript.version !== seen.version) throw new Refusal("manuscript.changed_meanwhile");
    const kept = (await contentsOfVersions(db, seen.id, [number])).get(number);
    if (!kept) throw new Refusal("access.not_found");
    const content = wordsOf(kept);
    const isChanged = fieldsThatDiffer(manuscript.content, content, draftFields).length > 0;
    await keepDraft(inside, manuscript, { content, isChanged, isTakenBack: true });
  });
}

type WhileWritten = TypedAgainst & {
  id: string;
  /** Fields that do not fit, which are not among those typed. */
  unfit: readonly Extract<NotKept, { why: "unfit" }>[];
};

type WhileWrittenReply = WrittenReply & { lacks: Missing[] };

/**
 * Keeps what changed in a form that stays open: every field that fits and that nobody else wrote meanwhile. The others
 * are told and stay with whoever typed them.
 * @throws {Refusal} `access.not_found` · `manuscript.sent_meanwhile`
 */
export async function savePracticeWhileWritten(ctx: Context, written: WhileWritten): Promise<WhileWrittenReply> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const manuscript = await draftToWrite(inside, written.id);
    const { content, isChanged, clashes } = merged(manuscript.content, written);
    if (isChanged) await keepDraft(inside, manuscript, { content, isChanged });
    const { name: by, at } = await lastSaved(db, manuscript, ctx.actor.personId);
    const { typed } = written;
    const kept = Object.keys(typed).filter((field) => markOf(typed[field]) === markOf(content[field]));
    const told = clashes.map(({ field }): NotKept => ({ field, why: "clash", by, at }));
    const savedAt = isChanged ? ctx.now.toISOString() : at;
    return {
      kind: "written",
      savedAt,
      marks: marksOf(content, kept),
      notKept: [...told, ...written.unfit],
      lacks: missingIn(content),
    };
  });
}

async function draftToWrite(ctx: Context, id: string): Promise<Manuscript> {
  const manuscript = await ownManuscript(ctx, id);
  if (manuscript.state === "sent") throw new Refusal("manuscript.sent_meanwhile");
  return manuscript;
}

type Kept = { content: ManuscriptContent; isChanged: boolean; isTakenBack?: boolean };

/** What is taken back takes the place of the whole text: what stood there is always kept. */
async function keepDraft(
  ctx: Context,
  manuscript: Manuscript,
  { content, isChanged, isTakenBack }: Kept,
): Promise<void> {
  const { id, organisationId, state, version } = manuscript;
  const saved = { savedAt: ctx.now, savedBy: ctx.actor.personId };
  const said = { title: textIn(content, "title_ro"), direction: directionIn(content) };
  const set = { content, ...said, ...saved, state: state === "published" ? "draft" : state } as const;
  await changeManuscript(ctx.db, { id, version }, { from: [state], set });
  if (isChanged) await keepWhatWasLeft(ctx, manuscript, { always: isTakenBack });
  await record(ctx, { kind: "practice.saved", subjectId: id, organisationId });
}
