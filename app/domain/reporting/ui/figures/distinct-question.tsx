import { useSpeech } from "#app/i18n/context.tsx";
import { permittedRange } from "#app/domain/catalogue/permitted-range.ts";
import { type Figure } from "#app/domain/catalogue/model.ts";
import { KeyQuestion } from "#app/ui/feedback/decision-box.tsx";
import { cellsOfRow, type FigureRow, mainRows } from "#app/domain/submissions/figure-rows.ts";
import { FigureInput, useAnswerWords } from "./figure-input.tsx";
import { FigureMessages, hasMessages } from "./figure-messages.tsx";
import { FigureThreads, hasThread } from "./figure-threads.tsx";
import { type FormState } from "./form-state.ts";
import { RowDetails } from "./row-details.tsx";

/** "How many different people are there, in fact?": the only figure that may be called people assisted. */
export function DistinctQuestion({ state, row }: { state: FormState; row: FigureRow }) {
  const { t, language } = useSpeech();
  const words = useAnswerWords();
  const { year, lastYear } = state.page;
  const name = row.indicator.shortLabels[language];
  const cells = cellsOfRow(row);
  const before = state.lastYear.get(row.total);
  return (
    <div data-unit={row.total} id={`row-${row.total}`} className="group">
      <KeyQuestion id="distinct" title={t("reporting:figures.distinct")}>
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
          <p className="min-w-0 flex-[1_1_18rem] text-table text-ink-2">
            {t("reporting:figures.distinct_hint")} <Range state={state} row={row} />
            {before && ` ${t("reporting:figures.last_year", { year: lastYear.year, value: words(before) })}.`}
          </p>
          <div className="flex gap-4 max-md:w-full max-md:flex-wrap">
            <FigureBox label={t("reporting:figures.total_year", { year })}>
              <FigureInput state={state} cell={row.total} label={t("reporting:figures.name_total", { name, year })} />
            </FigureBox>
            {row.children && (
              <FigureBox label={t("reporting:figures.distinct_children")}>
                <FigureInput
                  state={state}
                  cell={row.children}
                  label={t("reporting:figures.name_children", { name, year })}
                />
              </FigureBox>
            )}
          </div>
        </div>
        <div className="mt-2">
          <RowDetails state={state} row={row} name={name} />
        </div>
        {hasMessages({ state, cells }) && (
          <div className="mt-3">
            <FigureMessages state={state} cells={cells} />
          </div>
        )}
        {hasThread(state, cells) && <FigureThreads state={state} cells={cells} />}
      </KeyQuestion>
    </div>
  );
}

function FigureBox({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0 flex-1 text-right max-md:text-left">
      <span aria-hidden="true" className="mb-1 block text-small font-semibold">
        {label}
      </span>
      {children}
    </div>
  );
}

/** What the answer may be, from the services written so far; nothing while there is none. */
function Range({ state, row }: { state: FormState; row: FigureRow }) {
  const { t } = useSpeech();
  const figures = [...state.now]
    .filter(([, { state: of }]) => of !== "blank")
    .map(([cell, answer]): Figure => {
      const [indicator = "", ...rest] = cell.split("|");
      const { state: of, value, qualifier } = answer;
      return { indicator, breakdown: rest.join("|"), state: of, value, qualifier, note: null };
    });
  const open = mainRows(state.groups)
    .filter(({ total }) => total !== row.total && (state.now.get(total)?.state ?? "blank") === "blank")
    .map(({ total }): Figure => {
      return { indicator: total, breakdown: "", state: "blank", value: null, qualifier: "exact", note: null };
    });
  const range = permittedRange(state.page.catalogue, [...figures, ...open], row.total);
  if (!range) return null;
  const { atLeast, atMost } = range;
  return (
    <span id="permitted-range">
      {atMost === null
        ? t("reporting:figures.range_from", { atLeast })
        : t("reporting:figures.range", { atLeast, atMost })}
    </span>
  );
}
