import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CatalogueSheet } from "#app/domain/catalogue/ui/catalogue-sheet.tsx";
import { reportingCalendar } from "#app/domain/periods/queries/reporting-calendar.server.ts";
import { forSecretariat } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<{ year: number }> = {
  title: (t, { year }) => t("review:catalogue.title", { year }),
};

/** The definitions of the newest year that is reported on; of the year before this one, when none is. */
export function loader(args: LoaderFunctionArgs) {
  return answer(args, forSecretariat, async (ctx) => {
    const newest = (await reportingCalendar(ctx)).at(-1);
    return { year: newest?.year ?? ctx.now.getFullYear() - 1 };
  });
}

export default function Catalogue() {
  return <CatalogueSheet year={useLoaderData<typeof loader>().year} />;
}
