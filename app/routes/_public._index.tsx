import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { homePage } from "#app/domain/publications/queries/public-pages.server.ts";
import { HomePage } from "#app/domain/publications/ui/home-page.tsx";
import { languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { anyone } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { publicMeta } from "#app/web/public-meta.ts";
import { publicHeaders } from "#app/web/public-page.server.ts";

export const handle: PageHandle = { title: (t) => t("coalition:title") };
export const meta = publicMeta;
export const headers = publicHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const t = translate(languageOf(new URL(args.request.url).pathname));
  const head = { title: t("coalition:title"), description: t("coalition:description") };
  return { head, page: await answer(args, anyone, homePage) };
}

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>().page} />;
}
