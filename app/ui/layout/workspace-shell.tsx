import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { BrandMark } from "./brand-mark.tsx";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";
import { LanguageSwitch, type NavItem, NavList } from "./navigation.tsx";
import { SkipLink, mainId } from "./skip-link.tsx";
import { TextLink, addressFor } from "./text-link.tsx";

export type WorkspaceShellProps = {
  /** The address of the page, in any language. */
  path: string;
  /** The organisation or role the person acts for, as shown in the bar. */
  actingFor: string;
  /** Where the person chooses another seat; the name of the organisation is then a link. */
  actingForTo?: string;
  tabs: readonly NavItem[];
  breadcrumb?: readonly Crumb[];
  accountTo?: string;
  /** Where the sign-out form posts. */
  signOutTo?: string;
  /** A line at the foot of the page, under a hairline. */
  note?: ReactNode;
  children: ReactNode;
};

const barLink = "inline-flex min-h-8 items-center text-on-deep";

function WorkspaceBar({ path, actingFor, actingForTo, accountTo = "/account", signOutTo = "/sign-out" }: BarProps) {
  const { t, language } = useSpeech();
  return (
    <header className="no-print on-deep bg-primary-deep text-on-deep">
      <div className="page-width flex flex-wrap items-center gap-x-3 py-2 text-small md:min-h-15 md:gap-x-7 md:text-table">
        <TextLink
          to="/"
          className="flex min-h-11 items-center gap-3 font-serif text-[1.375rem] font-medium text-on-deep no-underline [--mark-disc:#e9b55b] hover:underline"
        >
          <BrandMark />
          {t("ui:brand.name")}
        </TextLink>
        <p className="order-3 basis-full border-deep-rule py-1 md:order-none md:basis-auto md:border-l md:pl-7">
          <span className="sr-only">{t("ui:nav.acting_for")} </span>
          {actingForTo ? (
            <TextLink to={actingForTo} className={barLink}>
              {actingFor}
            </TextLink>
          ) : (
            actingFor
          )}
        </p>
        <div className="ml-auto flex flex-wrap items-center gap-x-4 md:gap-x-5">
          <LanguageSwitch path={path} className={barLink} />
          <TextLink to={accountTo} className={barLink}>
            {t("ui:nav.account")}
          </TextLink>
          <form method="post" action={addressFor(language, signOutTo)}>
            <button type="submit" className={`${barLink} underline underline-offset-[0.2em] hover:decoration-2`}>
              {t("ui:nav.sign_out")}
            </button>
          </form>
        </div>
      </div>
    </header>
  );
}

type BarProps = Pick<WorkspaceShellProps, "path" | "actingFor" | "actingForTo" | "accountTo" | "signOutTo">;

/** The signed-in page: deep bar, one row of tabs that scrolls sideways on phones, breadcrumb, main. */
export function WorkspaceShell({ tabs, breadcrumb, note, children, ...bar }: WorkspaceShellProps) {
  const { t } = useSpeech();
  return (
    <>
      <SkipLink />
      <WorkspaceBar {...bar} />
      <nav
        aria-label={t("ui:nav.tabs")}
        className="no-print scroll-pl-24 overflow-x-auto border-b border-rule bg-sheet"
      >
        <NavList
          items={tabs}
          path={bar.path}
          className="page-width flex gap-x-7.5"
          itemClassName="inline-flex min-h-12.5 items-center border-b-4 pt-1 text-table whitespace-nowrap text-ink no-underline hover:underline"
          currentClassName="border-accent-mark font-semibold"
        />
      </nav>
      <div className="page-width">
        <Breadcrumb items={breadcrumb} />
        <main id={mainId} tabIndex={-1} className="pt-6 pb-16 md:pt-8">
          {children}
        </main>
        {note && <p className="mb-10 border-t border-rule pt-4 text-small text-ink-2">{note}</p>}
      </div>
    </>
  );
}
