import { eq } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { authorsOf, toldOfComments } from "#app/domain/manuscripts/authors-of.server.ts";
import { commentsSeen } from "#app/domain/manuscripts/comments-seen.server.ts";
import { type Manuscript } from "#app/domain/manuscripts/manuscripts.server.ts";
import { checkersOf, type Recipient } from "#app/domain/seats/recipients.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { postMail, postToEach } from "#app/platform/mail/post.server.ts";
import { type Database } from "#db/database.ts";
import { manuscripts } from "#db/schema/manuscripts.ts";
import { organisations } from "#db/schema/organisations.ts";

/** Everybody who checks practices of this organisation hears that one waits. */
export async function tellReaders(ctx: Context, manuscript: Manuscript): Promise<void> {
  const { id, title, organisationId } = manuscript;
  const [organisation] = await ctx.db
    .select({ name: organisations.shortName })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  const path = paths.textToCheck(id);
  const props = { title, organisation: organisation?.name ?? "", manuscriptId: id, path };
  await postToEach(ctx.db, await checkersOf(ctx.db, manuscript), { template: "practice_sent", props, at: ctx.now });
}

/** Its authors hear that a practice came back; why stands in the portal only. */
export async function tellReturned(ctx: Context, manuscript: Manuscript): Promise<void> {
  const { id, title } = manuscript;
  const isOpen = (await commentsSeen(ctx.db, manuscript)).some(({ state }) => state === "open");
  const hasComments: "yes" | "no" = isOpen ? "yes" : "no";
  const props = { title, manuscriptId: id, hasComments, path: paths.ownPractice(id) };
  await postToEach(ctx.db, await authorsOf(ctx.db, manuscript), { template: "practice_returned", props, at: ctx.now });
}

/** Its authors hear that everybody can read a practice now. */
export async function tellPublished(ctx: Context, manuscript: Manuscript, slug: string): Promise<void> {
  const props = { title: manuscript.title, path: paths.practice(slug) };
  await postToEach(ctx.db, await authorsOf(ctx.db, manuscript), { template: "practice_published", props, at: ctx.now });
}

const day = 86_400_000;

/** The other side hears at most once a day that something was said beside the text. */
export async function tellOfComment(ctx: Context, manuscript: Manuscript, by: "authors" | "readers"): Promise<void> {
  const { id: manuscriptId, title } = manuscript;
  const others: Recipient[] =
    by === "readers" ? await authorsOf(ctx.db, manuscript) : await checkersOf(ctx.db, manuscript);
  const path = by === "readers" ? paths.ownPracticeCheck(manuscriptId) : paths.textToCheck(manuscriptId);
  const template = "practice_commented" as const;
  for (const { email: to, language } of others) {
    const { waits, last } = await toldOfComments(ctx.db, { manuscriptId, to, by });
    if (waits) continue;
    const waitsUntil = last ? new Date(last.getTime() + day) : ctx.now;
    await postMail(ctx.db, {
      to,
      language,
      template,
      props: { title, manuscriptId, by, path },
      at: ctx.now,
      waitsUntil,
    });
  }
}

/** Whether a mail about a practice still says what holds: it waits, or it is to be corrected. */
export async function isStillIn(db: Database, id: string, state: "sent" | "returned"): Promise<boolean> {
  const [row] = await db.select({ state: manuscripts.state }).from(manuscripts).where(eq(manuscripts.id, id));
  return row?.state === state;
}
