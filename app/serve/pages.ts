import {
  type AppLoadContext,
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from "@remix-run/node";
import { type NextFunction, type Request as Asked, type Response as Answer } from "express";
import { isUnavailable } from "#db/database.ts";
import { type Language, languageOf } from "../i18n/languages.ts";
import { bodyOf } from "./body.ts";
import { envelopeOf } from "./envelope.ts";
import { answeredWith } from "./metrics.ts";
import { sendPage } from "./plain-page.ts";
import { unavailablePage } from "./unavailable-page.ts";

type Build = ServerBuild | (() => Promise<ServerBuild>);

/** Hands a request to the pages and writes their answer out. */
export function pages(build: Build, mode: string) {
  const handlerFor = handlers(build, mode);
  return (request: Asked, response: Answer, next: NextFunction): void => {
    answer(handlerFor(request.path), request, response).catch((error: unknown) => {
      if (isUnavailable(error) && !response.headersSent) sendUnavailable(request, response);
      else next(error);
    });
  };
}

type Handler = ReturnType<typeof createRequestHandler>;

/**
 * Every page stands twice, and an address is held against all routes several times a request: each language has a
 * handler of its own with half of them. What the framework asks for itself (`/__manifest`) is about both.
 */
function handlers(build: Build, mode: string): (path: string) => Handler {
  const whole = createRequestHandler(build, mode);
  if (typeof build === "function") return () => whole;
  const one = (language: Language) => createRequestHandler(speaking(build, language), mode);
  const spoken = { ro: one("ro"), en: one("en") };
  return (path) => (path.startsWith("/__") ? whole : spoken[languageOf(path.replace(/\.data$/, ""))]);
}

/** The build with the root and the routes of one language; `app/routes.ts` gives the English ones their names. */
function speaking(build: ServerBuild, language: Language): ServerBuild {
  const own = <T>(routes: Record<string, T>) =>
    Object.fromEntries(
      Object.entries(routes).filter(([id]) => id === "root" || id.startsWith("en/") === (language === "en")),
    );
  return { ...build, routes: own(build.routes), assets: { ...build.assets, routes: own(build.assets.routes) } };
}

async function answer(handle: Handler, request: Asked, response: Answer) {
  const { requestId, nonce } = envelopeOf(request);
  const clientAddress = request.ip ?? "";
  const made = { memo: new Map(), statements: 0, unavailable: false, page: null };
  const context: AppLoadContext = { requestId, nonce, clientAddress, ...made };
  const said = await handle(webRequest(request, response), context);
  answeredWith.set(response, context);
  if (context.unavailable && isDocument(request)) {
    await said.body?.cancel();
    sendUnavailable(request, response);
    return;
  }
  response.status(context.unavailable ? 503 : said.status);
  for (const [name, value] of said.headers) response.append(name, value);
  keepPrivate(request, response);
  if (request.method === "HEAD") response.end();
  else if (said.body) await writeReadableStreamToWritable(said.body, response);
  else response.end(context.page);
}

/** Browsers' own page loads and form posts; not the calls of a page that is already open. */
function isDocument(request: Asked): boolean {
  return !request.path.endsWith(".data");
}

function sendUnavailable(request: Asked, response: Answer): void {
  const page = unavailablePage(envelopeOf(request), bodyOf(request)?.typed ?? null, request.originalUrl);
  response.setHeader("Retry-After", "5");
  sendPage(response, 503, page);
}

/** What was made for somebody with a cookie is kept by no cache. */
function keepPrivate(request: Asked, response: Answer): void {
  const personal = request.headers.cookie !== undefined || response.hasHeader("Set-Cookie");
  if (personal || !response.hasHeader("Cache-Control")) {
    response.setHeader("Cache-Control", personal || request.method === "POST" ? "no-store" : "no-cache");
  }
  response.vary("Cookie");
}

function webRequest(request: Asked, response: Answer): Request {
  const leaving = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) leaving.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // `sameOriginOnly` has decided already. Some browsers write "null" here, which the framework refuses.
    if (name === "origin") continue;
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) headers.append(name, each);
  }
  const url = new URL(request.originalUrl, `${request.protocol}://${request.get("host")}`);
  const bytes = bodyOf(request)?.bytes;
  return new Request(url, {
    method: request.method,
    headers,
    signal: leaving.signal,
    ...(bytes ? { body: new Uint8Array(bytes) } : {}),
  });
}
