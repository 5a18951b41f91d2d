import { type TotalsRelation } from "./model.ts";

/** What a reader can be sure of: a whole number from `low` to `high`, both included. */
export type Interval = { low: number; high: number };

type Known = ReadonlyMap<string, Interval>;

const anything: Interval = { low: 0, high: Number.POSITIVE_INFINITY };

/**
 * The interval of every cell that follows from the published values, by taking one relation at a time and the sums
 * taken together, again and again. Hidden cells start as "zero or more". It ends: intervals are of whole numbers and
 * always hold the true value, so they narrow a finite number of times.
 */
export function knownIntervals(
  values: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
  relations: readonly TotalsRelation[],
): Known {
  const known = new Map<string, Interval>();
  for (const [id, value] of values) known.set(id, hidden.has(id) ? anything : { low: value, high: value });
  let narrowed = true;
  while (narrowed) {
    const bySums = [...solvedExactly(known, relations)].map(([id, value]) =>
      tighten(known, id, { low: value, high: value }),
    );
    const byOne = relations.map((relation) => narrow(known, relation));
    narrowed = bySums.includes(true) || byOne.includes(true);
  }
  return known;
}

type Intervals = Map<string, Interval>;

const lowOf = (known: Known, id: string) => known.get(id)?.low ?? 0;
const highOf = (known: Known, id: string) => known.get(id)?.high ?? Number.POSITIVE_INFINITY;
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

function tighten(
  known: Intervals,
  id: string,
  { low = 0, high = Number.POSITIVE_INFINITY }: Partial<Interval>,
): boolean {
  const before = known.get(id) ?? anything;
  const after = { low: Math.max(before.low, low), high: Math.min(before.high, high) };
  known.set(id, after);
  return after.low > before.low || after.high < before.high;
}

/** Whether the relation said something new about one of its cells. */
function narrow(known: Intervals, { kind, whole, parts }: TotalsRelation): boolean {
  const lows = parts.map((part) => lowOf(known, part));
  const highs = parts.map((part) => highOf(known, part));
  const adds = kind === "sum" || kind === "sum_at_most";
  const covers = kind === "sum" || kind === "union";
  const found = [
    tighten(known, whole, {
      low: adds ? sumOf(lows) : Math.max(0, ...lows),
      ...(covers ? { high: sumOf(highs) } : {}),
    }),
  ];
  for (const [index, part] of parts.entries()) {
    const others = (each: readonly number[]) => sumOf(each.filter((_, place) => place !== index));
    found.push(
      tighten(known, part, {
        high: highOf(known, whole) - (adds ? others(lows) : 0),
        ...(covers ? { low: lowOf(known, whole) - others(highs) } : {}),
      }),
    );
  }
  return found.includes(true);
}

type Row = number[];

const isZero = (value: number) => Math.abs(value) < 1e-9;

/** Cells that the sums, taken together as equations, leave one value for. */
function solvedExactly(known: Known, relations: readonly TotalsRelation[]): Map<string, number> {
  const sums = relations.filter(({ kind }) => kind === "sum");
  const isOpen = (id: string) => lowOf(known, id) !== highOf(known, id);
  const open = [...new Set(sums.flatMap(({ whole, parts }) => [whole, ...parts]))].filter(isOpen);
  const rows = sums.map((sum) => equation(sum, open, known));
  const solved = new Map<string, number>();
  for (const row of eliminated(rows, open.length)) {
    const places = open.flatMap((id, place) => (isZero(row[place] ?? 0) ? [] : [id]));
    if (places.length === 1 && places[0]) solved.set(places[0], Math.round(row[open.length] ?? 0));
  }
  return solved;
}

/** Σ parts − whole = 0 with the known values on the right-hand side, which is the last number. */
function equation({ whole, parts }: TotalsRelation, open: readonly string[], known: Known): Row {
  const row: Row = Array.from({ length: open.length + 1 }, () => 0);
  const put = (id: string, factor: number) => {
    const place = open.indexOf(id);
    if (place >= 0) row[place] = (row[place] ?? 0) + factor;
    else row[open.length] = (row[open.length] ?? 0) - factor * lowOf(known, id);
  };
  put(whole, -1);
  for (const part of parts) put(part, 1);
  return row;
}

/** Gauss–Jordan: every row with a leading one, alone in its column. */
function eliminated(rows: Row[], columns: number): Row[] {
  let settled = 0;
  for (let column = 0; column < columns && settled < rows.length; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= settled && !isZero(row[column] ?? 0));
    if (pivot < 0) continue;
    const lead = rows[pivot] ?? [];
    rows.splice(pivot, 1);
    const divisor = lead[column] ?? 1;
    const one = lead.map((value) => value / divisor);
    rows.splice(settled, 0, one);
    settled += 1;
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (index !== settled - 1 && !isZero(factor)) {
        rows[index] = row.map((value, place) => value - factor * (one[place] ?? 0));
      }
    }
  }
  return rows;
}
