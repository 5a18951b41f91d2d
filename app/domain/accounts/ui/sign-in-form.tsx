import { useSpeech } from "#app/i18n/context.tsx";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { type Reply, typedOr } from "#app/kernel/reply.ts";

type Props = { to: string; hasKept: boolean; reply: Reply | undefined };

export function SignInForm({ to, hasKept, reply }: Props) {
  const { t } = useSpeech();
  return (
    <>
      <ReplySummary reply={reply} firstField="email" />
      {hasKept && !reply && <Banner kind="note" title={t("accounts:sign_in.kept")} />}
      <PageHeading title={t("accounts:sign_in.title")} lead={t("accounts:sign_in.lead")} />
      <form method="post" noValidate className="max-w-field">
        <input type="hidden" name="to" value={typedOr(reply, "to", to)} />
        <TextField
          id="field-email"
          name="email"
          type="email"
          autoComplete="username"
          label={t("accounts:sign_in.email")}
          error={useFieldError(reply, "email")}
          defaultValue={typedOr(reply, "email", "")}
        />
        <TextField
          id="field-password"
          name="password"
          type="password"
          autoComplete="current-password"
          label={t("accounts:sign_in.password")}
          error={useFieldError(reply, "password")}
        />
        <Button>{t("accounts:sign_in.submit")}</Button>
      </form>
    </>
  );
}
