import { serviceCodes } from "#db/reference/indicators/services.ts";
import { type ReleaseCell } from "../model.ts";

/** A bar: null when the total is hidden. */
type ServiceBar = { indicator: string; labels: ReleaseCell["labels"]; value: number | null };

/**
 * Services that have or hide a total, the largest first and the hidden ones last. `largest` is the one the finding may
 * name: nobody can be sure of it while a total is hidden or two are equal.
 */
export function servicesChart(cells: readonly ReleaseCell[]): { bars: ServiceBar[]; largest: ServiceBar | null } {
  const order = new Map(serviceCodes.map((code, index) => [code, index]));
  const bars = cells
    .filter(
      ({ indicator, breakdown, status }) => order.has(indicator) && breakdown === "" && status !== "not_collected",
    )
    .map(({ indicator, labels, value }) => ({ indicator, labels, value }))
    .toSorted(
      (a, b) => (b.value ?? -1) - (a.value ?? -1) || (order.get(a.indicator) ?? 0) - (order.get(b.indicator) ?? 0),
    );
  const [first, second] = bars;
  const isSure = bars.every(({ value }) => value !== null) && first?.value !== second?.value;
  // With every total hidden there is nothing to draw; the table says so.
  if (!first?.value) return { bars: [], largest: null };
  return { bars, largest: isSure ? first : null };
}
