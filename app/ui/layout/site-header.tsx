import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { BrandMark } from "./brand-mark.tsx";
import { LanguageSwitch, type NavItem, NavList } from "./navigation.tsx";
import { TextLink } from "./text-link.tsx";

export type SiteHeaderProps = {
  /** The address of the page, in any language: marks the current item and turns the language. */
  path: string;
  items: readonly NavItem[];
  /** Sign-in, or the way back to one's desk. Without it: a link to `/sign-in`. */
  account?: ReactNode;
};

function Brand() {
  const { t } = useSpeech();
  return (
    <TextLink to="/" className="flex min-h-11 items-center gap-3 text-ink no-underline hover:underline">
      <span className="text-primary">
        <BrandMark />
      </span>
      <span>
        <span className="block font-serif text-[1.625rem] leading-tight font-medium">{t("ui:brand.name")}</span>
        <span className="hidden text-small text-ink-2 md:block">{t("ui:brand.tagline")}</span>
      </span>
    </TextLink>
  );
}

/** Head of the public pages. Under 760 px the navigation is a native disclosure, which needs no script. */
export function SiteHeader({ path, items, account }: SiteHeaderProps) {
  const { t } = useSpeech();
  const links = (
    <>
      <LanguageSwitch path={path} className="inline-flex min-h-8 items-center" />
      {account ?? (
        <TextLink to="/sign-in" className="inline-flex min-h-8 items-center">
          {t("ui:nav.sign_in")}
        </TextLink>
      )}
    </>
  );
  return (
    <header className="no-print relative border-b border-rule bg-paper">
      <div className="page-width flex flex-wrap items-center justify-between gap-x-6 py-2 md:pt-3 md:pb-0">
        <Brand />
        <details className="md:hidden">
          <summary className="inline-flex min-h-11 items-center rounded-control border-2 border-primary bg-sheet px-4 font-semibold text-primary">
            {t("ui:nav.menu")}
          </summary>
          <nav
            aria-label={t("ui:nav.main")}
            className="absolute inset-x-0 top-full z-10 border-b border-rule bg-paper px-4 shadow-over"
          >
            <NavList
              items={items}
              path={path}
              className="pt-1"
              itemClassName="flex min-h-11 items-center border-b border-l-4 border-b-rule px-3 text-ink no-underline"
              currentClassName="border-l-accent-mark font-semibold"
            />
            <div className="flex gap-6 py-3 text-small">{links}</div>
          </nav>
        </details>
        <div className="hidden md:block">
          <div className="flex justify-end gap-5 text-small">{links}</div>
          <nav aria-label={t("ui:nav.main")}>
            <NavList
              items={items}
              path={path}
              className="flex flex-wrap justify-end gap-x-6"
              itemClassName="inline-flex min-h-11 items-center border-b-3 pt-1 text-table text-ink no-underline hover:underline"
              currentClassName="border-accent-mark font-semibold"
            />
          </nav>
        </div>
      </div>
    </header>
  );
}
