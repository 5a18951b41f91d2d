import { encode } from "uqr";
import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { type SecondFactorPage as Page } from "../queries/second-factor-page.server.ts";
import { addressOfSecret, isSecret } from "../rules/second-factor.ts";
import { CodeField } from "./code-field.tsx";

export type CodesShown = { kind: "codes"; codes: string[] };
type Props = { page: Page; isNeeded: boolean; reply: Reply | CodesShown | undefined };

export function SecondFactorPage({ page, isNeeded, reply }: Props) {
  const { t } = useSpeech();
  if (reply?.kind === "codes") return <Codes codes={reply.codes} />;
  const firstField = page.kind === "set_up" ? "current_password" : "code";
  return (
    <>
      <ReplySummary reply={reply} firstField={firstField} />
      {isNeeded && !reply && <Banner kind="note" title={t("accounts:second_factor.needed")} />}
      <PageHeading title={t("accounts:second_factor.title")} lead={t("accounts:second_factor.lead")} />
      {page.kind === "set_up" ? <Standing page={page} reply={reply} /> : <SetUp page={page} reply={reply} />}
    </>
  );
}

function Codes({ codes }: { codes: string[] }) {
  const { t } = useSpeech();
  return (
    <>
      <Banner title={t("accounts:second_factor.on")} />
      <PageHeading title={t("accounts:second_factor.codes_title")} lead={t("accounts:second_factor.codes_lead")} />
      <ol className="mb-8 grid max-w-reading gap-x-8 border-y-2 border-ink py-4 md:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="py-1 tabular-nums">
            {code}
          </li>
        ))}
      </ol>
      <ButtonLink to={paths.desk()}>{t("accounts:second_factor.codes_saved")}</ButtonLink>
    </>
  );
}

function PasswordField({ reply }: { reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <TextField
      id="field-current_password"
      name="current_password"
      type="password"
      autoComplete="current-password"
      label={t("accounts:password.current")}
      error={useFieldError(reply, "current_password")}
    />
  );
}

type SetUpProps = { page: Extract<Page, { kind: "to_set_up" }>; reply: Reply | undefined };

/** After a wrong code the secret is still the one that was photographed. */
function SetUp({ page, reply }: SetUpProps) {
  const { t } = useSpeech();
  const typed = typedOr(reply, "secret", page.secret);
  const secret = isSecret(typed) ? typed : page.secret;
  return (
    <form method="post" noValidate className="max-w-reading">
      <input type="hidden" name="secret" value={secret} />
      <SectionHeading small>{t("accounts:second_factor.step_app")}</SectionHeading>
      <p className="mt-3 mb-8">{t("accounts:second_factor.step_app_text")}</p>
      <SectionHeading small>{t("accounts:second_factor.step_scan")}</SectionHeading>
      <Square text={addressOfSecret(secret, page.email)} />
      <p className="mb-8">
        {t("accounts:second_factor.by_hand")}{" "}
        <strong className="break-all">{secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</strong>
      </p>
      <SectionHeading small>{t("accounts:second_factor.step_code")}</SectionHeading>
      <div className="mt-4">
        <CodeField hint={t("accounts:second_factor.setup_code_hint")} reply={reply} />
        <PasswordField reply={reply} />
        <Button>{t("accounts:second_factor.submit")}</Button>
      </div>
    </form>
  );
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

type StandingProps = { page: Extract<Page, { kind: "set_up" }>; reply: Reply | undefined };

function Standing({ page, reply }: StandingProps) {
  const { t } = useSpeech();
  const chosen = typedOr(reply, "intent", "");
  return (
    <>
      <p className="mb-2 font-semibold">{t("accounts:second_factor.on")}</p>
      <p className="mb-8">{t("accounts:second_factor.codes_left", { count: page.codesLeft })}</p>
      {(["renew", "remove"] as const).map((intent) => (
        <details key={intent} open={chosen === intent} className="mb-4 max-w-reading border-t border-rule">
          <summary className="min-h-11 py-2 font-semibold">{t(`accounts:second_factor.${intent}`)}</summary>
          <form method="post" noValidate className="py-3">
            <p className="mb-4">
              {t(intent === "renew" ? "accounts:second_factor.renewing" : "accounts:second_factor.removing")}
            </p>
            <input type="hidden" name="intent" value={intent} />
            <ConfirmingPassword intent={intent} reply={chosen === intent ? reply : undefined} />
            <Button variant={intent === "remove" ? "danger" : "secondary"}>
              {t(`accounts:second_factor.${intent}`)}
            </Button>
          </form>
        </details>
      ))}
    </>
  );
}

/** One id a form: both stand on the page. The error summary leads to the one that was sent. */
function ConfirmingPassword({ intent, reply }: { intent: string; reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <TextField
      id={reply ? "field-current_password" : `field-current_password-${intent}`}
      name="current_password"
      type="password"
      autoComplete="current-password"
      label={t("accounts:password.current")}
      error={useFieldError(reply, "current_password")}
    />
  );
}
