import { encode } from "uqr";
import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { type SecondFactorPage as Page } from "../queries/second-factor-page.server.ts";
import { addressOfSecret, isSecret } from "../rules/second-factor.ts";
import { CodeField } from "./code-field.tsx";
import { ConfirmingPassword } from "./confirming-password.tsx";
import { type CodesShown, RecoveryCodes } from "./recovery-codes.tsx";

type Props = { page: Page; isNeeded: boolean; reply: Reply | CodesShown | undefined };

/** The two ways to a second step, and what stands in for either. */
export function SecondFactorPage({ page, isNeeded, reply }: Props) {
  const { t } = useSpeech();
  if (reply?.kind === "codes") return <RecoveryCodes title={t("accounts:second_factor.on")} codes={reply.codes} />;
  const { authenticator } = page;
  const isOn = authenticator.kind === "set_up" || page.passkeys > 0;
  const firstField = authenticator.kind === "set_up" ? "current_password" : "code";
  return (
    <>
      <ReplySummary reply={reply} firstField={typedOr(reply, "intent", "") ? "current_password" : firstField} />
      {isNeeded && !reply && <Banner kind="note" title={t("accounts:second_factor.needed")} />}
      <PageHeading title={t("accounts:second_factor.title")} lead={t("accounts:second_factor.lead")} />
      {isOn && <p className="mb-8 font-semibold">{t("accounts:second_factor.on")}</p>}
      <Passkeys count={page.passkeys} />
      <Authenticator page={authenticator} reply={reply} />
      {isOn && <Codes left={page.codesLeft} reply={reply} />}
    </>
  );
}

function Passkeys({ count }: { count: number }) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="passkeys" className="mb-12 max-w-reading">
      <SectionHeading small id="passkeys">
        {t("accounts:passkeys.title")}
      </SectionHeading>
      <p className="my-4">
        {count > 0 ? t("accounts:second_factor.passkeys_have", { count }) : t("accounts:second_factor.passkeys_none")}
      </p>
      <ButtonLink to={paths.ownPasskeys()} variant="secondary">
        {t(count > 0 ? "accounts:second_factor.passkeys_see" : "accounts:passkeys.add")}
      </ButtonLink>
    </section>
  );
}

type AuthenticatorProps = { page: Page["authenticator"]; reply: Reply | undefined };

function Authenticator({ page, reply }: AuthenticatorProps) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="authenticator" className="mb-12 max-w-reading">
      <SectionHeading small id="authenticator">
        {t("accounts:second_factor.app_title")}
      </SectionHeading>
      <p className="my-4">{t(`accounts:second_factor.app_${page.kind === "set_up" ? "on" : "text"}`)}</p>
      {page.kind === "set_up" ? (
        <Change intent="remove" reply={reply} />
      ) : (
        <SetUp secret={page.secret} email={page.email} reply={reply} />
      )}
    </section>
  );
}

type SetUpProps = { secret: string; email: string; reply: Reply | undefined };

/** After a wrong code the secret is still the one that was photographed. */
function SetUp({ secret: fresh, email, reply }: SetUpProps) {
  const { t } = useSpeech();
  const typed = typedOr(reply, "secret", fresh);
  const secret = isSecret(typed) ? typed : fresh;
  return (
    <form method="post" noValidate>
      <input type="hidden" name="secret" value={secret} />
      <h3 className="mt-6 font-semibold">{t("accounts:second_factor.step_app")}</h3>
      <p className="mt-1 mb-6">{t("accounts:second_factor.step_app_text")}</p>
      <h3 className="font-semibold">{t("accounts:second_factor.step_scan")}</h3>
      <Square text={addressOfSecret(secret, email)} />
      <p className="mb-6">
        {t("accounts:second_factor.by_hand")}{" "}
        <strong className="break-words">{secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</strong>
      </p>
      <h3 className="font-semibold">{t("accounts:second_factor.step_code")}</h3>
      <div className="mt-3">
        <CodeField hint={t("accounts:second_factor.setup_code_hint")} reply={reply} />
        <ConfirmingPassword reply={typedOr(reply, "intent", "") ? undefined : reply} place={placeOf("", reply)} />
        <Button>{t("accounts:second_factor.submit")}</Button>
      </div>
    </form>
  );
}

/** One id a form, where several ask for the password: the error summary leads to the one that was sent. */
function placeOf(intent: string, reply: Reply | undefined): string {
  return typedOr(reply, "intent", "") === intent ? "" : `${intent || "set-up"}-`;
}

/** The address as a square to photograph (QR, ISO 18004): one path of its dark fields. */
function Square({ text }: { text: string }) {
  const { t } = useSpeech();
  const { data, size } = encode(text, { border: 2 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      role="img"
      aria-label={t("accounts:second_factor.square")}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="bg-white my-4 w-52"
    >
      <path d={dark.join("")} fill="#000000" />
    </svg>
  );
}

type ChangeProps = { intent: "renew" | "remove"; reply: Reply | undefined };

/** Something that is changed with the password alone. */
function Change({ intent, reply }: ChangeProps) {
  const { t } = useSpeech();
  const isSent = typedOr(reply, "intent", "") === intent;
  return (
    <details open={isSent} className="border-t border-rule">
      <summary className="min-h-11 py-2 font-semibold">{t(`accounts:second_factor.${intent}`)}</summary>
      <form method="post" noValidate className="py-3">
        <p className="mb-4">{t(`accounts:second_factor.${intent === "renew" ? "renewing" : "removing"}`)}</p>
        <input type="hidden" name="intent" value={intent} />
        <ConfirmingPassword reply={isSent ? reply : undefined} place={placeOf(intent, reply)} />
        <Button variant={intent === "remove" ? "danger" : "secondary"}>{t(`accounts:second_factor.${intent}`)}</Button>
      </form>
    </details>
  );
}

function Codes({ left, reply }: { left: number; reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="codes" className="max-w-reading">
      <SectionHeading small id="codes">
        {t("accounts:second_factor.codes_title")}
      </SectionHeading>
      <p className="my-4">{t("accounts:second_factor.codes_left", { count: left })}</p>
      <Change intent="renew" reply={reply} />
    </section>
  );
}
