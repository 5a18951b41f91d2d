import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { Island } from "#app/ui/layout/island.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { type SecondStep } from "../queries/second-step.server.ts";
import { CodeField } from "./code-field.tsx";
import { PasskeySignIn } from "./passkeys/passkey-sign-in.tsx";

type Props = {
  to: string;
  step: SecondStep;
  /** The one origin passkeys are for. */
  origin: string;
  reply: Reply | undefined;
};

/** The second step of signing in: a code, and whoever has a passkey is offered that too. */
export function PassSecondFactorForm({ to, step, origin, reply }: Props) {
  const { t } = useSpeech();
  const goingTo = typedOr(reply, "to", to);
  const { hasAuthenticator, hasPasskey } = step;
  return (
    <>
      <ReplySummary reply={reply} firstField="code" />
      <PageHeading
        title={t("accounts:second_factor.enter_title")}
        lead={t(`accounts:second_factor.${hasAuthenticator ? "enter_lead" : "enter_lead_passkey"}`)}
      />
      {hasPasskey && (
        <section aria-labelledby="with-passkey" className="mb-10 max-w-reading">
          <SectionHeading small id="with-passkey">
            {t("accounts:passkeys.with_passkey")}
          </SectionHeading>
          <div className="mt-5">
            <Island
              name="passkey-sign-in"
              rooms={["accounts", "refusals"]}
              part={PasskeySignIn}
              props={{ to: goingTo, origin, afterPassword: true }}
            />
          </div>
        </section>
      )}
      <section aria-label={t("accounts:second_factor.by_code")} className="max-w-reading">
        {hasPasskey && <SectionHeading small>{t("accounts:second_factor.by_code")}</SectionHeading>}
        <form method="post" noValidate className={`max-w-field ${hasPasskey ? "mt-5" : ""}`}>
          <input type="hidden" name="to" value={goingTo} />
          <CodeField
            hint={t(`accounts:second_factor.${hasAuthenticator ? "code_hint" : "code_hint_recovery"}`)}
            reply={reply}
          />
          <Button variant={hasPasskey ? "secondary" : "primary"}>{t("accounts:second_factor.enter_submit")}</Button>
        </form>
      </section>
    </>
  );
}
