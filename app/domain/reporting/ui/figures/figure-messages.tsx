import { useSpeech } from "#app/i18n/context.tsx";
import { formatTime } from "#app/i18n/format.ts";
import { describeFact, describeFinding, nameCell } from "#app/domain/catalogue/describe.ts";
import { type CellKey, type Finding } from "#app/domain/catalogue/model.ts";
import { InlineMessage } from "#app/ui/feedback/inline-message.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { answerCode } from "#app/domain/submissions/answers.ts";
import { placeOf } from "#app/domain/submissions/figures-examined.ts";
import { IdentifyingWarning } from "#app/ui/form/identifying-warning.tsx";
import { fieldId, fieldOf } from "../../figures-input.ts";
import { type ShownClash } from "../../figures-reply.ts";
import { messageId, unreadableId, useAnswerWords, useUnreadable } from "./figure-input.tsx";
import { formId, type FormState, isConfirmed } from "./form-state.ts";

type Props = { state: FormState; cells: readonly CellKey[] };

/** Whether anything is to be said under a row with these cells. */
export function hasMessages({ state, cells }: Props): boolean {
  const here = new Set(cells);
  const hasFinding = state.findings.some((finding) => here.has(placeOf(finding)));
  return hasFinding || state.clashes.some(({ cell }) => here.has(cell)) || unreadableIn({ state, cells }).length > 0;
}

const unreadableIn = ({ state, cells }: Props) => {
  const fields = new Set(cells.map(fieldOf.figure));
  return state.problems.filter(({ field }) => fields.has(field));
};

/** Everything to be said about a row, under it: errors with both numbers, warnings with their explanation, clashes. */
export function FigureMessages({ state, cells }: Props) {
  const { t, language } = useSpeech();
  const here = new Set(cells);
  const findings = state.findings.filter((finding) => here.has(placeOf(finding)));
  const explainedAt = new Set<CellKey>();
  const unreadable = useUnreadable();
  return (
    <div className="space-y-3">
      {unreadableIn({ state, cells })
        .map(unreadable)
        .map(({ cell, sentence }) => (
          <InlineMessage key={cell} kind="error" id={unreadableId(cell)}>
            {nameCell(language, cell, state.page.catalogue)}: {sentence}
          </InlineMessage>
        ))}
      {state.clashes
        .filter(({ cell }) => here.has(cell))
        .map((clash) => (
          <ClashMessage key={clash.cell} clash={clash} />
        ))}
      {findings.map((finding, index) => {
        const place = placeOf(finding);
        const id = index === 0 ? messageId(place) : undefined;
        if (finding.severity === "error") {
          return (
            <InlineMessage key={`${finding.key}${place}`} kind="error" {...(id ? { id } : {})}>
              {describeFinding({ t, language }, finding, state.page.catalogue)}
            </InlineMessage>
          );
        }
        const asksHere = !explainedAt.has(place);
        explainedAt.add(place);
        return <WarningMessage key={`${finding.key}${place}`} state={state} finding={finding} asks={asksHere} />;
      })}
    </div>
  );
}

function WarningMessage({ state, finding, asks }: { state: FormState; finding: Finding; asks: boolean }) {
  const { t, language } = useSpeech();
  const cell = placeOf(finding);
  const confirmed = isConfirmed(state, finding);
  return (
    <InlineMessage
      kind={confirmed ? "done" : "warning"}
      id={messageId(cell)}
      title={confirmed ? t("reporting:message.confirmed") : undefined}
      after={asks && <Explanation state={state} cell={cell} />}
    >
      {(confirmed ? describeFact : describeFinding)({ t, language }, finding, state.page.catalogue)}
    </InlineMessage>
  );
}

function Explanation({ state, cell }: { state: FormState; cell: CellKey }) {
  const { t } = useSpeech();
  const id = `${fieldId(cell)}-explanation`;
  const text = state.explanation(cell);
  const problem = state.problems.find(({ field }) => field === fieldOf.explanation(cell));
  const missing = state.reply?.unexplained === cell;
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <div className="min-w-0 flex-[1_1_18rem]">
        <label htmlFor={id} className="block text-small font-semibold">
          {t("reporting:message.explain")}
        </label>
        <p id={`${id}-hint`} className="sr-only">
          {t("reporting:message.explain_hint")}
        </p>
        <textarea
          id={id}
          form={formId}
          name={fieldOf.explanation(cell)}
          rows={1}
          defaultValue={text}
          aria-describedby={`${id}-hint`}
          aria-invalid={problem || missing ? true : undefined}
          className="block field-box w-full resize-y"
        />
        <input
          type="hidden"
          form={formId}
          name={fieldOf.explanationSeen(cell)}
          value={state.stored.get(cell)?.explanation ?? ""}
          readOnly
        />
        {missing && <p className="mt-1 text-small font-semibold text-danger">{t("reporting:message.explain_first")}</p>}
        {problem && (
          <p className="mt-1 text-small font-semibold text-danger">{t("reporting:errors.too_long", { most: 600 })}</p>
        )}
        <IdentifyingWarning text={text} />
      </div>
      <Button variant="secondary" form={formId} name="intent" value={`confirm:${cell}`}>
        {t("reporting:message.correct")}
      </Button>
    </div>
  );
}

function ClashMessage({ clash }: { clash: ShownClash }) {
  const { t, language } = useSpeech();
  const words = useAnswerWords();
  const { cell, theirs, mine, changedAt, role } = clash;
  const said = {
    role: t(`reporting:message.${role ?? "somebody"}`),
    value: words(theirs),
    mine: words(mine),
    time: formatTime(language, changedAt),
  };
  return (
    <div id={`${fieldId(cell)}-clash`}>
      <input type="hidden" form={formId} name={fieldOf.mine(cell)} value={answerCode(mine)} readOnly />
      <InlineMessage
        kind="warning"
        title={t("reporting:message.clash")}
        after={
          <div className="flex flex-wrap gap-3">
            <Button variant="secondary" form={formId} name="intent" value={`theirs:${cell}`}>
              {t("reporting:message.keep", { value: words(theirs) })}
            </Button>
            <Button variant="secondary" form={formId} name="intent" value={`mine:${cell}`}>
              {t("reporting:message.keep", { value: words(mine) })}
            </Button>
          </div>
        }
      >
        {t("reporting:message.clash_theirs", said)}
      </InlineMessage>
    </div>
  );
}
