import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { removals } from "#app/domain/privacy/queries/removals.server.ts";
import { RemovalsPage } from "#app/domain/privacy/ui/removals-page.tsx";
import { forAccounts } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { paths } from "#app/kernel/paths.ts";

export const handle: PageHandle = {
  title: (t) => t("privacy:removals.title"),
  crumbs: (t) => [{ label: t("common:tabs.trail"), to: paths.audit() }, { label: t("privacy:removals.title") }],
};

export async function loader(args: LoaderFunctionArgs) {
  return { removals: await answer(args, forAccounts, removals) };
}

export default function Retention() {
  return <RemovalsPage {...useLoaderData<typeof loader>()} />;
}
