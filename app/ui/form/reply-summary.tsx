import { useSpeech } from "#app/i18n/context.tsx";
import { sayKey } from "#app/i18n/translator.ts";
import { type ErrorEntry, ErrorSummary } from "#app/ui/feedback/error-summary.tsx";
import { problemOf, type Reply } from "#app/kernel/reply.ts";

type Props = {
  reply: Reply | undefined | null;
  /** The field a refusal of the whole act leads to. */
  firstField: string;
  /** Before the field's name in its id, where several forms stand on a page. */
  idPrefix?: string;
  /** What a field is called, where its sentence could be about any of them. */
  nameOf?: (field: string) => string;
};

/** What an action said no to, at the top of its form, each entry a link to its field. Field ids are `field-<name>`. */
export function ReplySummary({ reply, firstField, idPrefix = "field-", nameOf }: Props) {
  const { t } = useSpeech();
  if (!reply) return null;
  const errors: ErrorEntry[] =
    reply.kind === "invalid"
      ? reply.problems.map(({ field, key, params }) => ({
          fieldId: `${idPrefix}${field || firstField}`,
          message: `${nameOf && field ? `${nameOf(field)}: ` : ""}${sayKey(t, key, params)}`,
        }))
      : [{ fieldId: `${idPrefix}${firstField}`, message: sayKey(t, `refusals:${reply.code}`, reply.params) }];
  return <ErrorSummary errors={errors} />;
}

/** The sentence beside one field, or undefined. */
export function useFieldError(reply: Reply | undefined | null, field: string): string | undefined {
  const { t } = useSpeech();
  const problem = problemOf(reply, field);
  return problem && sayKey(t, problem.key, problem.params);
}
