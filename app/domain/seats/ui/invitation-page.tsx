import { NewPasswordField } from "#app/domain/accounts/ui/new-password-field.tsx";
import { AddressAndCode } from "#app/domain/accounts/ui/address-and-code.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { addressFor, TextLink } from "#app/ui/layout/text-link.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { type ShownInvitation } from "../queries/shown-invitation.server.ts";

type InvitationPageProps = {
  /** Of the link; empty for whoever is about to type a code. */
  token: string;
  /** Null without a link. */
  shown: ShownInvitation | null;
  reply: Reply | undefined;
};

/** An invitation, for whoever holds its key; without one, the form for the typed code. */
export function InvitationPage({ token, shown, reply }: InvitationPageProps) {
  if (!shown) return <TypedCode reply={reply} />;
  if (shown.state === "open") return <Open shown={shown} token={token} reply={reply} />;
  return <Closed state={shown.state} />;
}

function TypedCode({ reply }: { reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <>
      <ReplySummary reply={reply} firstField="email" />
      <PageHeading title={t("seats:invitation.type_title")} lead={t("seats:invitation.type_lead")} />
      <form method="post" noValidate className="max-w-field">
        <AddressAndCode reply={reply} />
        <Button>{t("seats:invitation.type_submit")}</Button>
      </form>
    </>
  );
}

function Closed({ state }: { state: "unknown" | "over" | "withdrawn" | "accepted" }) {
  const { t } = useSpeech();
  const said = state === "accepted" ? "already" : state;
  return (
    <>
      <PageHeading title={t(`seats:invitation.${said}`)} lead={t(`seats:invitation.${said}_text`)} />
      {state === "accepted" && <ButtonLink to={paths.desk()}>{t("seats:invitation.to_desk")}</ButtonLink>}
      {state === "unknown" && <ButtonLink to={paths.invitation()}>{t("seats:invitation.type_code")}</ButtonLink>}
    </>
  );
}

type OpenProps = {
  shown: Extract<ShownInvitation, { state: "open" | "accepted" }>;
  token: string;
  reply: Reply | undefined;
};

function Open({ shown, token, reply }: OpenProps) {
  const { t } = useSpeech();
  const { organisation, inviter, email } = shown;
  const role = t(`seats:role.${shown.role}`);
  const says = inviter
    ? organisation
      ? t("seats:invitation.seat_by", { inviter, organisation, role })
      : t("seats:invitation.platform_by", { inviter, role })
    : organisation
      ? t("seats:invitation.seat", { organisation, role })
      : t("seats:invitation.platform", { role });
  return (
    <>
      <ReplySummary reply={reply} firstField="name" />
      <PageHeading title={t("seats:invitation.title")} lead={says} />
      <p className="mb-6">{t("seats:invitation.for_address", { email })}</p>
      {shown.reader === "new" && <NewPersonForm email={email} token={token} reply={reply} />}
      {shown.reader === "has_account" && <SignInFirst token={token} />}
      {shown.reader === "theirs" && <AcceptForm token={token} />}
      {shown.reader === "somebody_else" && <SignOutFirst />}
    </>
  );
}

type NewPersonProps = { email: string; token: string; reply: Reply | undefined };

function NewPersonForm({ email, token, reply }: NewPersonProps) {
  const { t } = useSpeech();
  return (
    <form method="post" noValidate className="max-w-field">
      <input type="hidden" name="key" value={token} />
      <p className="mb-6">{t("seats:invitation.new_lead", { email })}</p>
      <TextField
        id="field-name"
        name="name"
        autoComplete="name"
        label={t("seats:invitation.name")}
        hint={t("seats:invitation.name_hint")}
        error={useFieldError(reply, "name")}
        defaultValue={typedOr(reply, "name", "")}
      />
      <NewPasswordField label={t("seats:invitation.password")} reply={reply} />
      <Button>{t("seats:invitation.accept")}</Button>
    </form>
  );
}

function SignInFirst({ token }: { token: string }) {
  const { t, language } = useSpeech();
  const back = addressFor(language, paths.invitation(encodeURIComponent(token)));
  return (
    <>
      <p className="mb-4 max-w-reading">{t("seats:invitation.has_account")}</p>
      <div className="flex flex-wrap items-center gap-6">
        <ButtonLink to={paths.signIn(back)}>{t("seats:invitation.sign_in")}</ButtonLink>
        <TextLink to={paths.requestReset()}>{t("seats:invitation.forgotten")}</TextLink>
      </div>
    </>
  );
}

function AcceptForm({ token }: { token: string }) {
  const { t } = useSpeech();
  return (
    <form method="post">
      <input type="hidden" name="key" value={token} />
      <p className="mb-4 max-w-reading">{t("seats:invitation.theirs")}</p>
      <Button>{t("seats:invitation.accept")}</Button>
    </form>
  );
}

function SignOutFirst() {
  const { t, language } = useSpeech();
  return (
    <form method="post" action={addressFor(language, paths.signOut())}>
      <p className="mb-4 max-w-reading">{t("seats:invitation.somebody_else")}</p>
      <Button variant="secondary">{t("seats:invitation.sign_out")}</Button>
    </form>
  );
}
