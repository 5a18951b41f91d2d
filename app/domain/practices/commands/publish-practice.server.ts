import { eq } from "drizzle-orm";
import { authorize, can } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { dayOf } from "#app/domain/organisations/queries/members-on.server.ts";
import {
  changeManuscript,
  keepVersion,
  type Manuscript,
  type Seen,
} from "#app/domain/manuscripts/manuscripts.server.ts";
import { moveFiles } from "#app/domain/files/commands/move-files.server.ts";
import { monthsAfter } from "#app/kernel/months.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Database } from "#db/database.ts";
import { organisations } from "#db/schema/organisations.ts";
import { practices } from "#db/schema/practices.ts";
import { checklist, type ChecklistItem, confirmedForMonths } from "../checklist.ts";
import { withFiles } from "../files-of-version.server.ts";
import { textIn } from "../draft.ts";
import { asReader, asSent, manuscriptToCheck } from "../own-manuscript.server.ts";
import { contentOf } from "../rules/content.ts";
import { tellPublished } from "../tell-of-practice.server.ts";
import { slugOf } from "../rules/slug.ts";
import { freeSlug, writePublished } from "../store/published.server.ts";

type Cleared = Seen & { checked: readonly ChecklistItem[] };

/**
 * Finds everything in order. A practice about survivors then waits for a second reader; every other one is published, as
 * a new version when it was before.
 * What the secretariat took off the site or put into the archive it alone shows again, also as a new version.
 * @throws {Refusal} `access.not_found` · `practice.checklist_open` · `practice.second_reader_needed` ·
 * `practice.off_the_site` · `manuscript.changed_meanwhile`
 */
export async function publishPractice(ctx: Context, { checked, ...seen }: Cleared): Promise<"cleared" | "published"> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const manuscript = await manuscriptToCheck(inside, seen.id);
    const { id, organisationId, content, clearedBy } = manuscript;
    authorize(ctx.actor, "practice.check", asSent(manuscript));
    const before = await standing(db, id);
    if (isKeptOff(manuscript, before) && !can(ctx.actor, "practice.withdraw", null)) {
      throw new Refusal("practice.off_the_site");
    }
    const open = checklist.filter((item) => !checked.includes(item)).length;
    if (open > 0) throw new Refusal("practice.checklist_open", { count: open });
    const needsTwo = textIn(content, "about_survivors") === "yes";
    if (needsTwo && clearedBy === ctx.actor.personId) throw new Refusal("practice.second_reader_needed");
    if (needsTwo && clearedBy === null) {
      await changeManuscript(db, seen, { from: ["sent"], set: { clearedBy: ctx.actor.personId } });
      await record(inside, { kind: "practice.cleared", subjectId: id, organisationId, details: asReader(ctx) });
      return "cleared";
    }
    await changeManuscript(db, seen, {
      from: ["sent"],
      set: { state: "published", published: manuscript.published + 1, returnReason: null, clearedBy: null },
    });
    await keepVersion(inside, await withFiles(inside, manuscript), "published");
    await moveFiles(db, { kind: "manuscript", id }, "to_public");
    const slug = await madePublic(inside, manuscript, before);
    const details = { slug, ...asReader(ctx) };
    await record(inside, { kind: "practice.published", subjectId: id, organisationId, details });
    await tellPublished(inside, manuscript, slug);
    return "published";
  });
}

type Before = Awaited<ReturnType<typeof standing>>;

/** It was published, and everybody reads it no more. Who sees nothing of it is not of the secretariat. */
const isKeptOff = ({ published }: Manuscript, before: Before) => published > 0 && before?.state !== "published";

async function madePublic(ctx: Context, { id, organisationId, content }: Manuscript, before: Before): Promise<string> {
  const { db, now } = ctx;
  const [organisation] = await db
    .select({ id: organisations.id, name: organisations.name, isExample: organisations.isExample })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (!organisation) throw new Error("a practice of no organisation");
  const said = contentOf(content);
  const slug = before?.slug ?? (await freeSlug(db, slugOf(said.title.ro)));
  await writePublished(db, {
    id,
    slug,
    organisation,
    content: said,
    version: (before?.version ?? 0) + 1,
    source: null,
    firstPublishedAt: before?.firstPublishedAt ?? now,
    publishedAt: now,
    reviewOn: dayOf(monthsAfter(now, confirmedForMonths)),
  });
  return slug;
}

async function standing(db: Database, id: string) {
  const { slug, version, firstPublishedAt, state } = practices;
  const [row] = await db.select({ slug, version, firstPublishedAt, state }).from(practices).where(eq(practices.id, id));
  return row;
}
