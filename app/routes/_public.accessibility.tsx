import { type LoaderFunctionArgs } from "@remix-run/node";
import { AccessibilityPage } from "#app/domain/publications/ui/site/accessibility-page.tsx";
import { languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { publicMeta } from "#app/web/public-meta.ts";
import { publicHeaders } from "#app/web/public-page.server.ts";

export const handle: PageHandle = {
  title: (t) => t("site:accessibility.title"),
  crumbs: (t) => [{ label: t("ui:nav.home"), to: paths.home() }, { label: t("site:accessibility.title") }],
};
export const meta = publicMeta;
export const headers = publicHeaders;

export function loader({ request }: LoaderFunctionArgs) {
  const t = translate(languageOf(new URL(request.url).pathname));
  return { head: { title: t("site:accessibility.title"), description: t("site:accessibility.description") } };
}

export default function Accessibility() {
  return <AccessibilityPage />;
}
