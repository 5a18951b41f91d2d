import { useCallback } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { newPasskey } from "./device.ts";
import { DeviceProblem, ScriptNeeded } from "./device-problem.tsx";
import { useDevice } from "./use-device.ts";
import { ConfirmingPassword } from "../confirming-password.tsx";

export type AddPasskeyProps = { origin: string; reply: Reply | undefined };

/** Names a new passkey, asks for the password and has the device make it. */
export function AddPasskeyForm({ origin, reply: first }: AddPasskeyProps) {
  const { t, language } = useSpeech();
  const path = inLanguage(language, paths.passkeyToAdd());
  const ask = useCallback((fields: URLSearchParams) => newPasskey({ path, origin, fields }), [path, origin]);
  const { problem, refusal, reply, busy, answerRef, onSubmit } = useDevice(ask, first);
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="mt-6">
      <ScriptNeeded instead={t("accounts:passkeys.no_script_add")} />
      <DeviceProblem problem={problem} refusal={refusal} origin={origin} />
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="answer" ref={answerRef} />
      <TextField
        id="field-add-name"
        name="name"
        autoComplete="off"
        maxLength={60}
        label={t("accounts:passkeys.name")}
        hint={t("accounts:passkeys.name_hint")}
        error={useFieldError(reply, "name")}
        defaultValue={typedOr(first, "name", "")}
      />
      <ConfirmingPassword reply={reply} place="add-" />
      <Button id="field-add-answer" busy={busy}>
        {t("accounts:passkeys.add")}
      </Button>
    </form>
  );
}
