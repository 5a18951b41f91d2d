import { type ReactNode } from "react";
import { type CommentSeen } from "#app/domain/manuscripts/comments-seen.server.ts";
import { OpenComments } from "#app/domain/manuscripts/ui/open-comments.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { sayKey } from "#app/i18n/translator.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { CheckboxField, FieldSet, RadioGroup } from "#app/ui/form/choice.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextArea, TextField } from "#app/ui/form/text-field.tsx";
import { type ManuscriptContent } from "#db/schema/manuscripts.ts";
import { listIn, textIn } from "../../draft.ts";

/** What every field of the form is filled in from: what was just typed, else what is kept. */
export type Filled = {
  content: ManuscriptContent;
  reply: Reply | undefined;
  /** What whoever checked said about its texts, and where it is answered. */
  comments: readonly CommentSeen[];
  answersAt: string;
};

type LineProps = {
  from: Filled;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  rows?: number;
  inputMode?: "numeric" | "url" | "email";
  lang?: string;
};

/** A text: one line, or several with `rows`. */
export function Line({ from, name, rows, inputMode, ...rest }: LineProps) {
  const { content, reply, comments, answersAt } = from;
  const field = {
    ...rest,
    id: `field-${name}`,
    name,
    error: useFieldError(reply, name),
    defaultValue: typedOr(reply, name, textIn(content, name)),
  };
  return (
    <>
      {rows ? <TextArea {...field} rows={rows} /> : <TextField {...field} inputMode={inputMode} />}
      <OpenComments comments={comments} field={name} answersAt={answersAt} />
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
    <Select
      {...rest}
      id={`field-${name}`}
      name={name}
      defaultValue={typedOr(from.reply, name, textIn(from.content, name))}
      options={[{ value: "", label: t("practices:write.choose") }, ...options]}
    />
  );
}

const wordsOf = (words: string, value: string) =>
  words.includes("*") ? words.replace("*", value) : `${words}.${value}`;

/** Any of a list. */
export function SomeOf({ from, name, words, values, ...rest }: ChoiceProps) {
  const { t } = useSpeech();
  const now = from.reply ? (from.reply.typed[name] ?? []) : listIn(from.content, name);
  return (
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
  );
}

/** Yes or no, neither at first. */
export function YesNo({ from, name, ...rest }: Omit<ChoiceProps, "words" | "values">) {
  const { t } = useSpeech();
  return (
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
  );
}
