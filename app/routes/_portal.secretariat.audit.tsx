import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wholeTrail } from "#app/domain/audit/queries/trail-page.server.ts";
import { trailWishOf } from "#app/domain/audit/trail-wish.ts";
import { WholeTrailPage } from "#app/domain/audit/ui/trail-pages.tsx";
import { paths } from "#app/kernel/paths.ts";
import { forAccounts } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = {
  title: (t) => t("audit:title"),
  crumbs: (t) => [{ label: t("common:tabs.home"), to: paths.desk() }, { label: t("audit:title") }],
};

export function loader(args: LoaderFunctionArgs) {
  const wish = trailWishOf(new URL(args.request.url).searchParams);
  return answer(args, forAccounts, async (ctx) => ({
    trail: await wholeTrail(ctx, wish),
    readsReports: ctx.actor.platformRole === "secretariat",
  }));
}

export default function Audit() {
  return <WholeTrailPage {...useLoaderData<typeof loader>()} />;
}
