import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";

/** The address somebody signs in with. */
export function EmailField({ reply }: { reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <TextField
      id="field-email"
      name="email"
      type="email"
      autoComplete="username"
      label={t("accounts:sign_in.email")}
      error={useFieldError(reply, "email")}
      defaultValue={typedOr(reply, "email", "")}
    />
  );
}

/** For whoever types the code of a mail instead of following its link. */
export function AddressAndCode({ reply }: { reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <>
      <EmailField reply={reply} />
      <TextField
        id="field-code"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        label={t("accounts:new_password.code")}
        hint={t("accounts:new_password.code_hint")}
        error={useFieldError(reply, "code")}
        defaultValue={typedOr(reply, "code", "")}
      />
    </>
  );
}
