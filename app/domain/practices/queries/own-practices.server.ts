import { and, desc, eq } from "drizzle-orm";
import { authorize, can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { lastSaved } from "#app/domain/manuscripts/last-saved.server.ts";
import { marksOf } from "#app/domain/manuscripts/merge.server.ts";
import { commentsSeen } from "#app/domain/manuscripts/comments-seen.server.ts";
import { type ManuscriptContent, manuscripts } from "#db/schema/manuscripts.ts";
import { attachedFiles } from "#app/domain/files/queries/files-of.server.ts";
import { practices } from "#db/schema/practices.ts";
import { ownManuscript } from "../own-manuscript.server.ts";
import { renderedMarkdown } from "#app/domain/markdown/rendered.server.ts";
import { practiceParts } from "#db/reference/practices.ts";
import { draftFields, textIn } from "../draft.ts";
import { flagsIn, missingIn } from "../rules/ready.ts";

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
export async function practiceDraft(ctx: Context, id: string, shownField: string | null = null) {
  const manuscript = await ownManuscript(ctx, id);
  const { organisationId, content, state, version, returnReason, title } = manuscript;
  return {
    id,
    title,
    content,
    state,
    version,
    returnReason,
    missing: missingIn(content),
    flags: flagsIn(content),
    previews: previewsOf(content),
    comments: await commentsSeen(ctx.db, manuscript),
    /** The marks of what every field says now. */
    marks: marksOf(content, draftFields),
    /** How the text of the field that was asked for will look. */
    shown: shownField ? { field: shownField, html: renderedMarkdown(textIn(content, shownField)) } : null,
    lastSaved: await lastSaved(ctx.db, manuscript, ctx.actor.personId),
    reader: ctx.actor.personId ?? "",
    files: await attachedFiles(ctx, { kind: "manuscript", id }),
    maySend: can(ctx.actor, "practice.send", { organisationId }),
    formKey: crypto.randomUUID(),
  };
}

export type Preview = ReturnType<typeof previewOf>;

/** The text as its readers would see it: in Romanian, and in English as far as it is translated. */
export function previewsOf(content: ManuscriptContent): Preview[] {
  return [previewOf(content, "ro"), previewOf(content, "en")].filter(
    ({ language, title, summary, parts }) => language === "ro" || title || summary || parts.length > 0,
  );
}

function previewOf(content: ManuscriptContent, language: "ro" | "en") {
  const parts = practiceParts.flatMap((part) => {
    const text = textIn(content, `part_${part}_${language}`);
    return text ? [{ part, html: renderedMarkdown(text) }] : [];
  });
  const [title, summary] = [textIn(content, `title_${language}`), textIn(content, `summary_${language}`)];
  return { language, title, summary, parts };
}
