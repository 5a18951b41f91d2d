import { Outlet, useLocation } from "@remix-run/react";
import { useSpeech } from "#app/i18n/context.tsx";
import { HelpStrip } from "#app/ui/layout/help-strip.tsx";
import { SiteHeader } from "#app/ui/layout/site-header.tsx";
import { mainId, SkipLink } from "#app/ui/layout/skip-link.tsx";
import { publicNav } from "#app/web/public-nav.ts";

export default function Enter() {
  const { t } = useSpeech();
  const { pathname } = useLocation();
  return (
    <>
      <SkipLink />
      <HelpStrip />
      <SiteHeader path={pathname} items={publicNav(t)} />
      <main id={mainId} tabIndex={-1} className="page-width py-10">
        <Outlet />
      </main>
    </>
  );
}
