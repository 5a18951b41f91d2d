import { useSpeech } from "#app/i18n/context.tsx";

const number = "rounded-none font-semibold text-on-deep";

type HelpStripProps = {
  /** A neutral page of another site, such as the weather. */
  exitTo?: string;
};

/**
 * Help numbers and the way out, before anything else: a person in danger may open any public page.
 * The exit is a plain link, so that it works without script.
 */
export function HelpStrip({ exitTo = "https://www.meteoromania.ro/" }: HelpStripProps) {
  const { t } = useSpeech();
  return (
    <section aria-label={t("ui:help.region")} className="no-print on-deep bg-strip text-small text-on-deep">
      <div className="md:page-width md:flex md:items-stretch md:gap-7">
        <p className="px-4 pt-2.5 pb-1 md:px-0 md:py-2.5">
          {t("ui:help.danger")}{" "}
          <a href="tel:112" className={number}>
            112
          </a>
        </p>
        <p className="px-4 pt-1 pb-2.5 md:px-0 md:py-2.5">
          {t("ui:help.missing_child")}{" "}
          <a href="tel:116000" className={number}>
            116{"\u00a0"}000
          </a>
          {t("ui:help.free")}
        </p>
        <a
          href={exitTo}
          rel="noreferrer nofollow"
          className="flex min-h-11 items-center justify-center bg-accent-wash px-4.5 font-semibold text-ink no-underline hover:underline md:ml-auto md:bg-paper"
        >
          {t("ui:help.exit")}
        </a>
      </div>
    </section>
  );
}
