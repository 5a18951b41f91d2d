import { serviceCodes } from "#db/reference/indicators/services.ts";
import { type CellStatus, type Headline } from "../model.ts";

type Total = { indicator: string; breakdown: string; status: CellStatus; value: number | null };
type Shown = Headline["shown"];

/** The three headline figures of a year; nothing is computed from a total that is hidden. */
export function headlinesOf(cells: readonly Total[]): [Headline, Headline, Headline] {
  const totals = new Map(cells.filter(({ breakdown }) => breakdown === "").map((cell) => [cell.indicator, cell]));
  const trained = shownAs(totals.get("TRN.PERS.SPEC"));
  const isSeparable = trained.kind === "figure" || (trained.kind === "hidden" && !isFigure(totals.get("TRN.PERS")));
  return [
    { key: "reached", measure: "reached", shown: shownAs(totals.get("PRV.REACH")) },
    assisted(totals),
    isSeparable
      ? { key: "trained", measure: "specialists", shown: trained }
      : { key: "trained", measure: "persons_trained", shown: shownAs(totals.get("TRN.PERS")) },
  ];
}

const isFigure = (total: Total | undefined) => shownAs(total).kind === "figure";

function shownAs(total: Total | undefined): Shown {
  if (total?.status === "published" && total.value !== null) return { kind: "figure", value: total.value };
  return { kind: total?.status === "hidden" ? "hidden" : "not_collected" };
}

/** Victims, each counted once by its organisation; without them, what the services leave possible for people assisted. */
function assisted(totals: ReadonlyMap<string, Total>): Headline {
  const victims = shownAs(totals.get("VIC.ALL.VICT"));
  if (victims.kind !== "not_collected") return { key: "assisted", measure: "victims", shown: victims };
  return { key: "assisted", measure: "persons_assisted", shown: peopleBehind(totals) };
}

/** One person may be in several services: at least the largest of them, at most all enrolments together. */
function peopleBehind(totals: ReadonlyMap<string, Total>): Shown {
  const services = serviceCodes.flatMap((code) => totals.get(code) ?? []);
  const values = services.flatMap(({ value }) => value ?? []);
  if (services.some(({ status }) => status === "hidden") || values.length === 0) return { kind: "not_collected" };
  const [low, high] = [Math.max(...values), values.reduce((sum, value) => sum + value, 0)];
  return low === high ? { kind: "figure", value: low } : { kind: "interval", low, high };
}
