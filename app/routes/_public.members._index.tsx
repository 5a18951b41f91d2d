import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wishOf } from "#app/domain/organisations/directory.ts";
import { directoryPage } from "#app/domain/organisations/directory-page-facts.ts";
import { memberDirectory } from "#app/domain/organisations/queries/member-directory.server.ts";
import { DirectoryPage } from "#app/domain/organisations/ui/directory-page.tsx";
import { languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { anyone } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { publicMeta } from "#app/web/public-meta.ts";
import { publicHeaders } from "#app/web/public-page.server.ts";

export const handle: PageHandle = {
  title: (t) => t("organisations:directory.title"),
  crumbs: (t) => [{ label: t("ui:nav.home"), to: paths.home() }, { label: t("common:to_members") }],
};
export const meta = publicMeta;
export const headers = publicHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(args.request.url);
  const t = translate(languageOf(pathname));
  const head = {
    title: t("organisations:directory.title"),
    description: t("organisations:directory.description"),
  };
  const entries = await answer(args, anyone, memberDirectory);
  return { head, page: directoryPage(entries, wishOf(searchParams), searchParams.get("page")) };
}

export default function Members() {
  return <DirectoryPage {...useLoaderData<typeof loader>().page} />;
}
