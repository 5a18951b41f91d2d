import { and, desc, eq } from "drizzle-orm";
import { authorize, can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { manuscripts } from "#db/schema/manuscripts.ts";
import { practices } from "#db/schema/practices.ts";
import { ownManuscript } from "../own-manuscript.server.ts";
import { renderedMarkdown } from "#app/domain/markdown/rendered.server.ts";
import { practiceParts } from "#db/reference/practices.ts";
import { textIn } from "../draft.ts";
import { flagsIn, missingIn, wordCount } from "../rules/ready.ts";

export type OwnPractices = Awaited<ReturnType<typeof ownPractices>>;

/** What the organisation acted for writes and has published. One statement. */
export async function ownPractices(ctx: Context) {
  const organisationId = ctx.actor.actingFor ?? "";
  authorize(ctx.actor, "practice.write", { organisationId });
  const rows = await ctx.db
    .select({
      id: manuscripts.id,
      title: manuscripts.title,
      state: manuscripts.state,
      savedAt: manuscripts.savedAt,
      slug: practices.slug,
      publicState: practices.state,
    })
    .from(manuscripts)
    .leftJoin(practices, eq(practices.id, manuscripts.id))
    .where(and(eq(manuscripts.organisationId, organisationId), eq(manuscripts.kind, "practice")))
    .orderBy(desc(manuscripts.savedAt), manuscripts.id);
  const list = rows.map(({ savedAt, ...row }) => ({ ...row, savedAt: savedAt.toISOString() }));
  return { list, formKey: crypto.randomUUID() };
}

export type PracticeDraft = Awaited<ReturnType<typeof practiceDraft>>;

/**
 * A practice as its organisation writes it, with what it lacks.
 * @throws {Refusal} `access.not_found`
 */
export async function practiceDraft(ctx: Context, id: string) {
  const { organisationId, content, state, version, returnReason, title } = await ownManuscript(ctx, id);
  return {
    id,
    title,
    content,
    state,
    version,
    returnReason,
    missing: missingIn(content),
    flags: flagsIn(content),
    /** How many words each part has. */
    words: Object.fromEntries(practiceParts.map((part) => [part, wordCount(textIn(content, `part_${part}_ro`))])),
    preview: previewOf(content),
    maySend: can(ctx.actor, "practice.send", { organisationId }),
    formKey: crypto.randomUUID(),
  };
}

export type Preview = ReturnType<typeof previewOf>;

/** The Romanian text as its readers would see it. */
export function previewOf(content: Parameters<typeof textIn>[0]) {
  const parts = practiceParts.flatMap((part) => {
    const text = textIn(content, `part_${part}_ro`);
    return text ? [{ part, html: renderedMarkdown(text) }] : [];
  });
  return { title: textIn(content, "title_ro"), summary: textIn(content, "summary_ro"), parts };
}
