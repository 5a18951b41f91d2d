import { type LoaderFunctionArgs } from "@remix-run/node";
import { PrivacyPage } from "#app/domain/privacy/ui/privacy-page.tsx";
import { languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { publicMeta } from "#app/web/public-meta.ts";
import { publicHeaders } from "#app/web/public-page.server.ts";

export const handle: PageHandle = {
  title: (t) => t("site:privacy.title"),
  crumbs: (t) => [{ label: t("ui:nav.home"), to: paths.home() }, { label: t("site:privacy.title") }],
};
export const meta = publicMeta;
export const headers = publicHeaders;

export function loader({ request }: LoaderFunctionArgs) {
  const t = translate(languageOf(new URL(request.url).pathname));
  return { head: { title: t("site:privacy.title"), description: t("site:privacy.description") } };
}

export default function Privacy() {
  return <PrivacyPage />;
}
