import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type DisclosureClass, type DisclosureRules, type TotalsRelation } from "./model.ts";
import { safePattern, type TableCell } from "./safe-pattern.ts";

const rules: DisclosureRules = { threshold: { O: 0, P: 5, S: 10 }, minContributors: 3, pPercent: 20 };

/** A total that three and more organisations share evenly enough to stand by itself when it is large enough. */
function shared(id: string, total: number, disclosureClass: DisclosureClass = "P"): TableCell {
  const share = Math.floor(total / 5);
  const values = [share, share, share, share, total - 4 * share];
  return { id, disclosureClass, contributions: values.map((value, index) => ({ contributor: `org-${index}`, value })) };
}

const sum = (whole: string, ...parts: string[]): TotalsRelation => ({ kind: "sum", whole, parts });
const hiddenOf = (table: TableCell[], relations: TotalsRelation[]) =>
  [...safePattern(table, relations, rules)].filter(([, { status }]) => status === "hidden").map(([id]) => id);

test("one small part of a printed sum takes the next smallest with it", () => {
  const table = [shared("ALL", 103), shared("VICT", 60), shared("RISK", 40), shared("FAM", 3)];
  expect(hiddenOf(table, [sum("ALL", "VICT", "RISK", "FAM")]).toSorted()).toEqual(["FAM", "RISK"]);
  expect(safePattern(table, [sum("ALL", "VICT", "RISK", "FAM")], rules).get("RISK")?.reason).toBe("subtraction");
});

test("without a printed sum nothing else is hidden", () => {
  expect(hiddenOf([shared("LEG", 21, "S"), shared("REP", 9, "S")], [])).toEqual(["REP"]);
});

test("a hidden zero is not given away by the rest filling the whole", () => {
  const table = [shared("VICT", 40, "S"), shared("ID", 40, "S"), shared("PR", 0, "S")];
  expect(hiddenOf(table, [sum("VICT", "ID", "PR")]).toSorted()).toEqual(["ID", "PR"]);
});

test("a hidden zero inside a whole of zero takes the whole with it", () => {
  const table = [shared("ALL", 0), shared("VICT", 0, "S"), shared("RISK", 0)];
  expect(hiddenOf(table, [sum("ALL", "VICT", "RISK")])).toContain("ALL");
});

test("two sums that share a hidden cell are read together", () => {
  const table = [shared("ALL", 150), shared("VICT", 147), shared("FAM", 3), shared("NEW", 146), shared("CARRY", 4)];
  const relations = [sum("ALL", "VICT", "FAM"), sum("ALL", "NEW", "CARRY")];
  expect(hiddenOf(table, relations).toSorted()).toEqual(
    ["ALL", "CARRY", "FAM", "NEW", "VICT"].filter((id) => id !== "ALL"),
  );
});

test("a sum whose parts were left out by some is no equation", () => {
  const table = [shared("ALL", 140), shared("VICT", 60), shared("FAM", 3)];
  expect(hiddenOf(table, [sum("ALL", "VICT", "FAM")])).toEqual(["FAM"]);
});

test("a whole that its union leaves one value for is not alone in hiding", () => {
  const table = [shared("ALL", 3), shared("RES", 3), shared("DAY", 0)];
  const [all, res] = [shared("ALL", 30), shared("RES", 30)];
  const one: TableCell = { ...all, contributions: [{ contributor: "org-0", value: 30 }] };
  expect(hiddenOf(table, [{ kind: "union", whole: "ALL", parts: ["RES", "DAY"] }]).length).toBeGreaterThanOrEqual(2);
  expect(hiddenOf([one, res, shared("DAY", 0)], [{ kind: "union", whole: "ALL", parts: ["RES", "DAY"] }])).toEqual([
    "ALL",
    "RES",
  ]);
});

const leaves = ["A1", "A2", "A3", "B1", "B2", "C1"];
const tree = [sum("A", "A1", "A2", "A3"), sum("B", "B1", "B2"), sum("ALL", "A", "B", "C1"), sum("ALL", "X", "Y")];

/** A coalition whose organisations each keep every sum. */
const coalition = fc
  .array(fc.record({ leaves: fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }), cut: fc.nat(100) }), {
    minLength: 3,
    maxLength: 8,
  })
  .map((organisations) => {
    const figures = organisations.map((organisation) => {
      const [a1 = 0, a2 = 0, a3 = 0, b1 = 0, b2 = 0, c1 = 0] = organisation.leaves;
      const [a, b] = [a1 + a2 + a3, b1 + b2];
      const all = a + b + c1;
      const x = Math.floor((all * organisation.cut) / 100);
      return { A1: a1, A2: a2, A3: a3, B1: b1, B2: b2, C1: c1, A: a, B: b, ALL: all, X: x, Y: all - x };
    });
    const ids = [...leaves, "A", "B", "ALL", "X", "Y"] as const;
    return ids.map((id): TableCell => ({
      id,
      disclosureClass: id.startsWith("A") ? "P" : "S",
      contributions: figures.map((own, index) => ({ contributor: `org-${index}`, value: own[id as "A"] })),
    }));
  });

const totalOf = ({ contributions }: TableCell) => contributions.reduce((all, { value }) => all + value, 0);

/** Whether adding a multiple of an unknown alone to the equations would contradict none: whether it can still move. */
function isFree(target: string, unknown: readonly string[], relations: readonly TotalsRelation[]): boolean {
  const equations = relations.map(({ whole, parts }) =>
    unknown.map((id) => (id === whole ? -1 : parts.includes(id) ? 1 : 0)),
  );
  const alone = unknown.map((id) => (id === target ? 1 : 0));
  return rankOf([...equations, alone]) > rankOf(equations);
}

const prime = 2_147_483_647n;
const modulo = (value: bigint) => ((value % prime) + prime) % prime;

/** The row without its share of the lead's unknown. */
function without(lead: readonly bigint[], column: number, row: readonly bigint[]): bigint[] {
  const [mine, theirs] = [row[column] ?? 0n, lead[column] ?? 0n];
  return row.map((value, place) => modulo(value * theirs - (lead[place] ?? 0n) * mine));
}

/** Rank over a prime field large enough that no small minor vanishes by chance. */
function rankOf(matrix: number[][]): number {
  let rows = matrix.map((row) => row.map((value) => modulo(BigInt(value))));
  const columns = rows[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < columns; column += 1) {
    const lead = rows.find((row) => row[column] !== 0n);
    if (!lead) continue;
    rows = rows.filter((row) => row !== lead).map((row) => without(lead, column, row));
    rank += 1;
  }
  return rank;
}

test("no reader who solves the published equations finds a hidden total", () => {
  fc.assert(
    fc.property(coalition, (table) => {
      const decided = safePattern(table, tree, rules);
      const hidden = table.map(({ id }) => id).filter((id) => decided.get(id)?.status === "hidden");
      for (const id of hidden) expect(isFree(id, hidden, tree), id).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("no reader who knows that counts are never negative finds one either", () => {
  fc.assert(
    fc.property(coalition, (table) => {
      const decided = safePattern(table, tree, rules);
      const hiddenParts = (relation: TotalsRelation) =>
        relation.parts.filter((part) => decided.get(part)?.status === "hidden");
      for (const relation of tree.filter(({ whole }) => decided.get(whole)?.status === "published")) {
        const parts = hiddenParts(relation);
        const rest = parts.reduce((all, part) => all + totalOf(table.find(({ id }) => id === part) ?? table[0]!), 0);
        expect(parts.length === 0 || (parts.length > 1 && rest > 0), relation.whole).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("the order of organisations and of cells changes nothing", () => {
  fc.assert(
    fc.property(coalition, (table) => {
      const turned = table.toReversed().map((cell) => ({ ...cell, contributions: cell.contributions.toReversed() }));
      expect(new Map(safePattern(turned, tree, rules))).toEqual(new Map(safePattern(table, tree, rules)));
    }),
    { numRuns: 50 },
  );
});
