import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { CheckboxField, RadioGroup } from "#app/ui/form/choice.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { CallBox } from "#app/ui/feedback/decision-box.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { coalition } from "#db/reference/coalition.ts";
import { joinKinds, reasonsAtMost } from "../joining.ts";

type Props = { formKey: string; reply: Reply | undefined };

/** Asking to join: help lines first, then a short form about the organisation. */
export function JoinForm({ formKey, reply }: Props) {
  const { t } = useSpeech();
  return (
    <div className="page-width pt-6 pb-8 md:pt-7">
      <ReplySummary reply={reply} firstField={reply?.kind === "refused" ? "reasons" : "kind"} />
      <MarginRight margin={<JoinMargin />}>
        <PageHeading title={t("join:title")} lead={t("join:lead")} />
        <Danger />
        <form method="post" noValidate className="max-w-field">
          <input type="hidden" name="form_key" value={formKey} />
          <KindField reply={reply} />
          <Field name="organisation_name" reply={reply} autoComplete="organization" />
          <Field name="website" reply={reply} optional hint={t("join:website_hint")} inputMode="url" />
          <Field name="contact_name" reply={reply} autoComplete="name" hint={t("join:contact_name_hint")} />
          <Field name="contact_position" reply={reply} optional autoComplete="organization-title" />
          <Field name="email" reply={reply} type="email" autoComplete="email" hint={t("join:email_hint")} />
          <Field
            name="reasons"
            reply={reply}
            maxLength={reasonsAtMost}
            hint={t("join:reasons_hint", { count: reasonsAtMost })}
          />
          <Consent reply={reply} />
          <Button>{t("join:submit")}</Button>
        </form>
      </MarginRight>
    </div>
  );
}

function Danger() {
  const { t } = useSpeech();
  return (
    <div className="mb-8">
      <CallBox
        kicker={t("ui:help.region")}
        title={t("join:danger.title")}
        action={
          <TextLink to={paths.safety()} className="inline-flex min-h-8 items-center">
            {t("join:danger.more")}
          </TextLink>
        }
      >
        <p>{t("join:danger.text")}</p>
      </CallBox>
    </div>
  );
}

function KindField({ reply }: { reply: Reply | undefined }) {
  const { t } = useSpeech();
  const typed = reply?.typed["kind"]?.[0];
  return (
    <RadioGroup
      id="field-kind"
      name="kind"
      label={t("join:kind.label")}
      error={useFieldError(reply, "kind")}
      {...(typed ? { defaultValue: typed } : {})}
      choices={joinKinds.map((kind) => ({
        value: kind,
        label: t(`join:kind.${kind}`),
        hint: t(`join:kind.${kind}_hint`),
      }))}
    />
  );
}

type FieldProps = {
  name: "organisation_name" | "website" | "contact_name" | "contact_position" | "email" | "reasons";
  reply: Reply | undefined;
  hint?: ReactNode;
  optional?: boolean;
  type?: "text" | "email";
  autoComplete?: string;
  inputMode?: "url";
  maxLength?: number;
};

function Field({ name, reply, ...rest }: FieldProps) {
  const { t } = useSpeech();
  return (
    <TextField
      id={`field-${name}`}
      name={name}
      label={t(`join:${name}`)}
      error={useFieldError(reply, name)}
      defaultValue={typedOr(reply, name, "")}
      {...rest}
    />
  );
}

/** Starts empty, also after a form that came back: agreeing is done each time anew. */
function Consent({ reply }: { reply: Reply | undefined }) {
  const { t } = useSpeech();
  return (
    <div className="mb-7.5 border-t-2 border-ink pt-4">
      <p id="consent-text">{t("join:consent.text")}</p>
      <CheckboxField
        id="field-consent"
        name="consent"
        aria-describedby="consent-text"
        label={t("join:consent.label")}
        error={useFieldError(reply, "consent")}
      />
      <p>
        <TextLink to={paths.privacy()} className="inline-flex min-h-8 items-center">
          {t("join:consent.more")}
        </TextLink>
      </p>
    </div>
  );
}

function JoinMargin() {
  const { t } = useSpeech();
  return (
    <MarginNote title={t("join:margin.title")}>
      <ol className="list-decimal space-y-1 pl-5">
        <li>{t("join:margin.first")}</li>
        <li>{t("join:margin.second")}</li>
        <li>{t("join:margin.third")}</li>
      </ol>
      <p>{t("join:margin.by_mail", { email: coalition.email })}</p>
    </MarginNote>
  );
}

/** After sending: the same for everybody, whatever was known of the address before. */
export function JoinReceived() {
  const { t } = useSpeech();
  return (
    <div className="page-width pt-6 pb-8 md:pt-7">
      <PageHeading title={t("join:received.title")} lead={t("join:received.text")} />
      <p>
        <TextLink to={paths.members()} className="inline-flex min-h-11 items-center">
          {t("join:received.next")}
        </TextLink>
      </p>
    </div>
  );
}
