import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply } from "#app/kernel/reply.ts";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";

/** A password that is being chosen; it does not come back. */
export function NewPasswordField({ label, reply }: { label: string; reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <TextField
      id="field-password"
      name="password"
      type="password"
      autoComplete="new-password"
      label={label}
      hint={t("accounts:new_password.password_hint")}
      error={useFieldError(reply, "password")}
    />
  );
}
