import { JoinReceived } from "#app/domain/organisations/ui/join-form.tsx";
import { type LoaderFunctionArgs } from "@remix-run/node";
import { languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { publicMeta } from "#app/web/public-meta.ts";

export const handle: PageHandle = {
  title: (t) => t("join:received.title"),
  crumbs: (t) => [
    { label: t("ui:nav.home"), to: paths.home() },
    { label: t("common:to_join"), to: paths.join() },
    { label: t("join:received.title") },
  ],
};
export const meta = publicMeta;

export function loader({ request }: LoaderFunctionArgs) {
  const t = translate(languageOf(new URL(request.url).pathname));
  return { head: { title: t("join:received.title"), description: t("join:received.text"), isHidden: true } };
}

export default JoinReceived;
