import { type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation, useMatches } from "@remix-run/react";
import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { PublicShell } from "#app/ui/layout/public-shell.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { innermost } from "#app/web/handle.ts";
import { publicFooter } from "#app/web/public-footer.ts";
import { shellFacts } from "#app/web/public-page.server.ts";
import { publicNav } from "#app/web/public-nav.ts";

export function loader(args: LoaderFunctionArgs) {
  return shellFacts(args);
}

export default function Public() {
  const { t } = useSpeech();
  const { pathname } = useLocation();
  const { isSignedIn } = useLoaderData<typeof loader>();
  const desk = (
    <TextLink to={paths.desk()} className="inline-flex min-h-8 items-center">
      {t("common:to_desk")}
    </TextLink>
  );
  return (
    <PublicShell
      path={pathname}
      items={publicNav(t)}
      account={isSignedIn ? desk : undefined}
      breadcrumb={innermost(useMatches(), "crumbs", t)}
      footer={publicFooter(t)}
    >
      <Outlet />
    </PublicShell>
  );
}
