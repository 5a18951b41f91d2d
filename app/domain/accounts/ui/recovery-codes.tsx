import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";

export type CodesShown = { kind: "codes"; codes: string[] };

/** Codes to keep on paper, shown this once. */
export function RecoveryCodes({ title, codes }: { title: string; codes: string[] }) {
  const { t } = useSpeech();
  return (
    <>
      <Banner title={title} />
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
