import { eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { lastSaved } from "#app/domain/manuscripts/last-saved.server.ts";
import { type Side } from "#app/domain/manuscripts/comments.server.ts";
import { type Manuscript } from "#app/domain/manuscripts/manuscripts.server.ts";
import { fieldsThatDiffer } from "#app/domain/manuscripts/merge.server.ts";
import { contentsOfVersions, handedIn, type KeptVersion, versionsOf } from "#app/domain/manuscripts/versions.server.ts";
import { type ManuscriptContent } from "#db/schema/manuscripts.ts";
import { organisations } from "#db/schema/organisations.ts";
import { draftFields } from "../draft.ts";
import { type Compared } from "../history-input.ts";
import { manuscriptToCheck, ownManuscript } from "../own-manuscript.server.ts";

export type VersionNamed = number | "now";
type Value = ManuscriptContent[string];
/** What two versions say in one field; empty where one of them says nothing. */
export type FieldDifference = { field: string; before: Value; after: Value };
type Wanted = Compared & {
  /** For whom the page is. */
  side: Side;
};
export type PracticeHistory = Awaited<ReturnType<typeof practiceHistory>>;

/**
 * Who changed a practice and when, and what differs between two of its versions: those asked for, else the text as it is
 * now and the version before it. Whoever writes it sees every version; whoever checks it sees those that were handed in, and
 * takes none of them back, and reads which organisation wrote, not which of its people.
 * @throws {Refusal} `access.not_found`
 */
export async function practiceHistory(ctx: Context, id: string, { side, ...wanted }: Wanted) {
  const isOwn = side === "authors";
  const manuscript = await (isOwn ? ownManuscript : manuscriptToCheck)(ctx, id);
  const { organisationId, state, title, version } = manuscript;
  const versions = isOwn ? await versionsOf(ctx.db, id) : (await versionsOf(ctx.db, id, handedIn)).map(withoutAuthor);
  const [organisation] = await ctx.db
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  const now = await lastSaved(ctx.db, manuscript, ctx.actor.personId);
  return {
    id,
    title,
    version,
    organisation: organisation?.name ?? "",
    side,
    mayTake: isOwn && state !== "sent",
    now: isOwn ? now : { ...now, name: null },
    versions,
    compared: await comparison(ctx, manuscript, twoOf(versions, wanted)),
    formKey: crypto.randomUUID(),
  };
}

/** Who published it is one of those who check. */
const withoutAuthor = (version: KeptVersion) => (version.why === "published" ? version : { ...version, by: null });

type Two = { from: VersionNamed; to: VersionNamed };

/** Null while there is nothing to compare with. */
function twoOf(versions: readonly KeptVersion[], { from, to }: Compared): Two | null {
  const numbers = versions.map(({ number }) => number);
  const [newest] = numbers;
  if (newest === undefined) return null;
  const isKnown = (one: VersionNamed | null) => one === "now" || (one !== null && numbers.includes(one));
  return { from: isKnown(from) && from !== null ? from : newest, to: isKnown(to) && to !== null ? to : "now" };
}

async function comparison(ctx: Context, manuscript: Manuscript, two: Two | null) {
  if (!two) return null;
  const numbers = [two.from, two.to].filter((which) => which !== "now");
  const kept = await contentsOfVersions(ctx.db, manuscript.id, numbers);
  const said = (which: VersionNamed) => (which === "now" ? manuscript.content : (kept.get(which) ?? {}));
  const [before, after] = [said(two.from), said(two.to)];
  const fields = fieldsThatDiffer(before, after, draftFields).map((field): FieldDifference => ({
    field,
    before: before[field] ?? "",
    after: after[field] ?? "",
  }));
  return { ...two, fields };
}
