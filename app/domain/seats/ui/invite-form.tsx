import { type PlatformRole, type SeatRole } from "#app/access/actor.ts";
import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { type Choice, RadioGroup } from "#app/ui/form/choice.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { ConfirmingPassword } from "#app/domain/accounts/ui/confirming-password.tsx";
import { type InvitationForm } from "../queries/invitation-form.server.ts";

type Props = { form: InvitationForm; reply: Reply | undefined };

/** Invites an address: to a seat of one's own organisation, or from the platform. */
export function InviteForm({ form, reply }: Props) {
  const { t } = useSpeech();
  const isFromPlatform = form.organisations.length > 0;
  const roles: (SeatRole | PlatformRole)[] = isFromPlatform
    ? ["coordinator", ...form.platformRoles]
    : ["contributor", "coordinator"];
  return (
    <>
      <ReplySummary
        reply={reply}
        firstField={reply?.kind === "refused" && reply.code.startsWith("password.") ? "current_password" : "email"}
      />
      <PageHeading title={t("seats:invite.title")} lead={t("seats:invite.lead")} />
      <form method="post" noValidate className="max-w-reading">
        <input type="hidden" name="form_key" value={form.formKey} />
        <TextField
          id="field-email"
          name="email"
          type="email"
          autoComplete="off"
          label={t("seats:invite.email")}
          hint={t("seats:invite.email_hint")}
          error={useFieldError(reply, "email")}
          defaultValue={typedOr(reply, "email", "")}
        />
        <RoleField roles={roles} isFromPlatform={isFromPlatform} reply={reply} />
        {isFromPlatform && <OrganisationField form={form} reply={reply} />}
        <LanguageField reply={reply} />
        <ConfirmingPassword reply={reply} hint={isFromPlatform ? undefined : t("seats:invite.password_hint")} />
        <Button>{t("seats:invite.submit")}</Button>
      </form>
    </>
  );
}

type RoleFieldProps = { roles: (SeatRole | PlatformRole)[]; isFromPlatform: boolean; reply: Reply | undefined };

function RoleField({ roles, isFromPlatform, reply }: RoleFieldProps) {
  const { t } = useSpeech();
  const choices: Choice[] = roles.map((role) => ({
    value: role,
    label:
      isFromPlatform && role === "coordinator" ? t("seats:invite.coordinator_of") : t(`accounts:account.role.${role}`),
    hint: t(`seats:invite.role_hint.${role}`),
  }));
  return (
    <RadioGroup
      id="field-role"
      name="role"
      label={t("seats:invite.role")}
      error={useFieldError(reply, "role")}
      choices={choices}
      defaultValue={typedOr(reply, "role", roles[0] ?? "")}
    />
  );
}

function OrganisationField({ form, reply }: Props) {
  const { t } = useSpeech();
  const options = form.organisations.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      id="field-organisation"
      name="organisation"
      label={t("seats:invite.organisation")}
      hint={t("seats:invite.organisation_hint")}
      error={useFieldError(reply, "organisation")}
      options={[{ value: "", label: t("seats:invite.organisation_none") }, ...options]}
      defaultValue={typedOr(reply, "organisation", "")}
    />
  );
}

function LanguageField({ reply }: { reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <RadioGroup
      id="field-language"
      name="language"
      label={t("seats:invite.language")}
      error={useFieldError(reply, "language")}
      choices={[
        { value: "ro", label: t("seats:invite.romanian") },
        { value: "en", label: t("seats:invite.english") },
      ]}
      defaultValue={typedOr(reply, "language", "ro")}
    />
  );
}
