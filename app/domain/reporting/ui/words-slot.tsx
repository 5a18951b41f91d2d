import { useSpeech } from "#app/i18n/context.tsx";
import { formatTime } from "#app/i18n/format.ts";
import { sayKey, type Translate } from "#app/i18n/translator.ts";
import { InlineMessage } from "#app/ui/feedback/inline-message.tsx";
import { CheckboxField, FieldSet } from "#app/ui/form/choice.tsx";
import { TextArea, TextField } from "#app/ui/form/text-field.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { longest } from "../model.ts";
import { type PageWords } from "../queries/words-page.server.ts";
import { identifyingIn } from "../rules/identifying-text.ts";
import { type Words } from "../rules/words.ts";
import { narrativeCodes, type Slot, slotName } from "../sections.ts";
import { type WordField, wordField } from "../words-names.ts";
import { type ShownWordsClash, type WordsReply } from "../words-reply.ts";

type Props = { answer: PageWords; reply: WordsReply | null; year: number };

export function questionOf(t: Translate, slot: Pick<Slot, "question" | "number">, year: number): string {
  return t(`reporting:words.question.${slot.question}`, { year, number: slot.number });
}

/** One question in words: coded choices, title, text, or "not the case". */
export function WordsSlot({ answer, reply, year }: Props) {
  const { t } = useSpeech();
  const { slot } = answer;
  const name = slotName(slot);
  const clash = reply?.clashes.find((one) => one.name === name);
  const typed = reply?.typed ?? {};
  const isTyped = `${name}-text` in typed;
  const field = (of: WordField) => wordField(slot, of);
  const textLabel =
    slot.question === "practices" ? "text_practice" : slot.question === "policies" ? "text_policies" : "text";
  const text = typed[field("text")]?.[0] ?? answer.text;
  const error = (of: WordField) => {
    const problem = reply?.problems.find((one) => one.field === field(of));
    return problem && sayKey(t, problem.key, problem.params);
  };
  const identifying = identifyingIn(`${answer.title ?? ""} ${text}`);
  const isNone = isTyped ? typed[field("none")]?.[0] === "on" : answer.notApplicable;
  return (
    <section aria-labelledby={`question-${name}`} data-unit={name} className="mb-10">
      <SectionHeading small id={`question-${name}`}>
        {questionOf(t, slot, year)}
      </SectionHeading>
      <div className="pt-5">
        <input type="hidden" name={field("seen")} value={reply?.seen[name] ?? answer.seen} readOnly />
        {clash && <WordsClashMessage clash={clash} slot={slot} />}
        {slot.hasCodes && <Codes slot={slot} chosen={isTyped ? (typed[field("codes")] ?? []) : answer.codes} />}
        {slot.hasTitle && (
          <TextField
            id={`field-${field("title")}`}
            name={field("title")}
            label={t("reporting:words.title")}
            defaultValue={typed[field("title")]?.[0] ?? answer.title ?? ""}
            error={error("title")}
            maxLength={longest.title * 2}
          />
        )}
        <TextArea
          id={`field-${field("text")}`}
          name={field("text")}
          rows={slot.question === "practices" ? 4 : 6}
          label={t(`reporting:words.${textLabel}`)}
          hint={t("reporting:words.length", { most: longest.narrative })}
          defaultValue={text}
          error={error("text")}
          warning={identifying && t(`reporting:identifying.${identifying}`)}
          optional={slot.hasCodes}
        />
        {slot.number === 1 && (
          <CheckboxField
            id={`field-${field("none")}`}
            name={field("none")}
            label={t("reporting:words.none")}
            defaultChecked={isNone}
          />
        )}
      </div>
    </section>
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
              <label key={whose} htmlFor={`${keep}-${whose}`} className="flex items-start gap-3 py-2">
                <input id={`${keep}-${whose}`} type="radio" name={keep} value={whose} className="tick-mark" />
                <span className="min-w-0">
                  <span className="block font-semibold">{t(`reporting:message.keep_${whose}`)}</span>
                  <span className="block whitespace-pre-line">{said(t, clash[whose])}</span>
                </span>
              </label>
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
