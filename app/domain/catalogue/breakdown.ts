import { type Dimension } from "#db/reference/catalogue-types.ts";
import { type Catalogue, type YearIndicator } from "./model.ts";

/** `{ dimension: "SEX", value: "F" }`, in the order of the catalogue. */
export type Cut = { dimension: string; value: string };

type BreakdownProblem = {
  code: "breakdown_malformed" | "dimension_not_here" | "dimension_value_unknown" | "dimension_twice" | "ages_twice";
  params: Record<string, string>;
};

type Read = { breakdown: string } | { problem: BreakdownProblem };

const problem = (code: BreakdownProblem["code"], params: Record<string, string>): Read => ({
  problem: { code, params },
});

/** The cuts of a canonical breakdown; none for the total. */
export function cutsOf(breakdown: string): readonly Cut[] {
  if (breakdown === "") return [];
  return breakdown.split("|").map((cut) => {
    const [dimension = "", value = ""] = cut.split("=");
    return { dimension, value };
  });
}

/** The one way of writing a breakdown: dimensions in the order of the catalogue. */
export function formatBreakdown(cuts: readonly Cut[], order: Catalogue["dimensionOrder"]): string {
  const rank = ({ dimension }: Cut) => order.findIndex((code) => code === dimension);
  const inOrder = cuts.length < 2 ? cuts : [...cuts].sort((one, other) => rank(one) - rank(other));
  return inOrder.map(({ dimension, value }) => `${dimension}=${value}`).join("|");
}

/** Reads what a person or a program wrote: any order of dimensions, small letters, spaces and dashes of any kind. */
export function readBreakdown(text: string, indicator: YearIndicator, order: Catalogue["dimensionOrder"]): Read {
  const written = text.replace(/\s+/g, "").replace(/[–—−]/g, "-").toUpperCase();
  if (written === "") return { breakdown: "" };
  const cuts: Cut[] = [];
  for (const part of written.split("|")) {
    const [dimension, value, ...more] = part.split("=");
    if (!dimension || !value || more.length > 0) return problem("breakdown_malformed", { breakdown: text.trim() });
    const obstacle = obstacleTo({ dimension, value }, cuts, indicator);
    if (obstacle) return { problem: obstacle };
    cuts.push({ dimension, value });
  }
  return { breakdown: formatBreakdown(cuts, order) };
}

function obstacleTo(cut: Cut, before: readonly Cut[], indicator: YearIndicator): BreakdownProblem | null {
  const params = { indicator: indicator.code, dimension: cut.dimension, value: cut.value };
  const dimension = indicator.dimensions.find(({ code }) => code === cut.dimension);
  if (!dimension) return { code: "dimension_not_here", params: { ...params, allowed: codesOf(indicator.dimensions) } };
  if (!dimension.values.some(({ code }) => code === cut.value)) {
    return { code: "dimension_value_unknown", params: { ...params, allowed: codesOf(dimension.values) } };
  }
  if (before.some((earlier) => earlier.dimension === cut.dimension)) return { code: "dimension_twice", params };
  if (before.some((earlier) => nested(earlier.dimension, dimension, indicator))) return { code: "ages_twice", params };
  return null;
}

/** Two cuts of the same thing, one finer than the other, say nothing when crossed. */
function nested(earlier: string, dimension: Dimension, indicator: YearIndicator): boolean {
  if (dimension.nestsIn === earlier) return true;
  return indicator.dimensions.some(({ code, nestsIn }) => code === earlier && nestsIn === dimension.code);
}

const codesOf = (coded: readonly { code: string }[]) => coded.map(({ code }) => code).join(", ") || "–";
