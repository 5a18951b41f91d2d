import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import { type NextFunction, type Request as Asked, type Response as Answer } from "express";
import { isUnavailable } from "#db/database.ts";
import { statementsOfAsking } from "../platform/public-versions.server.ts";
import { bodyOf } from "./body.ts";
import { envelopeOf } from "./envelope.ts";
import { KeptPages, type Place, sendKept } from "./kept-pages.ts";
import { answeredWith } from "./metrics.ts";
import { sendPage } from "./plain-page.ts";
import { districtNames, districtOf, routesWithin } from "./routes-within.ts";
import { unavailablePage } from "./unavailable-page.ts";
import { writeOut } from "./write-out.ts";

type Build = ServerBuild | (() => Promise<ServerBuild>);

/** Hands a request to the pages and writes their answer out. */
export function pages(build: Build, mode: string) {
  const handlerFor = handlers(build, mode);
  const kept = typeof build === "function" ? null : new KeptPages(build.routes);
  const respond = async (request: Asked, response: Answer) => {
    const place = (await kept?.placeFor(request)) ?? null;
    if (place) answeredWith.set(response, { statements: statementsOfAsking });
    if (place?.page) await sendKept(place.page, request, response);
    else await answer(handlerFor(request.path), { request, response, place });
  };
  return (request: Asked, response: Answer, next: NextFunction): void => {
    respond(request, response).catch((error: unknown) => {
      if (isUnavailable(error) && !response.headersSent) sendUnavailable(request, response);
      else next(error);
    });
  };
}

type Handler = ReturnType<typeof createRequestHandler>;

/**
 * An address is held against all routes several times a request: each district has a handler of its own, made when it is
 * first asked for. What the framework asks for itself (`/__manifest`) is about all.
 */
function handlers(build: Build, mode: string): (path: string) => Handler {
  const whole = createRequestHandler(build, mode);
  if (typeof build === "function") return () => whole;
  const known = districtNames(build);
  const made = new Map<string, Handler>();
  return (path) => {
    if (path.startsWith("/__")) return whole;
    const { language, name } = districtOf(path);
    const district = { language, name: known.has(name) ? name : null };
    const key = `${language}/${district.name ?? "*"}`;
    const handler = made.get(key) ?? createRequestHandler(routesWithin(build, district), mode);
    made.set(key, handler);
    return handler;
  };
}

type Exchange = { request: Asked; response: Answer; place: Place | null };

async function answer(handle: Handler, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const { requestId, nonce } = envelopeOf(request);
  const clientAddress = request.ip ?? "";
  const statements = answeredWith.get(response)?.statements ?? 0;
  const made = { memo: new Map(), statements, unavailable: false, page: null };
  const context: AppLoadContext = { requestId, nonce, clientAddress, upload: uploadOf(request), ...made };
  const said = await handle(webRequest(request, response), context);
  answeredWith.set(response, context);
  if (context.unavailable && isDocument(request)) {
    await said.body?.cancel();
    sendUnavailable(request, response);
    return;
  }
  const kept = await keptFrom(said, context, exchange.place);
  if (kept) await sendKept(kept, request, response);
  else await send(said, context, exchange);
}

/** A page for one reader, with a cookie or a script this one answer allows, is kept nowhere. */
async function keptFrom(said: globalThis.Response, { page, nonce }: AppLoadContext, place: Place | null) {
  if (!place || !page || said.status !== 200) return null;
  return said.headers.has("Set-Cookie") || page.includes(nonce) ? null : place.keep(said.headers, page);
}

async function send(said: globalThis.Response, context: AppLoadContext, { request, response }: Exchange) {
  response.status(context.unavailable ? 503 : said.status);
  for (const [name, value] of said.headers) response.append(name, value);
  keepPrivate(request, response);
  if (request.method !== "HEAD") return writeBody(said, response, context.page);
  await said.body?.cancel();
  response.end();
}

async function writeBody(said: globalThis.Response, response: Answer, page: Buffer | null): Promise<void> {
  if (said.body) await writeOut(said.body, response);
  else response.end(page);
}

const uploadOf = (request: Asked) => bodyOf(request)?.upload ?? null;

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
