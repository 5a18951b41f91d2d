import { type ReactNode } from "react";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";
import { HelpStrip } from "./help-strip.tsx";
import { SiteFooter, type SiteFooterProps } from "./site-footer.tsx";
import { SiteHeader, type SiteHeaderProps } from "./site-header.tsx";
import { SkipLink, mainId } from "./skip-link.tsx";

export type PublicShellProps = SiteHeaderProps & {
  breadcrumb?: readonly Crumb[];
  footer: SiteFooterProps;
  exitTo?: string;
  /** The main part; it brings its own bands (`Band`), so that a hero can run edge to edge. */
  children: ReactNode;
};

/** The public page: help strip, header, breadcrumb, main, footer. */
export function PublicShell({ breadcrumb, footer, exitTo, children, ...header }: PublicShellProps) {
  return (
    <>
      <SkipLink />
      <HelpStrip exitTo={exitTo} />
      <SiteHeader {...header} />
      {breadcrumb && breadcrumb.length > 0 && (
        <div className="page-width">
          <Breadcrumb items={breadcrumb} />
        </div>
      )}
      <main id={mainId} tabIndex={-1}>
        {children}
      </main>
      <SiteFooter {...footer} />
    </>
  );
}

/** A horizontal part of a public page, at page width; `wash` runs edge to edge behind it. */
export function Band({ wash = false, children }: { wash?: boolean; children: ReactNode }) {
  return (
    <div className={wash ? "border-b border-rule bg-wash" : undefined}>
      <div className="page-width py-8 md:py-12">{children}</div>
    </div>
  );
}
