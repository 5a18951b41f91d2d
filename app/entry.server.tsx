import { PassThrough } from "node:stream";
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type HandleDocumentRequestFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { SpeechProvider } from "./i18n/context.tsx";
import { languageOf } from "./i18n/languages.ts";
import { translate } from "./i18n/translate.server.ts";
import { NonceProvider } from "./web/nonce.tsx";
import { isUnavailable } from "#db/database.ts";
import { log, safeError } from "./platform/log.server.ts";

export const streamTimeout = 10_000;

/** Renders a page whole: nothing is deferred, so readers without script and printers get what everybody gets. */
const handleRequest: HandleDocumentRequestFunction = (...[request, status, headers, remix, context]) => {
  const language = languageOf(new URL(request.url).pathname);
  const whole = isbot(request.headers.get("user-agent") ?? "") || remix.isSpaMode;
  return new Promise<Response>((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={context.nonce}>
        <SpeechProvider value={{ language, t: translate(language) }}>
          <RemixServer context={remix} url={request.url} abortDelay={streamTimeout} nonce={context.nonce} />
        </SpeechProvider>
      </NonceProvider>,
      {
        nonce: context.nonce,
        [whole ? "onAllReady" : "onShellReady"]() {
          const body = new PassThrough();
          body.once("close", () => clearTimeout(timer));
          headers.set("Content-Type", "text/html; charset=utf-8");
          headers.set("Content-Language", language);
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          failed = true;
          log.error({ requestId: context.requestId, err: safeError(error) }, "a page failed while it was rendered");
        },
      },
    );
    // Cleared with the page, or each would be held in memory until its time is up.
    const timer = setTimeout(abort, streamTimeout + 1000).unref();
  });
};

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
