import { type LoaderFunctionArgs } from "@remix-run/node";
import { MethodPage } from "#app/domain/publications/ui/method-page.tsx";
import { languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { publicMeta } from "#app/web/public-meta.ts";
import { publicHeaders } from "#app/web/public-page.server.ts";

export const handle: PageHandle = {
  title: (t) => t("publications:method.title"),
  crumbs: (t) => [{ label: t("ui:nav.home"), to: paths.home() }, { label: t("publications:method.title") }],
};
export const meta = publicMeta;
export const headers = publicHeaders;

export function loader({ request }: LoaderFunctionArgs) {
  const t = translate(languageOf(new URL(request.url).pathname));
  return { head: { title: t("publications:method.title"), description: t("publications:method.description") } };
}

export default function Method() {
  return <MethodPage />;
}
