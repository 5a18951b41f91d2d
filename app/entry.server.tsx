import { type AppLoadContext, type EntryContext, type HandleDocumentRequestFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { SpeechProvider } from "./i18n/context.tsx";
import { languageOf } from "./i18n/languages.ts";
import { translate } from "./i18n/translate.server.ts";
import { IslandScriptsProvider } from "./ui/layout/island.tsx";
import { filesOfIsland } from "./web/browser-files.server.ts";
import { type PageHandle } from "./web/handle.ts";
import { NonceProvider } from "./web/nonce.tsx";
import { isUnavailable } from "#db/database.ts";
import { log, safeError } from "./platform/log.server.ts";

export const streamTimeout = 10_000;

/**
 * Renders a page whole: nothing is deferred, so readers without script and printers get what everybody gets. The markup
 * is left in the context for the server to send; through the answer's own stream it would be copied several times.
 */
const handleRequest: HandleDocumentRequestFunction = async (...[request, status, headers, remix, context]) => {
  const language = languageOf(new URL(request.url).pathname);
  const page = (
    <NonceProvider value={context.nonce}>
      <IslandScriptsProvider value={{ entries: entriesOf(remix), filesOf: filesOfIsland }}>
        <SpeechProvider value={{ language, t: translate(language) }}>
          <RemixServer
            context={withoutScript(remix)}
            url={request.url}
            abortDelay={streamTimeout}
            nonce={context.nonce}
          />
        </SpeechProvider>
      </IslandScriptsProvider>
    </NonceProvider>
  );
  // What the browser takes over must hold the marks it finds its way by.
  const markup = hasIslands(remix) ? renderToString(page) : renderToStaticMarkup(page);
  context.page = Buffer.from(`<!DOCTYPE html>${markup}`);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", language);
  return new Response(null, { headers, status: statusOf(remix, status) });
};

/** A form sent to a page that is not there, or that is not theirs: the page says so, whatever became of the form. */
function statusOf({ staticHandlerContext: { errors } }: EntryContext, status: number): number {
  const [error] = Object.values(errors ?? {});
  if (error === undefined) return status;
  return isRouteErrorResponse(error) ? error.status : 500;
}

function hasIslands({ staticHandlerContext }: EntryContext): boolean {
  return staticHandlerContext.matches.some(({ route }) => (route.handle as PageHandle | undefined)?.hydrate);
}

/** While the sources are served, what swaps a changed part in place runs before the part. */
function entriesOf({ manifest }: EntryContext): readonly string[] {
  const { hmr } = manifest as { hmr?: { runtime: string } };
  return hmr ? [hmr.runtime, manifest.entry.module] : [manifest.entry.module];
}

/** The framework's own script is never sent: no data for it, and of all routes only those of the page. */
function withoutScript(remix: EntryContext): EntryContext {
  const { routes } = remix.manifest;
  const own = remix.staticHandlerContext.matches.flatMap(({ route: { id } }) => (routes[id] ? [[id, routes[id]]] : []));
  const manifest = { ...remix.manifest, routes: Object.fromEntries(own) as typeof routes };
  return { ...remix, manifest, serverHandoffStream: undefined };
}

export default handleRequest;

/** Faults only: refusals are answers and never come here. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted) return;
  // An address that does not exist is an answer too.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  if (isUnavailable(error)) {
    context.unavailable = true;
    log.warn({ requestId: context.requestId, err: safeError(error) }, "the database could not be reached");
    return;
  }
  log.error({ requestId: context.requestId, err: safeError(error) }, "a request failed");
}
