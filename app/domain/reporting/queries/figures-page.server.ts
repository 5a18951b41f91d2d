import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type CellKey, cellKey } from "#app/domain/catalogue/model.ts";
import { type Context } from "#app/domain/context.ts";
import { ownYear, standingOfYear, type YearStanding } from "#app/domain/submissions/own-year.server.ts";
import { type Answer } from "#app/domain/submissions/answers.ts";
import { formOf } from "#app/domain/submissions/section-status.ts";
import { type FigureSection } from "#app/domain/submissions/sections.ts";
import { placeOfSection, type SectionPlace } from "#app/domain/submissions/section-place.ts";
import { cellsOfTwoYears, type StoredCell } from "../store/cells.server.ts";
import { type StoredTraining, trainingsOf } from "../store/narratives.server.ts";
import { threadsOf } from "../threads.server.ts";

/** A figure as the page receives it. */
export type PageCell = Answer & {
  indicator: string;
  breakdown: string;
  explanation: string | null;
  version: number;
};

/** A conversation on a figure as the page receives it; moments are ISO instants. */
export type PageThread = {
  id: string;
  cell: CellKey;
  asksForCorrection: boolean;
  resolved: boolean;
  comments: { side: "organisation" | "secretariat"; text: string; at: string }[];
};

export type PageTraining = Omit<StoredTraining, "submissionId" | "changedAt" | "changedBy">;

export type FiguresPage = YearStanding & {
  place: SectionPlace;
  section: FigureSection;
  services: string[];
  cells: PageCell[];
  lastYear: { year: number; figures: PageCell[] };
  threads: PageThread[];
  trainings: PageTraining[];
  /** One effect for each form of the page. */
  keys: { comment: string; training: string };
};

/** A section of figures with last year beside it: three questions, four with trainings. */
export async function figuresPage(ctx: Context, input: { year: number; section: FigureSection }): Promise<FiguresPage> {
  const { year, section } = input;
  const header = await ownYear(ctx, year);
  const place = placeOfSection(header, section);
  const { catalogue } = formOf({ catalogue: catalogueOfYear(year), services: header.services }, section);
  const stored = await cellsOfTwoYears(ctx.db, { organisationId: header.organisation.id, year });
  const id = header.submission?.id;
  const here = new Set(catalogue.indicators.map(({ code }) => code));
  const ofSection = (cells: StoredCell[]) => cells.filter(({ indicator }) => here.has(indicator)).map(pageCell);
  return {
    ...standingOfYear(ctx, header),
    place,
    section,
    services: header.services,
    cells: ofSection(stored.thisYear),
    lastYear: { year: year - 1, figures: ofSection(stored.lastYear) },
    threads: id ? (await pageThreads(ctx, id)).filter(({ cell }) => here.has(cell.split("|")[0] ?? "")) : [],
    trainings: id && section === "training" ? (await trainingsOf(ctx.db, id)).map(pageTraining) : [],
    keys: { comment: crypto.randomUUID(), training: crypto.randomUUID() },
  };
}

function pageCell(cell: StoredCell): PageCell {
  const { indicator, breakdown, state, value, qualifier, explanation, version } = cell;
  return { indicator, breakdown, state, value, qualifier, explanation, version };
}

function pageTraining(training: StoredTraining): PageTraining {
  const { submissionId: _report, changedAt: _at, changedBy: _by, ...shown } = training;
  return shown;
}

/** Every conversation on a figure of the report, as pages receive them. */
export async function pageThreads(ctx: Context, submissionId: string): Promise<PageThread[]> {
  const threads = await threadsOf(ctx.db, submissionId);
  return threads
    .filter(({ indicator }) => indicator !== "")
    .map(({ id, indicator, breakdown, asksForCorrection, resolvedAt, comments }) => ({
      id,
      cell: cellKey(indicator, breakdown),
      asksForCorrection,
      resolved: resolvedAt !== null,
      comments: comments.map(({ side, text, at }) => ({ side, text, at: at.toISOString() })),
    }));
}
