import { useSpeech } from "#app/i18n/context.tsx";
import { cellKey } from "#app/domain/catalogue/model.ts";
import { cellsOfRow, type FigureRow, mayBeNotApplicable, rowsWithin } from "#app/domain/submissions/figure-rows.ts";
import { fieldId, fieldOf } from "../../figures-input.ts";
import { FigureInput, StateTick, useAnswerWords } from "./figure-input.tsx";
import { FigureMessages, hasMessages } from "./figure-messages.tsx";
import { FigureThreads, hasThread } from "./figure-threads.tsx";
import { formId, type FormState } from "./form-state.ts";
import { RowDetails } from "./row-details.tsx";

type Props = { state: FormState; row: FigureRow; hasChildren: boolean };

const indents = ["", "md:pl-5", "md:pl-10", "md:pl-15"];

/** One line of the form: name, last year, this year, children; under it what is opened and what is to be said. */
export function FigureRowBlock({ state, row, hasChildren }: Props) {
  const { t, language } = useSpeech();
  const cells = rowsWithin(row).flatMap(cellsOfRow);
  const said = hasMessages({ state, cells });
  const span = hasChildren ? 4 : 3;
  const name = row.indicator.shortLabels[language];
  const lacks = row.indicator.asked === "service" ? t("reporting:figures.not_offered") : t("reporting:figures.not_had");
  return (
    <tbody id={`row-${row.total}`} data-unit={row.total} className="group border-b border-rule max-md:block">
      <tr className="align-top max-md:grid max-md:grid-cols-3 max-md:gap-x-3 max-md:pt-3 max-md:pb-1">
        <th
          scope="row"
          className={`pt-3.5 pr-4 text-left font-normal max-md:col-span-3 max-md:p-0 ${indents[row.depth] ?? ""}`}
        >
          <span className="block font-semibold">{name}</span>
          <span className="block text-ink-2">{row.indicator.hint[language]}</span>
          {mayBeNotApplicable(row) && <StateTick state={state} cell={row.total} what="not_applicable" label={lacks} />}
        </th>
        <LastYear state={state} row={row} />
        <ThisYear state={state} row={row} name={name} />
        {hasChildren && <Children state={state} row={row} name={name} />}
      </tr>
      <tr className="max-md:block">
        <td colSpan={span} className="pb-2 max-md:block max-md:p-0">
          <div className={`group-has-[.lacks:checked]:hidden ${indents[row.depth] ?? ""}`}>
            <RowDetails state={state} row={row} name={name} />
          </div>
          {said && (
            <div className="pt-1 pb-3">
              <FigureMessages state={state} cells={cells} />
            </div>
          )}
          {hasThread(state, cells) && <FigureThreads state={state} cells={cells} />}
        </td>
      </tr>
    </tbody>
  );
}

function LastYear({ state, row }: { state: FormState; row: FigureRow }) {
  const words = useAnswerWords();
  return (
    <td className="pt-6 pl-4 text-right text-ink-2 tabular-nums max-md:p-0 max-md:pt-1 max-md:text-left">
      <span aria-hidden="true" className="mb-1 block text-small font-semibold text-ink md:hidden">
        {state.page.lastYear.year}
      </span>
      <span className="max-md:block max-md:py-2.5">{words(state.lastYear.get(row.total))}</span>
    </td>
  );
}

/** In place of the fields when the service is not offered; the switch needs no script. */
function NotApplicableWords() {
  const { t } = useSpeech();
  return (
    <span className="hidden py-2.5 text-ink-2 group-has-[.lacks:checked]:inline-block">
      {t("ui:value.not_applicable")}
    </span>
  );
}

const figureCell = "pt-3.5 pl-4 text-right max-md:p-0 max-md:pt-1 max-md:text-left";

function ThisYear({ state, row, name }: { state: FormState; row: FigureRow; name: string }) {
  const { t } = useSpeech();
  const { year } = state.page;
  return (
    <td className={figureCell}>
      <NotApplicableWords />
      <div className="group-has-[.lacks:checked]:hidden">
        <FigureInput
          state={state}
          cell={row.total}
          label={t("reporting:figures.name_total", { name, year })}
          phoneLabel={t("reporting:figures.total_year", { year })}
        />
        {row.indicator.allowsEstimate && <Qualifier state={state} row={row} />}
      </div>
    </td>
  );
}

function Children({ state, row, name }: { state: FormState; row: FigureRow; name: string }) {
  const { t } = useSpeech();
  const { year } = state.page;
  if (!row.children) return <td className={figureCell}>{"\u00a0"}</td>;
  return (
    <td className={figureCell}>
      <NotApplicableWords />
      <div className="group-has-[.lacks:checked]:hidden">
        <FigureInput
          state={state}
          cell={row.children}
          label={t("reporting:figures.name_children", { name, year })}
          phoneLabel={t("reporting:figures.children_year", { year })}
        />
      </div>
    </td>
  );
}

/** Only where the catalogue takes an estimate: how sure the figure is. */
function Qualifier({ state, row }: { state: FormState; row: FigureRow }) {
  const { t } = useSpeech();
  const id = `${fieldId(row.total)}-qualifier`;
  const stored = state.stored.get(cellKey(row.indicator.code))?.qualifier ?? "exact";
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {t("reporting:figures.qualifier")}
      </label>
      <select
        id={id}
        form={formId}
        name={fieldOf.qualifier(row.total)}
        defaultValue={state.reply?.typed[fieldOf.qualifier(row.total)]?.[0] ?? stored}
        className="mt-2 field-box w-36 max-w-full text-small"
      >
        {(["exact", "at_least", "approximate"] as const).map((one) => (
          <option key={one} value={one}>
            {t(`catalogue:qualifiers.${one}`)}
          </option>
        ))}
      </select>
    </>
  );
}
