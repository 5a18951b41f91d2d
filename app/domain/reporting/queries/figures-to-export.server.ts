import { authorize } from "#app/access/authorize.ts";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type Figure } from "#app/domain/catalogue/model.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { reportHeader } from "#app/domain/submissions/report-header.server.ts";
import { cellsOfTwoYears } from "../store/cells.server.ts";

/**
 * The answered figures of an organisation's report, in the order of the catalogue: what a figures file holds. Blanks
 * are left out, because a file has none.
 * @throws {Refusal} `period.not_found`, `report.not_found` when nothing was begun
 */
export async function figuresToExport(
  ctx: Context,
  asked: { organisationId: string; year: number },
): Promise<Figure[]> {
  authorize(ctx.actor, "report.view", asked);
  const header = await reportHeader(ctx.db, asked);
  if (!header) throw new Refusal("period.not_found");
  if (!header.submission) throw new Refusal("report.not_found");
  const place = new Map(catalogueOfYear(asked.year).indicators.map(({ code, position }) => [code, position]));
  const placeOf = ({ indicator }: Figure) => place.get(indicator) ?? Number.MAX_SAFE_INTEGER;
  const { thisYear } = await cellsOfTwoYears(ctx.db, asked);
  return thisYear
    .filter(({ state }) => state !== "blank")
    .map(({ indicator, breakdown, state, value, qualifier, note }) => ({
      indicator,
      breakdown,
      state,
      value,
      qualifier,
      note,
    }))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.breakdown < b.breakdown ? -1 : 1));
}
