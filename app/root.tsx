import { type LinksFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, useMatches } from "@remix-run/react";
import { type ReactNode } from "react";
import { useSpeech } from "./i18n/context.tsx";
import stylesheet from "./ui/styles/app.css?url";
import { useNonce } from "./web/nonce.tsx";
import { FaultPage } from "./web/fault-page.tsx";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

/** A route that runs in the browser says `export const handle = { hydrate: true }`; all others ship no script. */
type Handle = { hydrate?: boolean } | undefined;

export function Layout({ children }: { children: ReactNode }) {
  const { language } = useSpeech();
  const nonce = useNonce();
  const hydrates = useMatches().some((match) => (match.handle as Handle)?.hydrate);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {hydrates && <Scripts nonce={nonce} />}
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
