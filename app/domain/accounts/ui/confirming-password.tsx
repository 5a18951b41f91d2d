import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply } from "#app/kernel/reply.ts";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";

type ConfirmingProps = {
  reply: Reply | undefined;
  /** After `field-` in its id, where several stand on a page. */
  place?: string;
  /** "Your present password", unless the form says it in words of its own. */
  label?: string;
  hint?: string;
};

/** The password, asked again before something that matters. */
export function ConfirmingPassword({ reply, place = "", label, hint }: ConfirmingProps) {
  const { t } = useSpeech();
  return (
    <TextField
      id={`field-${place}current_password`}
      name="current_password"
      type="password"
      autoComplete="current-password"
      label={label ?? t("accounts:password.current")}
      hint={hint}
      error={useFieldError(reply, "current_password")}
    />
  );
}
