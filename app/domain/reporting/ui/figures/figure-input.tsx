import { useSpeech } from "#app/i18n/context.tsx";
import { formatCount } from "#app/i18n/format.ts";
import { type CellKey } from "#app/domain/catalogue/model.ts";
import { FigureField } from "#app/ui/form/figure-field.tsx";
import { fieldId, fieldOf } from "../../figures-input.ts";
import { type Answer } from "../../rules/answers.ts";
import { placeOf } from "../../rules/figures-examined.ts";
import { formId, type FormState, isConfirmed } from "./form-state.ts";
import { sayProblem } from "./say-problem.ts";

type Props = { state: FormState; cell: CellKey; label: string; phoneLabel?: string; labelShown?: boolean };

/** What one cell has to hear: the sentence of a text that cannot be read, and the look of its findings. */
function standingOf(state: FormState, cell: CellKey) {
  const problem = state.problems.find(({ field }) => field === fieldOf.figure(cell));
  const here = state.findings.filter((finding) => finding.cells.includes(cell) && leadsTo(state, finding, cell));
  const isWrong = here.some(({ severity }) => severity === "error");
  const asks = here.some((finding) => finding.severity === "warning" && !isConfirmed(state, finding));
  const look: "error" | "warning" | undefined = problem || isWrong ? "error" : asks ? "warning" : undefined;
  return { problem, look, describedBy: here.length > 0 ? messageId(placeOf(here[0] as never)) : undefined };
}

/** A sum of many parts marks its whole; a part that is too large marks itself. */
const leadsTo = (_state: FormState, finding: { cells: readonly CellKey[] }, cell: CellKey) => finding.cells[0] === cell;

export const messageId = (cell: CellKey) => `${fieldId(cell)}-message`;

/** The field of one cell with the hidden one that says what the person was looking at. */
export function FigureInput({ state, cell, label, phoneLabel, labelShown }: Props) {
  const { t, language } = useSpeech();
  const { problem, look, describedBy } = standingOf(state, cell);
  return (
    <>
      <FigureField
        key={state.text(cell)}
        id={fieldId(cell)}
        name={fieldOf.figure(cell)}
        form={formId}
        label={label}
        labelShown={labelShown ?? false}
        phoneLabel={phoneLabel}
        defaultValue={state.text(cell)}
        state={look}
        error={problem && sayProblem({ t, language }, problem)}
        aria-describedby={describedBy}
        data-cell={cell}
      />
      <input type="hidden" form={formId} name={fieldOf.seen(cell)} value={state.seen(cell)} readOnly />
    </>
  );
}

/** An answer in the reader's words: a number, or what stands in its place. */
export function useAnswerWords() {
  const { t, language } = useSpeech();
  return (answer: Answer | null | undefined): string => {
    if (!answer) return t("ui:value.not_collected");
    if (answer.state === "value") {
      const said = formatCount(language, answer.value ?? 0);
      return answer.qualifier === "exact" ? said : `${t(`catalogue:qualifiers.${answer.qualifier}`)} ${said}`;
    }
    if (answer.state === "blank") return t("reporting:figures.blank");
    return t(`ui:value.${answer.state}`);
  };
}

/** A tick of a row; its state is stored with the cell. */
type TickProps = { state: FormState; cell: CellKey; what: "not_applicable" | "not_collected"; label: string };

export function StateTick({ state, cell, what, label }: TickProps) {
  const id = `${fieldId(cell)}-${what === "not_applicable" ? "not-offered" : "not-counted"}`;
  return (
    <label htmlFor={id} className="flex min-h-11 items-center gap-3 py-1 text-table">
      <input
        id={id}
        type="checkbox"
        form={formId}
        name={fieldOf.state(cell)}
        value={what}
        defaultChecked={state.isTicked(cell, what)}
        className={`tick-mark ${what === "not_applicable" ? "lacks" : "uncounted"}`}
      />
      {label}
    </label>
  );
}
