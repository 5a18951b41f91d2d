import { useSpeech } from "#app/i18n/context.tsx";
import { formatTime } from "#app/i18n/format.ts";
import { sayKey, type Translate } from "#app/i18n/translator.ts";
import { InlineMessage } from "#app/ui/feedback/inline-message.tsx";
import { CheckboxField, FieldSet, RadioCard } from "#app/ui/form/choice.tsx";
import { TextArea, TextField } from "#app/ui/form/text-field.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { longest } from "#app/domain/submissions/model.ts";
import { useIdentifying } from "#app/ui/form/identifying-warning.tsx";
import { narrativeCodes, type Slot, slotName } from "#app/domain/submissions/sections.ts";
import { type PageWords } from "../queries/words-page.server.ts";
import { type Words } from "../words.ts";
import { type WordField, wordField } from "../words-names.ts";
import { type ShownWordsClash, type WordsReply } from "../words-reply.ts";

type Props = { answer: PageWords; reply: WordsReply | null; year: number };

export function questionOf(t: Translate, slot: Pick<Slot, "question" | "number">, year: number): string {
  return t(`reporting:words.question.${slot.question}`, { year, number: slot.number });
}

/** What stands in the fields of one answer: what was typed and given back, else what is stored. */
function standingOf({ answer, reply }: Props) {
  const { slot } = answer;
  const name = slotName(slot);
  const seen = reply?.seen[name] ?? answer.seen;
  const clash = reply?.clashes.find((one) => one.name === name);
  return { seen, clash, ...(typedBack(slot, reply) ?? storedIn(answer)) };
}

function storedIn({ codes, title, text, notApplicable }: PageWords) {
  return { codes, title: title ?? "", text, isNone: notApplicable };
}

function typedBack(slot: Slot, reply: WordsReply | null) {
  const of = (field: WordField) => reply?.typed[wordField(slot, field)] ?? [];
  const [text] = of("text");
  return text === undefined
    ? null
    : { codes: of("codes"), title: of("title")[0] ?? "", text, isNone: of("none")[0] === "on" };
}

/** One question in words: coded choices, title, text, or "not the case". */
export function WordsSlot(props: Props) {
  const { t } = useSpeech();
  const { answer, year } = props;
  const { slot } = answer;
  const name = slotName(slot);
  const { seen, clash, codes, isNone } = standingOf(props);
  return (
    <section aria-labelledby={`question-${name}`} data-unit={name} className="mb-10">
      <SectionHeading small id={`question-${name}`}>
        {questionOf(t, slot, year)}
      </SectionHeading>
      <div className="pt-5">
        <input type="hidden" name={wordField(slot, "seen")} value={seen} readOnly />
        {clash && <WordsClashMessage clash={clash} slot={slot} />}
        {slot.hasCodes && <Codes slot={slot} chosen={codes} />}
        <WrittenFields {...props} />
        {slot.number === 1 && (
          <CheckboxField
            id={`field-${wordField(slot, "none")}`}
            name={wordField(slot, "none")}
            label={t("reporting:words.none")}
            defaultChecked={isNone}
          />
        )}
      </div>
    </section>
  );
}

const textLabels = {
  practices: "text_practice",
  policies: "text_policies",
  challenges: "text",
  changes: "text",
} as const;

function WrittenFields(props: Props) {
  const { t } = useSpeech();
  const { slot } = props.answer;
  const { title, text } = standingOf(props);
  const identifying = useIdentifying()(`${title} ${text}`);
  const error = (field: WordField) => {
    const problem = props.reply?.problems.find((one) => one.field === wordField(slot, field));
    return problem && sayKey(t, problem.key, problem.params);
  };
  return (
    <>
      {slot.hasTitle && (
        <TextField
          id={`field-${wordField(slot, "title")}`}
          name={wordField(slot, "title")}
          label={t("reporting:words.title")}
          defaultValue={title}
          error={error("title")}
        />
      )}
      <TextArea
        id={`field-${wordField(slot, "text")}`}
        name={wordField(slot, "text")}
        rows={slot.hasTitle ? 4 : 6}
        label={t(`reporting:words.${textLabels[slot.question]}`)}
        hint={t("reporting:words.length", { most: longest.narrative })}
        defaultValue={text}
        error={error("text")}
        warning={identifying}
        optional={slot.hasCodes}
      />
    </>
  );
}

function Codes({ slot, chosen }: { slot: Slot; chosen: readonly string[] }) {
  const { t } = useSpeech();
  const codes = slot.question === "challenges" ? narrativeCodes.challenges : narrativeCodes.changes;
  const id = `field-${wordField(slot, "codes")}`;
  return (
    <FieldSet id={id} label={t("reporting:words.codes_hint")}>
      <div className="md:columns-2 md:gap-8">
        {codes.map((code) => (
          <div key={code} className="break-inside-avoid">
            <CheckboxField
              id={`${id}-${code}`}
              name={wordField(slot, "codes")}
              value={code}
              label={t(`reporting:words.code.${code}`)}
              defaultChecked={chosen.includes(code)}
            />
          </div>
        ))}
      </div>
    </FieldSet>
  );
}

function WordsClashMessage({ clash, slot }: { clash: ShownWordsClash; slot: Slot }) {
  const { t, language } = useSpeech();
  const keep = wordField(slot, "keep");
  return (
    <div id={`clash-${clash.name}`} className="mb-5">
      <input type="hidden" name={wordField(slot, "clash")} value="shown" />
      <InlineMessage
        kind="warning"
        after={
          <fieldset>
            <legend className="sr-only">{t("reporting:message.clash_words", { time: "" })}</legend>
            {(["theirs", "mine"] as const).map((whose) => (
              <RadioCard
                key={whose}
                id={`${keep}-${whose}`}
                name={keep}
                className="flex items-start gap-3 py-2"
                choice={{
                  value: whose,
                  label: t(`reporting:message.keep_${whose}`),
                  hint: <span className="whitespace-pre-line">{said(t, clash[whose])}</span>,
                }}
              />
            ))}
          </fieldset>
        }
      >
        {t("reporting:message.clash_words", { time: formatTime(language, clash.changedAt) })}
      </InlineMessage>
    </div>
  );
}

function said(t: Translate, { title, text, codes, notApplicable }: Words): string {
  if (notApplicable) return t("reporting:words.none");
  const chosen = codes.length > 0 ? t("reporting:check.chosen", { count: codes.length }) : "";
  return [title, text, chosen].filter(Boolean).join("\n");
}
