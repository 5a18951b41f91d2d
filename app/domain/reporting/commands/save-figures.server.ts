import { type SeatRole } from "#app/access/actor.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { cellKey, type CellKey, splitCellKey } from "#app/domain/catalogue/model.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { longest } from "#app/domain/submissions/model.ts";
import { reportToWrite, type ReportToWrite } from "#app/domain/submissions/report-to-write.server.ts";
import { type Answer, answerCode, blank, decide, seenCode } from "#app/domain/submissions/answers.ts";
import { formOf } from "#app/domain/submissions/section-status.ts";
import { type FigureSection } from "#app/domain/submissions/sections.ts";
import { type WantedCell } from "../figures-input.ts";
import { cellsToWrite, type CellToWrite, type StoredCell, writeCells } from "../store/cells.server.ts";
import { keepStanding } from "../standing-kept.server.ts";

export type SaveFigures = {
  year: number;
  section: FigureSection;
  wanted: readonly WantedCell[];
  /** Answers of clashes shown before and not decided: kept beside the stored one until somebody chooses. */
  undecided?: ReadonlyMap<CellKey, Answer>;
};

/** Two people wrote different things into one cell. The stored one stays until somebody chooses. */
export type Clash = {
  cell: CellKey;
  mine: Answer;
  theirs: Answer;
  /** The version of the stored answer: choosing mine is written against it. */
  version: number;
  /** ISO instant. */
  changedAt: string;
  role: SeatRole | null;
};

export type FiguresSaved = {
  /** ISO instant. */
  savedAt: string;
  written: number;
  clashes: Clash[];
  /** What stands in each cell that was sent, as `seenCode` writes it: what the form is filled in against from now on. */
  seen: Record<CellKey, string>;
};

/**
 * Writes the cells a person changed, in one transaction: those they left alone are not touched, those somebody else
 * changed meanwhile are not overwritten. Rules refuse nothing here: a figure that cannot be right is kept and shown.
 */
export async function saveFigures(ctx: Context, input: SaveFigures): Promise<FiguresSaved> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    return writeFigures(inside, await reportToWrite(inside, input.year), input);
  });
}

/** The same into a report that is already locked. */
export async function writeFigures(ctx: Context, report: ReportToWrite, input: SaveFigures): Promise<FiguresSaved> {
  const { db, now } = ctx;
  refuseUnknownCells(report, input);
  const codes = [...new Set(input.wanted.map(({ cell }) => splitCellKey(cell).indicator))];
  const stored = await cellsToWrite(db, report.id, codes);
  const { writes, clashes } = sorted(input, stored);
  await writeCells(db, writes, { submissionId: report.id, at: now, by: ctx.actor.personId });
  await keepStanding(db, report, now);
  await leaveTrace(ctx, report, { section: input.section, writes, stored });
  const seen = seenAfter(input.wanted, stored, writes);
  return { savedAt: now.toISOString(), written: writes.length, clashes, seen };
}

function refuseUnknownCells({ year, services }: ReportToWrite, { section, wanted }: SaveFigures): void {
  const { cells } = formOf({ catalogue: catalogueOfYear(year), services }, section);
  if (wanted.some(({ cell }) => !cells.has(cell))) throw new Refusal("form.unreadable");
}

type Stored = ReadonlyMap<CellKey, StoredCell>;

function seenAfter(wanted: SaveFigures["wanted"], stored: Stored, writes: readonly CellToWrite[]) {
  const written = new Map(writes.map((write) => [cellKey(write.indicator, write.breakdown), write]));
  const seen = wanted.map(({ cell }) => {
    const before = stored.get(cell);
    const now = written.get(cell);
    const version = (before?.version ?? 0) + (now ? 1 : 0);
    return [cell, seenCode({ version, answer: now ?? before ?? blank })] as const;
  });
  return Object.fromEntries(seen);
}

function sorted(input: SaveFigures, stored: Stored): { writes: CellToWrite[]; clashes: Clash[] } {
  const writes: CellToWrite[] = [];
  const clashes: Clash[] = [];
  for (const wanted of input.wanted) {
    const before = stored.get(wanted.cell);
    const undecided = isEdited(wanted) ? undefined : input.undecided?.get(wanted.cell);
    const answer = undecided ?? wanted.answer;
    const fate = undecided ? undecidedFate(before ?? blank, undecided) : fateOf(wanted, before);
    if (fate === "clash" && before) clashes.push(clashOf(wanted.cell, answer, before));
    else {
      const write = writeOf({ ...wanted, answer }, before, fate === "write");
      if (write) writes.push(write);
    }
  }
  return { writes, clashes };
}

function fateOf({ answer, seen }: WantedCell, before: StoredCell | undefined) {
  return decide({ version: before?.version ?? 0, answer: before ?? blank }, answer, seen);
}

/** Whoever types a new answer under a clash has decided it. */
const isEdited = ({ answer, seen }: WantedCell) => answerCode(answer) !== answerCode(seen.answer);

function undecidedFate(theirs: Answer, mine: Answer): "clash" | "nothing" {
  return answerCode(theirs) === answerCode(mine) ? "nothing" : "clash";
}

function clashOf(cell: CellKey, mine: Answer, before: StoredCell): Clash {
  const { state, value, qualifier, version, changedAt, changedByRole } = before;
  const theirs = { state, value, qualifier };
  return { cell, mine, theirs, version, changedAt: changedAt.toISOString(), role: changedByRole };
}

/** What to write: the new answer, the new explanation, or null when neither is new. */
function writeOf(wanted: WantedCell, before: StoredCell | undefined, isNew: boolean): CellToWrite | null {
  const explanation = explanationAfter(wanted, before, isNew);
  if (!isNew && explanation === (before?.explanation ?? null)) return null;
  const { state, value, qualifier } = isNew ? wanted.answer : (before ?? blank);
  return { ...splitCellKey(wanted.cell), state, value, qualifier, note: before?.note ?? null, explanation };
}

/** An explanation belongs to its figure: it goes when the figure changes without it. */
function explanationAfter(wanted: WantedCell, before: StoredCell | undefined, isNew: boolean): string | null {
  const standing = before?.explanation ?? null;
  const typed = wanted.explanation;
  if (!typed || typed.text.length > longest.explanation) return isNew && !typed ? null : standing;
  const isTouched = typed.text !== typed.seen;
  if (isTouched) return typed.text === "" ? null : typed.text;
  return standing;
}

type Trace = { section: FigureSection; writes: readonly CellToWrite[]; stored: Stored };

async function leaveTrace(ctx: Context, report: ReportToWrite, { section, writes, stored }: Trace): Promise<void> {
  if (writes.length === 0) return;
  const { id: subjectId, organisationId, year } = report;
  const about = { subjectId, organisationId };
  await record(ctx, { kind: "report.figures_saved", ...about, details: { year, section, figures: writes.length } });
  for (const { indicator, breakdown, explanation } of writes) {
    if (!explanation || explanation === stored.get(cellKey(indicator, breakdown))?.explanation) continue;
    await record(ctx, { kind: "report.warning_explained", ...about, details: { year, indicator, breakdown } });
  }
}
