import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply } from "#app/kernel/reply.ts";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";

/** A code of the authenticator. What was typed does not come back: the next one is another. */
export function CodeField({ hint, reply }: { hint: string; reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <TextField
      id="field-code"
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      label={t("accounts:second_factor.code")}
      hint={hint}
      error={useFieldError(reply, "code")}
    />
  );
}
