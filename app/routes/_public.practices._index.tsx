import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isEverything, wishOf } from "#app/domain/practices/library.ts";
import { practiceLibrary } from "#app/domain/practices/queries/practice-library.server.ts";
import { LibraryPageView } from "#app/domain/practices/ui/library-page.tsx";
import { languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { env } from "#app/platform/env.server.ts";
import { anyone } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { publicMeta } from "#app/web/public-meta.ts";
import { revocableHeaders } from "#app/web/public-page.server.ts";

export const handle: PageHandle = {
  kept: "practices",
  title: (t) => t("practices:library.title"),
  crumbs: (t) => [{ label: t("ui:nav.home"), to: paths.home() }, { label: t("common:to_practices") }],
};
export const meta = publicMeta;
export const headers = revocableHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const { pathname, search, searchParams } = new URL(args.request.url);
  const t = translate(languageOf(pathname));
  const page = await answer(args, anyone, (ctx) => practiceLibrary(ctx, wishOf(searchParams)));
  const head = {
    title: t("practices:library.title"),
    description: t("practices:library.description"),
    // An answer to a question is no page of its own for search engines.
    isHidden: !isEverything(page.wish) || page.wish.page > 1,
  };
  return { head, page: { ...page, address: `${env.publicOrigin}${pathname}${search}` } };
}

export default function Practices() {
  return <LibraryPageView {...useLoaderData<typeof loader>().page} />;
}
