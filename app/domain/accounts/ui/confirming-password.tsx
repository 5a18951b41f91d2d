import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";

type ConfirmingProps = {
  reply: Reply | undefined;
  /** After `field-` in its id, where several stand on a page. */
  place?: string;
  /** "Your present password", unless the form says it in words of its own. */
  label?: string;
  hint?: string;
};

/** The password, asked again before something that matters; whoever does not know it (they sign in with a passkey) gets one by mail. */
export function ConfirmingPassword({ reply, place = "", label, hint }: ConfirmingProps) {
  const { t } = useSpeech();
  return (
    <>
      <TextField
        id={`field-${place}current_password`}
        name="current_password"
        type="password"
        autoComplete="current-password"
        label={label ?? t("accounts:password.current")}
        hint={hint}
        error={useFieldError(reply, "current_password")}
      />
      <p className="-mt-5 mb-7.5 text-small">
        <TextLink to={paths.requestReset()} className="inline-flex min-h-6 items-center">
          {t("accounts:password.unknown")}
        </TextLink>
      </p>
    </>
  );
}
