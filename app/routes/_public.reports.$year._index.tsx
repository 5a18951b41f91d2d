import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportPage } from "#app/domain/publications/queries/public-pages.server.ts";
import { ReportPage, type ReportPageProps } from "#app/domain/publications/ui/report-page.tsx";
import { languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { reportingYear } from "#app/kernel/year.ts";
import { anyone } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { publicMeta } from "#app/web/public-meta.ts";
import { publicHeaders } from "#app/web/public-page.server.ts";

export const handle: PageHandle<{ page: ReportPageProps }> = {
  title: (t, { page }) => t("publications:report.title", { year: page.release.year }),
  crumbs: (t, { page }) => [
    { label: t("ui:nav.home"), to: paths.home() },
    { label: t("publications:list.title"), to: paths.reports() },
    { label: String(page.release.year) },
  ],
};
export const meta = publicMeta;
export const headers = publicHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const t = translate(languageOf(new URL(args.request.url).pathname));
  const page = await answer(args, anyone, (ctx) => reportPage(ctx, reportingYear(args.params["year"])));
  const { year } = page.release;
  const head = {
    title: t("publications:report.title", { year }),
    description: t("publications:report.description", { year }),
  };
  return { head, page };
}

export default function Report() {
  return <ReportPage {...useLoaderData<typeof loader>().page} />;
}
