import { useCallback } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { Button } from "#app/ui/form/button.tsx";
import { knownPasskey } from "./device.ts";
import { DeviceProblem, ScriptNeeded } from "./device-problem.tsx";
import { useDevice } from "./use-device.ts";

export type PasskeySignInProps = {
  /** Where the person was going. */
  to: string;
  /** The one origin passkeys are for. */
  origin: string;
  /** After the password: what else there is without script is another. */
  afterPassword: boolean;
};

/** The button that signs in with a passkey. */
export function PasskeySignIn({ to, origin, afterPassword }: PasskeySignInProps) {
  const { t, language } = useSpeech();
  const path = inLanguage(language, paths.passkeyAsked());
  const ask = useCallback((fields: URLSearchParams) => knownPasskey({ path, origin, fields }), [path, origin]);
  const { problem, refusal, busy, answerRef, onSubmit } = useDevice(ask, undefined);
  return (
    <form method="post" action={inLanguage(language, paths.passkeySignIn())} onSubmit={onSubmit}>
      <ScriptNeeded instead={t(`accounts:passkeys.${afterPassword ? "no_script_second" : "no_script_sign_in"}`)} />
      <DeviceProblem problem={problem} refusal={refusal} origin={origin} />
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="answer" ref={answerRef} />
      <Button id="field-answer" busy={busy}>
        {t("accounts:passkeys.use")}
      </Button>
    </form>
  );
}
