import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { Island } from "#app/ui/layout/island.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { PasskeySignIn, type PasskeySignInProps } from "./passkey-sign-in.tsx";

type Props = PasskeySignInProps & { reply: Reply | undefined };

/** Signing in without a password; after it, when the device did not answer rightly. */
export function PasskeySignInPage({ to, origin, afterPassword, reply }: Props) {
  const { t } = useSpeech();
  const goingTo = typedOr(reply, "to", to);
  const back = afterPassword ? paths.secondFactor(goingTo) : paths.signIn(goingTo);
  return (
    <>
      <ReplySummary reply={reply} firstField="answer" />
      <PageHeading title={t("accounts:passkeys.sign_in_title")} lead={t("accounts:passkeys.sign_in_lead")} />
      <div className="max-w-reading">
        <Island
          name="passkey-sign-in"
          rooms={["accounts", "refusals"]}
          part={PasskeySignIn}
          props={{ to: goingTo, origin, afterPassword }}
        />
        <p className="mt-8">
          <TextLink to={back}>
            {t(afterPassword ? "accounts:passkeys.with_code" : "accounts:passkeys.with_password")}
          </TextLink>
        </p>
      </div>
    </>
  );
}
