import { useSpeech } from "#app/i18n/context.tsx";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { RadioGroup } from "#app/ui/form/choice.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { ReplySummary, useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { type AccountPage as Page } from "../queries/account-page.server.ts";

type Props = { page: Page; passwordIsNew: boolean; reply: Reply | undefined };

export function AccountPage({ page, passwordIsNew, reply }: Props) {
  const { t } = useSpeech();
  return (
    <>
      <ReplySummary reply={reply} firstField="organisationId" />
      {passwordIsNew && !reply && <Banner title={t("accounts:password.done")} />}
      <PageHeading title={t("accounts:account.title")} />
      <dl className="mb-10 max-w-reading">
        <Row term={t("accounts:account.name")} said={page.name} />
        <Row term={t("accounts:account.email")} said={page.email} />
        {page.platformRole && (
          <Row term={t("accounts:account.platform_role")} said={t(`accounts:account.role.${page.platformRole}`)} />
        )}
      </dl>
      <SectionHeading>{t("accounts:account.security")}</SectionHeading>
      <ul className="mt-2 mb-10 max-w-reading">
        {[
          { to: paths.ownSecondFactor(), label: t("accounts:second_factor.title") },
          { to: paths.ownPasskeys(), label: t("accounts:passkeys.title") },
          { to: paths.ownPassword(), label: t("accounts:password.title") },
          { to: paths.ownSignIns(), label: t("accounts:sign_ins.title") },
          { to: paths.ownNotices(), label: t("accounts:account.notices") },
          { to: paths.myData(), label: t("accounts:account.my_data") },
        ].map(({ to, label }) => (
          <li key={to} className="border-b border-rule py-2">
            <TextLink to={to}>{label}</TextLink>
          </li>
        ))}
      </ul>
      <SectionHeading>{t("accounts:account.acting_title")}</SectionHeading>
      <p className="my-4 text-ink-2">{t("accounts:account.acting_lead")}</p>
      <ActingForm page={page} reply={reply} />
    </>
  );
}

function ActingForm({ page, reply }: { page: Page; reply: Reply | undefined }) {
  const { t } = useSpeech();
  const error = useFieldError(reply, "organisationId");
  const seats = page.seats.map((seat) => ({
    value: seat.organisationId,
    label: seat.organisationName,
    hint: t(`accounts:account.role.${seat.role}`),
  }));
  const own = page.platformRole
    ? [{ value: "", label: t(`accounts:account.role.${page.platformRole}`), hint: t("accounts:account.platform_role") }]
    : [];
  const choices = [...own, ...seats];
  if (choices.length === 0) return <p>{t("accounts:account.no_seats")}</p>;
  return (
    <form method="post" className="max-w-reading">
      <RadioGroup
        id="field-organisationId"
        name="organisationId"
        label={t("accounts:account.acting_legend")}
        error={error}
        choices={choices}
        defaultValue={typedOr(reply, "organisationId", page.chosen)}
        cards
      />
      <Button>{t("accounts:account.acting_submit")}</Button>
    </form>
  );
}

function Row({ term, said }: { term: string; said: string }) {
  return (
    <div className="flex flex-wrap gap-x-6 border-b border-rule py-2">
      <dt className="w-44 text-ink-2">{term}</dt>
      <dd className="font-semibold">{said}</dd>
    </div>
  );
}
