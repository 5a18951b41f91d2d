import {
  type CellToDecide,
  type Contribution,
  type Decision,
  type DisclosureRules,
  type HiddenReason,
  published,
} from "./model.ts";

const none: ReadonlySet<string> = new Set();

/** What each contributor above zero gives, related organisations as one; largest first. */
function merged(contributions: readonly Contribution[]): Contribution[] {
  const sums = new Map<string, number>();
  for (const { contributor, value } of contributions) sums.set(contributor, (sums.get(contributor) ?? 0) + value);
  return [...sums]
    .map(([contributor, value]) => ({ contributor, value }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
}

/**
 * Whether one national total may be published by itself: enough people, enough organisations, none too large.
 * Zero is published in O and P, and hidden in S.
 */
export function decideCell(cell: CellToDecide, rules: DisclosureRules): Decision {
  const reason = obstacle(cell, rules);
  return reason ? { status: "hidden", reason } : published;
}

function obstacle(cell: CellToDecide, rules: DisclosureRules): HiddenReason | null {
  const givers = merged(cell.contributions);
  const total = givers.reduce((sum, { value }) => sum + value, 0);
  if (total === 0) return cell.disclosureClass === "S" ? "zero_strict" : null;
  if (total < rules.threshold[cell.disclosureClass]) return "too_few_people";
  const agreed = cell.disclosureClass === "S" ? none : (cell.waivers ?? none);
  const guarded = givers.filter(({ contributor }) => !agreed.has(contributor));
  if (guarded.length === 0) return null;
  if (givers.length < rules.minContributors) return "too_few_organisations";
  return isOneTooLarge(guarded, total, rules.pPercent) ? "one_too_large" : null;
}

/** The second largest subtracts itself and what is left tells it the largest within p percent. */
function isOneTooLarge(guarded: readonly Contribution[], total: number, pPercent: number): boolean {
  const [first = 0, second = 0] = guarded.map(({ value }) => value);
  return 100 * (total - first - second) < pPercent * first;
}
