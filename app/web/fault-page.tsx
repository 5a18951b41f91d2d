import { isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { useSpeech } from "#app/i18n/context.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { sayKey, type Translate } from "#app/i18n/translator.ts";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { PublicShell } from "#app/ui/layout/public-shell.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { paths } from "#app/kernel/paths.ts";
import { publicFooter } from "./public-footer.ts";
import { publicNav } from "./public-nav.ts";

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

/** The page of everything that did not work, in the reader's language, with the help numbers and a way on. */
export function FaultPage() {
  const { t } = useSpeech();
  const error = useRouteError();
  const { pathname } = useLocation();
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <PublicShell path={pathname} items={publicNav(t)} footer={publicFooter(t)}>
      <div className="page-width py-10 md:py-14">
        <PageHeading title={faultTitle(t, error)} lead={faultText(t, error)} />
        {isMissing && <MemberSearch />}
        <p className="font-semibold">{t("site:missing.links")}</p>
        <ul className="mt-1 flex flex-wrap gap-x-6">
          {waysOn(t).map(({ to, label }) => (
            <li key={to}>
              <TextLink to={to} className="inline-flex min-h-11 items-center">
                {label}
              </TextLink>
            </li>
          ))}
        </ul>
      </div>
    </PublicShell>
  );
}

const waysOn = (t: Translate) => [
  { to: paths.home(), label: t("common:to_home") },
  { to: paths.members(), label: t("common:to_members") },
  { to: paths.reports(), label: t("common:to_reports") },
];

/** Most who look for a page look for an organisation. A plain form by GET. */
function MemberSearch() {
  const { t, language } = useSpeech();
  return (
    <search>
      <form
        method="get"
        action={inLanguage(language, paths.members())}
        className="mb-8 grid max-w-field items-end gap-x-4 md:grid-cols-[minmax(0,1fr)_auto]"
      >
        <TextField id="field-search" name="search" type="search" label={t("site:missing.search")} maxLength={100} />
        <div className="mb-7.5">
          <Button variant="secondary">{t("site:missing.button")}</Button>
        </div>
      </form>
    </search>
  );
}
