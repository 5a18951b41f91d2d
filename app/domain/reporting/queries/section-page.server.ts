import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type Context } from "#app/domain/context.ts";
import { ownYear } from "#app/domain/submissions/own-year.server.ts";
import { weighSection } from "#app/domain/submissions/section-status.ts";
import {
  type FigureSection,
  isFigureSection,
  type SectionWord,
  type WordSection,
} from "#app/domain/submissions/sections.ts";
import { placeOfSection } from "#app/domain/submissions/section-place.ts";
import { cellsOfTwoYears } from "../store/cells.server.ts";
import { type FiguresPage, figuresPage } from "./figures-page.server.ts";
import { wordsPage, type WordsPage } from "./words-page.server.ts";

export type SectionPage = { kind: "figures"; page: FiguresPage } | { kind: "words"; page: WordsPage };

type Where = { year: number; section: FigureSection | WordSection };

/** A section of the report, of figures or of words. */
export async function sectionPage(ctx: Context, { year, section }: Where): Promise<SectionPage> {
  if (isFigureSection(section)) return { kind: "figures", page: await figuresPage(ctx, { year, section }) };
  return { kind: "words", page: await wordsPage(ctx, { year, section }) };
}

/** What follows a section, and whether a figure in it cannot be right. */
export async function sectionAfter(
  ctx: Context,
  { year, section }: Where,
): Promise<{ next: SectionWord | "check"; hasErrors: boolean }> {
  const header = await ownYear(ctx, year);
  const { next } = placeOfSection(header, section);
  if (!isFigureSection(section)) return { next, hasErrors: false };
  const { thisYear: cells } = await cellsOfTwoYears(ctx.db, { organisationId: header.organisation.id, year });
  const content = {
    catalogue: catalogueOfYear(year),
    services: header.services,
    detailsConfirmed: true,
    cells,
    lastYear: { year: year - 1, figures: [] },
    narratives: [],
    trainings: 0,
  };
  return { next, hasErrors: weighSection(content, section, "draft").errors.length > 0 };
}
