import { type LinksFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, useMatches, useRouteError } from "@remix-run/react";
import { type ReactNode } from "react";
import { useSpeech } from "./i18n/context.tsx";
import stylesheet from "./ui/styles/app.css?url";
import { FaultPage, faultTitle } from "./web/fault-page.tsx";
import { innermost } from "./web/handle.ts";
import { useNonce } from "./web/nonce.tsx";

export const links: LinksFunction = () => [
  { rel: "preload", href: "/fonts/source-sans-3.woff2", as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

function usePageTitle(): string | undefined {
  const { t } = useSpeech();
  const matches = useMatches();
  const fault = useRouteError();
  const title = fault ? faultTitle(t, fault) : innermost(matches, "title", t);
  return title && t("common:page_title", { title });
}

export function Layout({ children }: { children: ReactNode }) {
  const { language } = useSpeech();
  const nonce = useNonce();
  const title = usePageTitle();
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="same-origin" />
        {title && <title>{title}</title>}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {/* The parts of a page that run in the browser bring their own script; these are the development server's. */}
        {import.meta.env.DEV && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function Portal() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <FaultPage />;
}
