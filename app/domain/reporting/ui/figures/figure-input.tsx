import { useSpeech } from "#app/i18n/context.tsx";
import { formatCount } from "#app/i18n/format.ts";
import { type FieldProblem } from "#app/kernel/reply.ts";
import { type CellKey } from "#app/domain/catalogue/model.ts";
import { FigureField } from "#app/ui/form/figure-field.tsx";
import { type Answer } from "#app/domain/submissions/answers.ts";
import { placeOf } from "#app/domain/submissions/figures-examined.ts";
import { fieldId, fieldOf } from "../../figures-input.ts";
import { formId, type FormState, isConfirmed } from "./form-state.ts";
import { sayProblem } from "./say-problem.ts";

type Props = { state: FormState; cell: CellKey; label: string; phoneLabel?: string; labelShown?: boolean };

/** The look of a field and the message it is described by. A sum of many parts marks its whole, a part marks itself. */
function standingOf(state: FormState, cell: CellKey): { look?: "error" | "warning"; describedBy?: string } {
  const here = state.findings.filter((finding) => placeOf(finding) === cell);
  if (state.problems.some(({ field }) => field === fieldOf.figure(cell))) {
    return { look: "error", describedBy: unreadableId(cell) };
  }
  if (here.length === 0) return {};
  const isWrong = here.some(({ severity }) => severity === "error");
  const asks = here.some((finding) => !isConfirmed(state, finding));
  const look = isWrong ? "error" : asks ? "warning" : undefined;
  return { describedBy: messageId(cell), ...(look ? { look } : {}) };
}

export const unreadableId = (cell: CellKey) => `${fieldId(cell)}-unreadable`;
export const messageId = (cell: CellKey) => `${fieldId(cell)}-message`;

/** The field of one cell with the hidden one that says what the person was looking at. */
export function FigureInput({ state, cell, label, phoneLabel, labelShown }: Props) {
  const { look, describedBy } = standingOf(state, cell);
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
        {...(look ? { state: look } : {})}
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

/** Why the text of a field cannot be read, in the unit of its figure. */
export function useUnreadable() {
  const speech = useSpeech();
  return (problem: FieldProblem): { cell: CellKey; sentence: string } => {
    return { cell: problem.field.slice(2), sentence: sayProblem(speech, problem) };
  };
}
