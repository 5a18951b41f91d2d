import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { aboutPage } from "#app/domain/publications/queries/public-pages.server.ts";
import { AboutPage } from "#app/domain/publications/ui/site/about-page.tsx";
import { languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { anyone } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { publicMeta } from "#app/web/public-meta.ts";
import { publicHeaders } from "#app/web/public-page.server.ts";

export const handle: PageHandle = {
  title: (t) => t("site:about.title"),
  crumbs: (t) => [{ label: t("ui:nav.home"), to: paths.home() }, { label: t("site:about.title") }],
};
export const meta = publicMeta;
export const headers = publicHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const t = translate(languageOf(new URL(args.request.url).pathname));
  const head = { title: t("site:about.title"), description: t("site:about.description") };
  return { head, page: await answer(args, anyone, aboutPage) };
}

export default function About() {
  return <AboutPage {...useLoaderData<typeof loader>().page} />;
}
