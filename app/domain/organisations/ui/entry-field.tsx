import { useSpeech } from "#app/i18n/context.tsx";
import { sayKey } from "#app/i18n/translator.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { useIdentifying } from "#app/ui/form/identifying-warning.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextArea, TextField } from "#app/ui/form/text-field.tsx";
import { affiliationLevels, affiliationRoles, figureKinds, figureQualifiers } from "#db/reference/support.ts";
import { type EntryList } from "../entry-input.ts";

type Field = {
  name: string;
  kind: "line" | "words" | "number" | "day" | "choice";
  optional?: boolean;
  options?: readonly string[];
};

const line = (name: string): Field => ({ name, kind: "line" });
const optionalLine = (name: string): Field => ({ name, kind: "line", optional: true });
const choice = (name: string, options: readonly string[]): Field => ({ name, kind: "choice", options });
const sinceYear: Field = { name: "since_year", kind: "number", optional: true };

/** The fields of each list's form, in the order they stand. Labels: `organisations:edit.field.<name>`. */
export const entryFields: Record<EntryList, readonly Field[]> = {
  programme: [
    line("title"),
    { name: "text_ro", kind: "words" },
    { name: "text_en", kind: "words", optional: true },
    sinceYear,
  ],
  affiliation: [line("network"), choice("level", affiliationLevels), choice("role", affiliationRoles)],
  agreement: [
    line("partner_ro"),
    optionalLine("partner_en"),
    line("scope_ro"),
    optionalLine("scope_en"),
    { name: "signed_on", kind: "day", optional: true },
  ],
  figure: [
    choice("kind", figureKinds),
    choice("qualifier", figureQualifiers),
    { name: "value", kind: "number" },
    line("label_ro"),
    optionalLine("label_en"),
    { name: "as_of_year", kind: "number" },
    sinceYear,
  ],
};

export const entryFieldId = (list: string, entry: string, field: string) => `entry-${list}-${entry}-${field}`;

type Props = {
  id: string;
  list: EntryList;
  field: Field;
  stored: string | number | null;
  reply: Reply | undefined;
};

/** A field of an entry: what was just typed, else what is kept; words that may lead to a person are marked. */
export function EntryField({ id, field, stored, reply }: Props) {
  const { t } = useSpeech();
  const identifying = useIdentifying();
  const { name, kind, optional = false } = field;
  const error = useFieldError(reply, name);
  const value = typedOr(reply, name, stored === null ? "" : String(stored));
  const hint = hasHint(name) ? t(`organisations:edit.hint.${name}`) : undefined;
  const common = {
    id,
    name,
    label: sayKey(t, `organisations:edit.field.${name}`),
    optional,
    defaultValue: value,
    error,
    hint,
  };
  if (kind === "choice") {
    const options = (field.options ?? []).map((option) => ({
      value: option,
      label: sayKey(t, `organisations:edit.choice.${name}.${option}`),
    }));
    return <Select {...common} options={[{ value: "", label: t("organisations:edit.support_choose") }, ...options]} />;
  }
  if (kind === "words") return <TextArea {...common} rows={3} warning={identifying(value)} />;
  if (kind === "day") return <TextField {...common} type="date" />;
  if (kind === "number") return <TextField {...common} inputMode="numeric" />;
  return <TextField {...common} warning={identifying(value)} />;
}

const hints = ["label_ro", "since_year", "as_of_year", "scope_ro"] as const;

function hasHint(name: string): name is (typeof hints)[number] {
  return (hints as readonly string[]).includes(name);
}
