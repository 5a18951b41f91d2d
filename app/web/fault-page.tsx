import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useSpeech } from "#app/i18n/context.tsx";
import { sayKey, type Translate } from "#app/i18n/translator.ts";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { mainId, SkipLink } from "#app/ui/layout/skip-link.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { paths } from "#app/kernel/paths.ts";

type Said = { code?: string; params?: Record<string, string | number> };

/** The title of the page an error becomes. */
export function faultTitle(t: Translate, error: unknown): string {
  if (!isRouteErrorResponse(error)) return t("common:fault.title");
  if (error.status === 404) return t("common:not_found.title");
  return error.status === 403 ? t("common:forbidden.title") : t("common:refused.title");
}

function faultText(t: Translate, error: unknown): string {
  if (!isRouteErrorResponse(error)) return t("common:fault.text");
  if (error.status === 404) return t("common:not_found.text");
  const said = error.data as Said | null;
  return said?.code ? sayKey(t, `refusals:${said.code}`, said.params) : t("common:fault.text");
}

/** The page of everything that did not work, in the reader's language, with a way on. */
export function FaultPage() {
  const { t } = useSpeech();
  const error = useRouteError();
  return (
    <>
      <SkipLink />
      <main id={mainId} tabIndex={-1} className="page-width py-12">
        <PageHeading title={faultTitle(t, error)} lead={faultText(t, error)} />
        <p className="flex flex-wrap gap-6">
          <TextLink to={paths.home()}>{t("common:to_home")}</TextLink>
          <TextLink to={paths.reports()}>{t("common:to_reports")}</TextLink>
          <TextLink to={paths.desk()}>{t("common:to_desk")}</TextLink>
        </p>
      </main>
    </>
  );
}
