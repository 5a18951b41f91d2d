import { type Catalogue, cellKey, type CellKey, type Finding } from "#app/domain/catalogue/model.ts";
import { type FieldProblem, type Typed } from "#app/kernel/reply.ts";
import { type Answer, blank, seenCode } from "#app/domain/submissions/answers.ts";
import { type FigureRow, type RowGroup } from "#app/domain/submissions/figure-rows.ts";
import { type ExaminedCell, examineReport, isReason, placeOf } from "#app/domain/submissions/figures-examined.ts";
import { fieldOf, readFigures } from "../../figures-input.ts";
import { type FiguresReply, type ShownClash } from "../../figures-reply.ts";
import { type FiguresPage, type PageCell } from "../../queries/figures-page.server.ts";

/** The id of the form all fields of the page belong to, wherever they stand. */
export const formId = "figures";

/** The page as its form looks at it: with the section's part of the catalogue, which the rules look at too. */
export type FormPage = Omit<FiguresPage, "trainings" | "place"> & { catalogue: Catalogue };

/** What the address asks of a section. */
export type AskedOfSection = {
  /** It comes back from a save. */
  isSaved: boolean;
  /** The figure whose conversation is to be answered. */
  figure: string | null;
  /** Rows to be shown opened, by their total. */
  open: readonly CellKey[];
};

/** What every row of the page looks at. */
export type FormState = {
  page: FormPage;
  asked: AskedOfSection;
  /** Rows that were opened, by their total. */
  opened: ReadonlySet<CellKey>;
  open: (rows: readonly CellKey[]) => void;
  groups: readonly RowGroup[];
  stored: ReadonlyMap<CellKey, PageCell>;
  lastYear: ReadonlyMap<CellKey, PageCell>;
  /** What is written now: in the fields once script runs, as stored before. */
  now: ReadonlyMap<CellKey, Answer>;
  findings: readonly Finding[];
  problems: readonly FieldProblem[];
  clashes: readonly ShownClash[];
  reply: FiguresReply | null;
  /** What each cell is filled in against. */
  seen: (cell: CellKey) => string;
  /** The text of a field: what was typed and given back, else what is stored. */
  text: (cell: CellKey) => string;
  isTicked: (cell: CellKey, what: "not_applicable" | "not_collected") => boolean;
  explanation: (cell: CellKey) => string;
  /** The explanation as it was saved last, by the page that stays open too. */
  explained: (cell: CellKey) => string | null;
};

export const byCell = <C extends { indicator: string; breakdown: string }>(cells: readonly C[]) =>
  new Map(cells.map((cell) => [cellKey(cell.indicator, cell.breakdown), cell]));

/** Findings of what is written now, with the explanations as they stand. */
export function examineNow(page: FormPage, groups: readonly RowGroup[], now: ReadonlyMap<CellKey, Answer>) {
  const stored = byCell(page.cells);
  const cells = [...now].map(([cell, answer]): ExaminedCell => {
    const [indicator = "", ...rest] = cell.split("|");
    const { state, value, qualifier } = answer;
    const explanation = stored.get(cell)?.explanation ?? null;
    return { indicator, breakdown: rest.join("|"), state, value, qualifier, explanation };
  });
  const { catalogue, lastYear, services } = page;
  return examineReport({ catalogue, groups, cells, lastYear, services, moment: "draft" });
}

/** The answers in the fields of a form; a field that cannot be read leaves what is stored. */
export function answersIn(rows: readonly FigureRow[], typed: Typed, stored: ReadonlyMap<CellKey, Answer>) {
  const read = readFigures(rows, typed);
  const now = new Map<CellKey, Answer>(stored);
  for (const { cell, answer } of read.wanted) now.set(cell, answer);
  return { now, problems: read.problems };
}

type Given = Omit<FormState, "stored" | "lastYear" | "seen" | "text" | "isTicked" | "explanation" | "explained"> & {
  fresh: Readonly<Record<CellKey, string>>;
  /** Explanations saved since the page came. */
  saved: Readonly<Record<CellKey, string>>;
};

export function formState(given: Given): FormState {
  const { page, reply, fresh, saved } = given;
  const stored = byCell(page.cells);
  const typed = reply?.typed ?? {};
  const clashing = new Set(given.clashes.map(({ cell }) => cell));
  const returned = new Set(given.problems.map(({ field }) => field));
  return {
    ...given,
    stored,
    lastYear: byCell(page.lastYear.figures),
    seen: (cell) =>
      fresh[cell] ?? seenCode({ version: stored.get(cell)?.version ?? 0, answer: stored.get(cell) ?? blank }),
    text: (cell) => {
      const back = typed[fieldOf.figure(cell)]?.[0];
      const isBack = back !== undefined && returned.has(fieldOf.figure(cell)) && !clashing.has(cell);
      const value = stored.get(cell)?.value;
      return isBack ? back : value === null || value === undefined ? "" : String(value);
    },
    isTicked: (cell, what) => stored.get(cell)?.state === what,
    explanation: (cell) => typed[fieldOf.explanation(cell)]?.[0] ?? stored.get(cell)?.explanation ?? "",
    explained: (cell) => saved[cell] ?? stored.get(cell)?.explanation ?? null,
  };
}

/** Whether a warning has its reason beside the figure. */
export function isConfirmed(state: FormState, finding: Finding): boolean {
  return isReason(state.explained(placeOf(finding)));
}

/** The explanations in the fields of a form, by cell. */
export function explanationsIn(typed: Typed): Record<CellKey, string> {
  const prefix = fieldOf.explanation("");
  const named = Object.entries(typed).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(named.map(([name, [text = ""]]) => [name.slice(prefix.length), text]));
}

/** What a form holds, by field. */
export function typedIn(form: HTMLFormElement): Typed {
  const typed: Typed = {};
  for (const [name, value] of new FormData(form)) (typed[name] ??= []).push(String(value));
  return typed;
}
