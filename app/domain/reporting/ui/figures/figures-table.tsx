import { useSpeech } from "#app/i18n/context.tsx";
import { formatCount } from "#app/i18n/format.ts";
import { type CellKey } from "#app/domain/catalogue/model.ts";
import { type Answer } from "#app/domain/submissions/answers.ts";
import { type FigureRow, type RowGroup } from "#app/domain/submissions/figure-rows.ts";
import { FigureRowBlock } from "./figure-row.tsx";
import { type FormState } from "./form-state.ts";

type Props = { state: FormState; group: RowGroup };

/** A table of figures: name, last year, this year, children. Under 760 px each row becomes a block. */
export function FiguresTable({ state, group }: Props) {
  const { t } = useSpeech();
  const hasChildren = group.rows.some(({ children }) => children !== null);
  const { year, lastYear } = state.page;
  const head = "pt-3 pb-3 text-small font-semibold align-bottom";
  return (
    <table className="mb-8 w-full border-b-2 border-ink text-table max-md:block">
      <caption className="sr-only">{captionOf(t, group)}</caption>
      <thead className="border-t-2 border-b border-ink max-md:sr-only">
        <tr>
          <th scope="col" className={`${head} text-left`}>
            {group.key === "services" ? t("reporting:figures.service") : t("reporting:figures.what")}
          </th>
          <th scope="col" className={`${head} w-28 pl-4 text-right`}>
            {lastYear.year}
          </th>
          <th scope="col" className={`${head} w-34 pl-4 text-right`}>
            {year}
            <span className="block">{t("reporting:figures.total")}</span>
          </th>
          {hasChildren && (
            <th scope="col" className={`${head} w-34 pl-4 text-right`}>
              {t("reporting:figures.of_children")}
              <span className="block font-normal text-ink-2">{t("reporting:figures.under_18")}</span>
            </th>
          )}
        </tr>
      </thead>
      {group.rows.map((row) => (
        <FigureRowBlock key={row.total} state={state} row={row} hasChildren={hasChildren} />
      ))}
      {group.key === "services" && <SumFoot state={state} rows={group.rows} />}
    </table>
  );
}

function captionOf(t: ReturnType<typeof useSpeech>["t"], { key }: RowGroup): string {
  if (key === "services") return t("reporting:figures.services_table");
  if (key === "who" || key === "start") return t(`reporting:figures.${key}`);
  return key === "further" ? t("reporting:figures.more") : t("reporting:figures.all");
}

/** The sum of the numbers there are; null when there is none. */
function sumOf(cells: ReadonlyMap<CellKey, Answer>, keys: readonly (CellKey | null)[]): number | null {
  const numbers = keys.flatMap((key) => {
    const value = key === null ? null : cells.get(key)?.value;
    return value === null || value === undefined ? [] : [value];
  });
  return numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) : null;
}

function SumFoot({ state, rows }: { state: FormState; rows: readonly FigureRow[] }) {
  const { t, language } = useSpeech();
  const totals = rows.map(({ total }) => total);
  const said = (value: number | null) => (value === null ? "" : formatCount(language, value));
  const { year, lastYear } = state.page;
  const before = sumOf(state.lastYear, totals);
  const cell = "pt-4 pb-4 pl-4 text-right tabular-nums max-md:p-0 max-md:text-left";
  const phone = (words: string) => (
    <span aria-hidden="true" className="block text-small font-semibold md:hidden">
      {words}
    </span>
  );
  return (
    <tfoot className="border-t-2 border-ink max-md:block">
      <tr className="max-md:grid max-md:grid-cols-3 max-md:gap-x-3 max-md:py-3">
        <th scope="row" className="py-4 text-left font-semibold max-md:col-span-3 max-md:p-0">
          {t("reporting:figures.sum")}
        </th>
        <td className={`${cell} text-ink-2`}>
          {phone(String(lastYear.year))}
          {before === null ? t("ui:value.not_collected") : said(before)}
        </td>
        <td className={`${cell} text-h3`} id="sum-total">
          {phone(t("reporting:figures.total_year", { year }))}
          {said(sumOf(state.now, totals))}
        </td>
        <td className={`${cell} text-h3`} id="sum-children">
          {phone(t("reporting:figures.children_year", { year }))}
          {said(
            sumOf(
              state.now,
              rows.map(({ children }) => children),
            ),
          )}
        </td>
      </tr>
    </tfoot>
  );
}
