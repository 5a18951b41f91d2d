import { cellKey, type CellKey } from "#app/domain/catalogue/model.ts";
import { type Answer } from "#app/domain/submissions/answers.ts";
import { type RowGroup } from "#app/domain/submissions/figure-rows.ts";

type Written = Answer & { indicator: string; breakdown: string };

/**
 * How many figures a form shows that nothing was written about, beside those it cannot be sent without. Those inside a
 * figure that is none or does not apply are not asked for; where the first figure of a section says that there was
 * nothing to count, nor is any other.
 */
export function unfilledIn(groups: readonly RowGroup[], cells: readonly Written[]): number {
  const written = new Map(cells.map((cell) => [cellKey(cell.indicator, cell.breakdown), cell]));
  const isNone = (cell: CellKey) => {
    const answer = written.get(cell);
    return answer?.state === "not_applicable" || answer?.value === 0;
  };
  return groups
    .filter(({ key, rows }) => !(key === "all" && rows.some(({ isMain, total }) => isMain && isNone(total))))
    .flatMap(({ rows }) => rows.filter(({ isMain }) => !isMain).map(({ total }) => total))
    .filter((total) => (written.get(total)?.state ?? "blank") === "blank")
    .filter((total) => ![...written.keys()].some((above) => total.startsWith(`${above}.`) && isNone(above))).length;
}
