import { eq, sql } from "drizzle-orm";
import { plainText, renderedMarkdown } from "#app/domain/markdown/rendered.server.ts";
import { rememberWords, searchedVector, type SearchedText } from "#app/domain/search/searched-text.server.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { foldForSearch } from "#app/kernel/text.ts";
import { type Database } from "#db/database.ts";
import { countyName } from "#db/reference/territories.ts";
import { organisations } from "#db/schema/organisations.ts";
import { practices, type TwoLanguages } from "#db/schema/practices.ts";
import { corpus, type PracticeContent } from "../model.ts";
import { forgettingWords } from "./words-of-library.server.ts";

/** What is published, of whom, and since when. */
export type Publication = {
  id: string;
  slug: string;
  organisation: { id: string; name: string; isExample: boolean };
  content: PracticeContent;
  version: number;
  source: string | null;
  firstPublishedAt: Date;
  publishedAt: Date;
  /** `2028-03-12`; null when it was never confirmed. */
  reviewOn: string | null;
};

/**
 * Makes the practice what everybody reads from now on, and what it is found by.
 * @throws {Refusal} `markdown.…`
 */
export async function writePublished(db: Database, publication: Publication): Promise<void> {
  const { id, slug, organisation, content, version, ...moments } = publication;
  const { parts, ...said } = content;
  const searched = searchedText(publication);
  const row = {
    ...said,
    ...moments,
    slug,
    organisationId: organisation.id,
    isExample: organisation.isExample,
    state: "published" as const,
    version,
    parts: parts.map(({ part, source }) => ({ part, source, html: rendered(source) })),
    sortingTitle: foldForSearch(content.title.ro),
    searched: searchedVector(searched),
  };
  await forgettingWords(db, id, () =>
    db
      .insert(practices)
      .values({ id, ...row })
      .onConflictDoUpdate({ target: practices.id, set: row }),
  );
  await rememberWords(db, corpus, searched);
}

/** What is shown again is found by a slip in its words again. */
export async function rememberPublished(db: Database, id: string): Promise<void> {
  const [row] = await db
    .select({ practice: practices, name: organisations.name })
    .from(practices)
    .innerJoin(organisations, eq(organisations.id, practices.organisationId))
    .where(eq(practices.id, id));
  if (row) await rememberWords(db, corpus, searchedText({ content: row.practice, organisation: { name: row.name } }));
}

const rendered = ({ ro, en }: TwoLanguages): TwoLanguages => ({
  ro: renderedMarkdown(ro),
  en: en === null ? null : renderedMarkdown(en),
});

const inBoth = (texts: readonly TwoLanguages[]) => ({
  ro: texts.map(({ ro }) => ro).join("\n"),
  en: texts.map(({ en }) => en ?? "").join("\n"),
});

type Searched = { content: PracticeContent; organisation: { name: string } };

function searchedText({ content, organisation }: Searched): SearchedText {
  const { title, summary, parts, figures, links, partners, territories } = content;
  const names = [organisation.name, ...partners, ...territories.map((one) => countyName(one) ?? "")].join("\n");
  const labels = { ro: `${labelsOf(content, "ro")}\n${names}`, en: `${labelsOf(content, "en")}\n${names}` };
  const written = parts.map(({ source }) => ({
    ro: plainText(source.ro),
    en: source.en === null ? null : plainText(source.en),
  }));
  return {
    title: inBoth([title]),
    summary: inBoth([summary, labels]),
    rest: inBoth([...written, ...figures.map(({ label }) => label), ...links.map(({ label }) => label)]),
  };
}

function labelsOf({ kind, direction, audiences, setting }: PracticeContent, language: "ro" | "en"): string {
  const t = translate(language);
  const labels = [t(`practices:kind.${kind}`), t(`coalition:directions.${direction}.name`)];
  const whom = audiences.map((audience) => t(`practices:audience.${audience}`));
  return [...labels, ...whom, ...(setting ? [t(`practices:setting.${setting}`)] : [])].join("\n");
}

/**
 * The slug itself, or with the first number behind it that no practice has. The database says which: an editor sees none of
 * what was taken off the site.
 */
export async function freeSlug(db: Database, slug: string): Promise<string> {
  const [row] = await db.execute<{ free: string }>(sql`select free_practice_slug(${slug}) as free`);
  return row?.free ?? slug;
}
