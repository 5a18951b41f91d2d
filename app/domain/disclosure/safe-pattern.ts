import { type Interval, knownIntervals } from "./bounds.ts";
import { decideCell } from "./decide-cell.ts";
import { type CellToDecide, type Decision, type DisclosureRules, type TotalsRelation } from "./model.ts";

export type TableCell = CellToDecide & { id: string };

type Totals = ReadonlyMap<string, number>;

/**
 * Decides every total of a table: first each by itself, then as many more as it takes until no hidden one follows
 * exactly from what is published. Closes the exact subtraction only; how narrow the remaining intervals are is not
 * judged here.
 */
export function safePattern(
  table: readonly TableCell[],
  relations: readonly TotalsRelation[],
  rules: DisclosureRules,
): Map<string, Decision> {
  const decided = new Map<string, Decision>();
  const totals = new Map<string, number>();
  for (const cell of table) {
    decided.set(cell.id, decideCell(cell, rules));
    totals.set(
      cell.id,
      cell.contributions.reduce((sum, { value }) => sum + value, 0),
    );
  }
  const held = relationsThatHold(relations, totals);
  for (let next = nextToHide(decided, totals, held); next; next = nextToHide(decided, totals, held)) {
    decided.set(next, { status: "hidden", reason: "subtraction" });
  }
  return decided;
}

/**
 * The relations as the totals fulfil them, on the cells of the table. Organisations that left a part out make a sum
 * fall short of its whole; it then still says that the parts stay within it.
 */
function relationsThatHold(relations: readonly TotalsRelation[], totals: Totals): TotalsRelation[] {
  return relations.flatMap((relation): TotalsRelation[] => {
    const parts = relation.parts.filter((part) => totals.has(part));
    const whole = totals.get(relation.whole);
    if (whole === undefined || parts.length === 0) return [];
    const values = parts.map((part) => totals.get(part) ?? 0);
    const isWhole = parts.length === relation.parts.length;
    return holding({ ...relation, parts }, isWhole, { whole, values });
  });
}

type Facts = { whole: number; values: readonly number[] };

function holding(relation: TotalsRelation, isWhole: boolean, { whole, values }: Facts): TotalsRelation[] {
  const sum = values.reduce((total, value) => total + value, 0);
  const adds = relation.kind === "sum" || relation.kind === "sum_at_most";
  const weaker: TotalsRelation = { ...relation, kind: adds ? "sum_at_most" : "of_which" };
  const isExactly = { sum: sum === whole, union: whole <= sum, sum_at_most: false, of_which: false }[relation.kind];
  if ((adds ? sum : Math.max(...values)) > whole) return [];
  return [isWhole && isExactly ? relation : weaker];
}

/** The total to hide so that one that is hidden no longer follows exactly; null when none does. */
function nextToHide(
  decided: ReadonlyMap<string, Decision>,
  totals: Totals,
  relations: readonly TotalsRelation[],
): string | null {
  const hidden = new Set([...decided].filter(([, { status }]) => status === "hidden").map(([id]) => id));
  const known = knownIntervals(totals, hidden, relations);
  const exact = [...hidden].toSorted().filter((id) => isExact(known.get(id)));
  for (const id of exact) {
    const partner = partnerOf(id, { hidden, totals, relations });
    if (partner) return partner;
  }
  return null;
}

const isExact = (interval: Interval | undefined) => interval !== undefined && interval.low >= interval.high;

type Situation = { hidden: ReadonlySet<string>; totals: Totals; relations: readonly TotalsRelation[] };

/**
 * What to hide beside the cell: the smallest published part that ends the exactness, else the smallest at hand, going
 * outwards through the relations. A whole comes after its parts, and parts of zero, which protect nothing, come last.
 */
function partnerOf(id: string, situation: Situation): string | null {
  let reached = new Set([id]);
  for (;;) {
    const touching = situation.relations.filter((relation) => cellsOf(relation).some((each) => reached.has(each)));
    const candidates = inOrder(touching, situation);
    const found = candidates.find((candidate) => protects(candidate, id, situation)) ?? candidates[0];
    if (found) return found;
    const wider = new Set([...reached, ...touching.flatMap(cellsOf)]);
    if (wider.size === reached.size) return null;
    reached = wider;
  }
}

const cellsOf = ({ whole, parts }: TotalsRelation) => [whole, ...parts];

function inOrder(touching: readonly TotalsRelation[], { hidden, totals }: Situation): string[] {
  const valueOf = (id: string) => totals.get(id) ?? 0;
  const smallestFirst = (ids: readonly string[]) =>
    ids.filter((id) => !hidden.has(id)).sort((a, b) => valueOf(a) - valueOf(b) || (a < b ? -1 : 1));
  const parts = smallestFirst(touching.flatMap((relation) => relation.parts));
  const wholes = smallestFirst(touching.map(({ whole }) => whole));
  const isPositive = (id: string) => valueOf(id) > 0;
  return [...new Set([...parts.filter(isPositive), ...wholes, ...parts])];
}

function protects(candidate: string, id: string, { hidden, totals, relations }: Situation): boolean {
  return !isExact(knownIntervals(totals, new Set([...hidden, candidate]), relations).get(id));
}
