import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { useIdentifying } from "#app/ui/form/identifying-warning.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextArea, TextField } from "#app/ui/form/text-field.tsx";
import { type FormMarks } from "../queries/own-profile.server.ts";

export type TextName =
  | "summary_ro"
  | "summary_en"
  | "audience_ro"
  | "audience_en"
  | "places"
  | "founded_year"
  | "active_since"
  | "website"
  | "press_mailbox"
  | "name"
  | "detail_ro"
  | "detail_en"
  | "since_year"
  | "licence_number"
  | "licence_until";

type Props = {
  name: TextName;
  stored: string | number | null;
  reply: Reply | undefined;
  id?: string;
  hint?: ReactNode;
  optional?: boolean;
  rows?: number;
  maxLength?: number;
  inputMode?: "numeric" | "url" | "email";
  type?: "text" | "date";
};

/** Addresses and numbers are what they are asked for; words are looked through for what may lead to a person. */
const notWords = new Set<TextName>(["website", "press_mailbox", "licence_number", "licence_until"]);

/** A text of a profile: what was just typed, else what is kept. With `rows`, several lines. */
export function EditField({ name, stored, reply, rows, id = `field-${name}`, ...rest }: Props) {
  const { t } = useSpeech();
  const identifying = useIdentifying();
  const value = typedOr(reply, name, stored === null ? "" : String(stored));
  const common = {
    id,
    name,
    label: t(`organisations:edit.${name}`),
    error: useFieldError(reply, name),
    warning: notWords.has(name) ? null : identifying(value),
    defaultValue: value,
    ...rest,
  };
  if (rows) {
    const { type: _type, ...area } = common;
    return <TextArea {...area} rows={rows} />;
  }
  return <TextField {...common} />;
}

/** What a form carries for itself. After a refusal it carries the sign of what the page shows now. */
export function CarriedFields({ marks, intent, service }: { marks: FormMarks; intent: string; service?: string }) {
  return (
    <>
      <input type="hidden" name="form_key" value={marks.formKey} />
      <input type="hidden" name="seen" value={marks.seen} />
      <input type="hidden" name="intent" value={intent} />
      {service && <input type="hidden" name="service" value={service} />}
    </>
  );
}
