import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportsOfOrganisation } from "#app/domain/sending/queries/reports-of-organisation.server.ts";
import { ReportsListPage } from "#app/domain/sending/ui/reports-list-page.tsx";
import { paths } from "#app/kernel/paths.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = {
  title: (t) => t("reporting:title"),
  crumbs: (t) => [{ label: t("common:tabs.home"), to: paths.desk() }, { label: t("reporting:title") }],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forOrganisation, async (ctx) => ({ years: await reportsOfOrganisation(ctx) }));
}

export default function Reports() {
  return <ReportsListPage years={useLoaderData<typeof loader>().years} />;
}
