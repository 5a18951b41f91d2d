import { type ReactNode } from "react";
import { type CommentSeen } from "#app/domain/manuscripts/comments-seen.server.ts";
import { type Advised, lengthSaid } from "#app/domain/manuscripts/length.ts";
import { MarkdownAid } from "#app/domain/manuscripts/ui/markdown-aid.tsx";
import { OpenComments } from "#app/domain/manuscripts/ui/open-comments.tsx";
import { WrittenMeanwhile } from "#app/domain/manuscripts/ui/written-meanwhile.tsx";
import { markField } from "#app/domain/manuscripts/written-reply.ts";
import { useSpeech } from "#app/i18n/context.tsx";
import { sayKey } from "#app/i18n/translator.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { wordCount } from "#app/kernel/word-count.ts";
import { Icon } from "#app/ui/feedback/icon.tsx";
import { CheckboxField, FieldSet, RadioGroup } from "#app/ui/form/choice.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextArea, TextField } from "#app/ui/form/text-field.tsx";
import { type ManuscriptContent } from "#db/schema/manuscripts.ts";
import { practiceTerritories } from "#db/reference/practices.ts";
import { type SavedMeanwhile } from "../../commands/save-practice.server.ts";
import { listIn, previewIntent, textIn } from "../../draft.ts";
import { territoryName } from "../../territory-name.ts";

/** What every field of the form is filled in from: what was just typed, else what is kept. */
export type Filled = {
  content: ManuscriptContent;
  reply: Reply | undefined;
  /** What whoever checked said about its texts, and where it is answered. */
  comments: readonly CommentSeen[];
  answersAt: string;
  /** The marks of what stands in each field, which go with it. */
  marks: Readonly<Record<string, string>>;
  /** What a colleague wrote meanwhile in fields that were changed here too. */
  meanwhile: SavedMeanwhile | null;
  /** The field that was just saved, which says so; null or something else when none was. */
  saved: string | null;
  /** How the text of one field will look, when that was asked for. */
  shown: { field: string; html: string } | null;
};

/** What belongs to one field: what is typed, the mark of what was there before, and what others say about it. */
function Unit({ from, name, children }: { from: Filled; name: string; children: ReactNode }) {
  const { t } = useSpeech();
  const clash = from.meanwhile?.clashes.find(({ field }) => field === name);
  const sent = from.reply?.typed[markField(name)]?.[0];
  return (
    <div data-unit={name}>
      {from.saved === name && (
        <div id="saved" tabIndex={-1} className="mb-4 flex scroll-mt-4 gap-2 font-semibold text-ok">
          <Icon name="disc-tick" className="mt-1 size-5" />
          <p>{t("practices:write.saved")}</p>
        </div>
      )}
      <input
        type="hidden"
        name={markField(name)}
        value={(clash ? undefined : sent) ?? from.marks[name] ?? ""}
        autoComplete="off"
      />
      {children}
      {clash && from.meanwhile && <WrittenMeanwhile theirs={clash.theirs} meanwhile={from.meanwhile} />}
      <OpenComments comments={from.comments} field={name} answersAt={from.answersAt} />
    </div>
  );
}

type LineProps = {
  from: Filled;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  rows?: number;
  inputMode?: "numeric" | "url" | "email";
  lang?: string;
  /** It may be laid out with marks: they are explained beside it, and how it looks is a button away. */
  isMarkdown?: boolean;
  /** How many words it usually has; said under its label. */
  usual?: Advised;
};

/** A text: one line, or several with `rows`. */
export function Line({ from, name, rows, inputMode, isMarkdown, usual, ...rest }: LineProps) {
  const { content, reply, shown } = from;
  const field = {
    ...rest,
    hint: usual ? <HintWithLength from={from} name={name} hint={rest.hint} usual={usual} /> : rest.hint,
    id: `field-${name}`,
    name,
    error: useFieldError(reply, name),
    defaultValue: typedOr(reply, name, textIn(content, name)),
  };
  return (
    <Unit from={from} name={name}>
      {rows ? <TextArea {...field} rows={rows} /> : <TextField {...field} inputMode={inputMode} />}
      {isMarkdown && (
        <MarkdownAid
          name={name}
          label={rest.label}
          intent={previewIntent(name)}
          html={shown?.field === name ? shown.html : null}
          lang={rest.lang ?? "ro"}
        />
      )}
    </Unit>
  );
}

type LengthProps = Required<Pick<LineProps, "from" | "name" | "usual">> & { hint: ReactNode };

/** What is asked for, and how long the text is; kept true while somebody writes, where script runs. */
function HintWithLength({ from, name, hint, usual }: LengthProps) {
  const { t } = useSpeech();
  const count = wordCount(typedOr(from.reply, name, textIn(from.content, name)));
  return (
    <>
      {hint}{" "}
      <span className="block" data-length-of={name} data-from={usual.from} data-to={usual.to}>
        {lengthSaid(t, count, usual)}
      </span>
    </>
  );
}

type ChoiceProps = {
  from: Filled;
  name: string;
  /** Where the words of its values stand: `practices:kind`. */
  words: string;
  values: readonly string[];
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
};

/** One of a list; nothing chosen stays possible until it is sent. */
export function OneOf({ from, name, words, values, ...rest }: ChoiceProps) {
  const { t } = useSpeech();
  const options = values.map((value) => ({ value, label: sayKey(t, wordsOf(words, value)) }));
  return (
    <Unit from={from} name={name}>
      <Select
        {...rest}
        id={`field-${name}`}
        name={name}
        defaultValue={typedOr(from.reply, name, textIn(from.content, name))}
        options={[{ value: "", label: t("practices:write.choose") }, ...options]}
      />
    </Unit>
  );
}

const wordsOf = (words: string, value: string) =>
  words.includes("*") ? words.replace("*", value) : `${words}.${value}`;

/** Any of a list. */
export function SomeOf({ from, name, words, values, ...rest }: ChoiceProps) {
  const { t } = useSpeech();
  const now = from.reply ? (from.reply.typed[name] ?? []) : listIn(from.content, name);
  return (
    <Unit from={from} name={name}>
      <FieldSet {...rest} id={`field-${name}`}>
        <div className="grid gap-x-6 md:grid-cols-2">
          {values.map((value) => (
            <CheckboxField
              key={value}
              id={`field-${name}-${value}`}
              name={name}
              value={value}
              defaultChecked={now.includes(value)}
              label={sayKey(t, wordsOf(words, value))}
            />
          ))}
        </div>
      </FieldSet>
    </Unit>
  );
}

/** Yes or no, neither at first. */
export function YesNo({ from, name, ...rest }: Omit<ChoiceProps, "words" | "values">) {
  const { t } = useSpeech();
  return (
    <Unit from={from} name={name}>
      <RadioGroup
        {...rest}
        id={`field-${name}`}
        name={name}
        defaultValue={typedOr(from.reply, name, textIn(from.content, name))}
        choices={[
          { value: "yes", label: t("practices:write.yes") },
          { value: "no", label: t("practices:write.no") },
        ]}
      />
    </Unit>
  );
}

/** Consent and the like: ticked or not. */
export function Tick({ from, name, ...rest }: Omit<ChoiceProps, "words" | "values">) {
  const { reply, content } = from;
  const isTicked = reply ? reply.typed[name] !== undefined : textIn(content, name) === "on";
  return (
    <Unit from={from} name={name}>
      <CheckboxField {...rest} id={`field-${name}`} name={name} defaultChecked={isTicked} />
    </Unit>
  );
}

/** Counties: many boxes, closed until they are wanted; what is chosen is said in the line that opens them. */
export function Territories({ from }: { from: Filled }) {
  const { t } = useSpeech();
  const now = from.reply ? (from.reply.typed["territories"] ?? []) : listIn(from.content, "territories");
  const chosen = practiceTerritories.filter((one) => now.includes(one)).map((one) => territoryName(t, one));
  return (
    <Unit from={from} name="territories">
      <details className="mb-7.5">
        <summary id="field-territories" className="min-h-11 py-2.5">
          <span className="font-semibold text-primary underline underline-offset-[0.2em]">
            {t("practices:page.territories")}
          </span>
          {": "}
          {chosen.join(", ") || t("practices:write.territories_none")}
        </summary>
        <fieldset>
          <legend className="sr-only">{t("practices:page.territories")}</legend>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-x-4">
            {practiceTerritories.map((one) => (
              <CheckboxField
                key={one}
                id={`field-territories-${one}`}
                name="territories"
                value={one}
                defaultChecked={now.includes(one)}
                label={territoryName(t, one)}
              />
            ))}
          </div>
        </fieldset>
      </details>
    </Unit>
  );
}
