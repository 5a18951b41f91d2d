import { Outlet, useLocation } from "@remix-run/react";
import { useSpeech } from "#app/i18n/context.tsx";
import { HelpStrip } from "#app/ui/layout/help-strip.tsx";
import { SiteHeader } from "#app/ui/layout/site-header.tsx";
import { mainId, SkipLink } from "#app/ui/layout/skip-link.tsx";
import { paths } from "#app/kernel/paths.ts";

export default function Enter() {
  const { t } = useSpeech();
  const { pathname } = useLocation();
  const items = [
    { to: paths.reports(), label: t("common:to_reports") },
    { to: paths.method(), label: t("common:to_method") },
  ];
  return (
    <>
      <SkipLink />
      <HelpStrip />
      <SiteHeader path={pathname} items={items} />
      <main id={mainId} tabIndex={-1} className="page-width py-10">
        <Outlet />
      </main>
    </>
  );
}
