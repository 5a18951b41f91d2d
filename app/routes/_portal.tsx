import { type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation, useMatches } from "@remix-run/react";
import { deskOf } from "#app/domain/accounts/queries/desk-of.server.ts";
import { waitingRequests } from "#app/domain/organisations/queries/membership-desk.server.ts";
import { useSpeech } from "#app/i18n/context.tsx";
import { WorkspaceShell } from "#app/ui/layout/workspace-shell.tsx";
import { signedIn } from "#app/web/context.server.ts";
import { answer, answerAbout } from "#app/web/exchange.server.ts";
import { innermost } from "#app/web/handle.ts";
import { paths } from "#app/kernel/paths.ts";
import { tabsOf } from "#app/web/tabs.ts";

export async function loader(args: LoaderFunctionArgs) {
  const desk = await answerAbout(args, signedIn, ({ actor, account }) => deskOf({ actor }, account));
  const { capacity } = desk;
  const isSecretariat = capacity.kind === "platform" && capacity.role === "secretariat";
  return { ...desk, waitingRequests: isSecretariat ? await answer(args, signedIn, waitingRequests) : 0 };
}

export default function Workspace() {
  const { t } = useSpeech();
  const desk = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const crumbs = innermost(useMatches(), "crumbs", t);
  const { capacity, choices, mustChoose } = desk;
  const none = mustChoose ? "unchosen" : "none";
  const actingFor =
    capacity.kind === "organisation" ? capacity.name : t(`accounts:account.role.${capacity.role ?? none}`);
  return (
    <WorkspaceShell
      path={pathname}
      actingFor={actingFor}
      actingForTo={choices > 1 ? paths.account() : undefined}
      tabs={tabsOf(desk, t)}
      breadcrumb={crumbs}
      note={desk.isExample ? t("common:example_note") : undefined}
    >
      <Outlet />
    </WorkspaceShell>
  );
}
