import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publishedYears } from "#app/domain/publications/queries/published-years.server.ts";
import { ReportsPage } from "#app/domain/publications/ui/reports-page.tsx";
import { languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { anyone } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { publicMeta } from "#app/web/public-meta.ts";
import { publicHeaders } from "#app/web/public-page.server.ts";

export const handle: PageHandle = {
  title: (t) => t("publications:list.title"),
  crumbs: (t) => [{ label: t("ui:nav.home"), to: paths.home() }, { label: t("publications:list.title") }],
};
export const meta = publicMeta;
export const headers = publicHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const t = translate(languageOf(new URL(args.request.url).pathname));
  const head = { title: t("publications:list.title"), description: t("publications:list.description") };
  return { head, years: await answer(args, anyone, publishedYears) };
}

export default function Reports() {
  return <ReportsPage years={useLoaderData<typeof loader>().years} />;
}
