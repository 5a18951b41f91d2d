import { useSpeech } from "#app/i18n/context.tsx";
import { type CellKey, splitCellKey } from "#app/domain/catalogue/model.ts";
import { cellsOfRow, type FigureRow, type RowDivision, rowsWithin } from "#app/domain/submissions/figure-rows.ts";
import { placeOf } from "#app/domain/submissions/figures-examined.ts";
import { Button } from "#app/ui/form/button.tsx";
import { fieldId, fieldOf } from "../../figures-input.ts";
import { FigureInput, StateTick, useAnswerWords } from "./figure-input.tsx";
import { formId, type FormState } from "./form-state.ts";

type Props = { state: FormState; row: FigureRow; name: string };

/** What a row asks beyond its two figures: divisions, figures inside it, and "we did not count". Opens without script. */
export function RowDetails({ state, row, name }: Props) {
  const { t, language } = useSpeech();
  const what = row.divisions.map(({ dimension }) => dimension.labels[language].toLowerCase()).join(", ");
  return (
    <details
      open={isOpened(state, row) || isWorthOpening(state, row)}
      onToggle={({ currentTarget }) => currentTarget.open && state.open([row.total])}
      data-row={row.total}
    >
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-small text-primary underline underline-offset-[0.2em]">
        {what ? t("reporting:figures.further", { what }) : t("reporting:figures.other")}
        <span className="sr-only">: {name}</span>
      </summary>
      <div className="border-l-2 border-rule py-1 pl-4">
        {hasFields(state, row) ? <Fields state={state} row={row} /> : <ShowFields row={row} />}
      </div>
    </details>
  );
}

/**
 * A page has hundreds of fields behind its rows, nearly all of them empty: they come when their row is opened. Without
 * script that is a button, which saves what is typed.
 */
function hasFields(state: FormState, row: FigureRow): boolean {
  const inside = insideOf(row);
  const isWritten = inside.some((cell) => (state.stored.get(cell)?.state ?? "blank") !== "blank");
  const isTyped = inside.some((cell) => (state.reply?.typed[fieldOf.figure(cell)]?.[0] ?? "") !== "");
  return isWritten || isTyped || isOpened(state, row) || isWorthOpening(state, row);
}

const isOpened = (state: FormState, row: FigureRow) => rowsWithin(row).some(({ total }) => state.opened.has(total));

const insideOf = (row: FigureRow) =>
  rowsWithin(row)
    .flatMap(cellsOfRow)
    .filter((cell) => cell !== row.total && cell !== row.children);

function ShowFields({ row }: { row: FigureRow }) {
  const { t } = useSpeech();
  return (
    <Button variant="secondary" form={formId} name="intent" value={`open:${row.total}`}>
      {t("reporting:figures.show_fields")}
    </Button>
  );
}

function Fields({ state, row }: { state: FormState; row: FigureRow }) {
  const { t } = useSpeech();
  return (
    <>
      {row.divisions.map((division) => (
        <Division key={division.dimension.code} state={state} row={row} division={division} />
      ))}
      {row.parts.length > 0 && <p className="mt-2 text-small font-semibold">{t("reporting:figures.within")}</p>}
      {row.parts.map((part) => (
        <Part key={part.total} state={state} row={part} />
      ))}
      <NotCounted state={state} row={row} />
    </>
  );
}

/** Opened by itself where something inside is wrong or was said to be uncounted. */
function isWorthOpening(state: FormState, row: FigureRow): boolean {
  const inside = insideOf(row);
  const places = new Set(state.findings.map(placeOf));
  const returned = new Set(state.problems.map(({ field }) => field.slice(2)));
  const isWrong = inside.some((cell) => places.has(cell) || returned.has(cell));
  const uncounted = [row.total, row.children ?? row.total].some((cell) => state.isTicked(cell, "not_collected"));
  return isWrong || uncounted;
}

function NotCounted({ state, row }: { state: FormState; row: FigureRow }) {
  const { t } = useSpeech();
  const { children } = row;
  const label = children ? t("reporting:figures.not_counted_total") : t("reporting:figures.not_counted");
  return (
    <div className="flex flex-wrap gap-x-8">
      <StateTick state={state} cell={row.total} what="not_collected" label={label} />
      {children && (
        <StateTick
          state={state}
          cell={children}
          what="not_collected"
          label={t("reporting:figures.not_counted_children")}
        />
      )}
    </div>
  );
}

type DivisionProps = { state: FormState; row: FigureRow; division: RowDivision };

function Division({ state, row, division }: DivisionProps) {
  const { language } = useSpeech();
  const { dimension, cells } = division;
  const asked = cells.filter((cell) => cell !== row.children);
  return (
    <fieldset className="mb-3 min-w-0">
      <legend className="text-small font-semibold">{dimension.labels[language]}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {asked.map((cell) => (
          <DividedField key={cell} state={state} cell={cell} label={valueName(division, cell, language)} />
        ))}
      </div>
    </fieldset>
  );
}

function valueName({ dimension, cells }: RowDivision, cell: CellKey, language: "ro" | "en"): string {
  return dimension.values[cells.indexOf(cell)]?.labels[language] ?? splitCellKey(cell).breakdown;
}

function DividedField({ state, cell, label }: { state: FormState; cell: CellKey; label: string }) {
  const { t } = useSpeech();
  const words = useAnswerWords();
  const before = state.lastYear.get(cell);
  return (
    <div className="w-33 text-small max-md:w-full" id={`${fieldId(cell)}-box`}>
      <FigureInput state={state} cell={cell} label={label} labelShown />
      {before && (
        <p className="text-ink-2">
          {t("reporting:figures.last_year", { year: state.page.lastYear.year, value: words(before) })}
        </p>
      )}
    </div>
  );
}

function Part({ state, row }: { state: FormState; row: FigureRow }) {
  const { language } = useSpeech();
  return (
    <div className="mb-2">
      <DividedField state={state} cell={row.total} label={row.indicator.shortLabels[language]} />
      {row.divisions.length > 0 && <RowDetails state={state} row={row} name={row.indicator.shortLabels[language]} />}
    </div>
  );
}
