import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useSpeech } from "#app/i18n/context.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { sayKey, type Translate } from "#app/i18n/translator.ts";
import { paths } from "./paths.ts";

type Said = { code?: string; params?: Record<string, string | number> };

function titleAndText(t: Translate, error: unknown): { title: string; text: string } {
  if (!isRouteErrorResponse(error)) return { title: t("common:fault.title"), text: t("common:fault.text") };
  if (error.status === 404) return { title: t("common:not_found.title"), text: t("common:not_found.text") };
  const said = error.data as Said | null;
  const text = said?.code ? sayKey(t, `refusals:${said.code}`, said.params) : t("common:fault.text");
  return { title: t(error.status === 403 ? "common:forbidden.title" : "common:refused.title"), text };
}

/** The page of everything that did not work, in the reader's language, with a way on. */
export function FaultPage() {
  const { t, language } = useSpeech();
  const { title, text } = titleAndText(t, useRouteError());
  return (
    <main id="main" className="mx-auto max-w-[73rem] px-4 py-12 md:px-6">
      <title>{t("common:page_title", { title })}</title>
      <h1 className="text-h1">{title}</h1>
      <p className="text-lead mt-4 max-w-[40rem]">{text}</p>
      <p className="mt-6">
        <a className="link" href={inLanguage(language, paths.home())}>
          {t("common:to_home")}
        </a>
      </p>
    </main>
  );
}
