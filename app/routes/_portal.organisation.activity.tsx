import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownTrail } from "#app/domain/audit/queries/trail-page.server.ts";
import { trailWishOf } from "#app/domain/audit/trail-wish.ts";
import { OwnTrailPage } from "#app/domain/audit/ui/trail-pages.tsx";
import { paths } from "#app/kernel/paths.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = {
  title: (t) => t("audit:own_title"),
  crumbs: (t) => [{ label: t("common:tabs.home"), to: paths.desk() }, { label: t("audit:own_title") }],
};

export async function loader(args: LoaderFunctionArgs) {
  const wish = trailWishOf(new URL(args.request.url).searchParams);
  return { trail: await answer(args, forOrganisation, (ctx) => ownTrail(ctx, wish)) };
}

export default function Activity() {
  return <OwnTrailPage {...useLoaderData<typeof loader>()} />;
}
