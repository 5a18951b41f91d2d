import { join } from "node:path";
import { type ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from "express";
import { env } from "../platform/env.server.ts";
import { log, safeError } from "../platform/log.server.ts";
import { readableAddress, wholeBody } from "./body.ts";
import { type Departure } from "./departure.ts";
import { envelopeOf, seal } from "./envelope.ts";
import { healthz, readyz } from "./health.ts";
import { beginMeasuring, measure, metrics } from "./metrics.ts";
import { ownHostOnly } from "./own-host.ts";
import { pages } from "./pages.ts";
import { refuse } from "./plain-page.ts";
import { requestLog } from "./request-log.ts";
import { routeNames } from "./route-names.ts";
import { sameOriginOnly } from "./same-origin.ts";
import { securityHeaders } from "./security-headers.ts";

export interface PortalParts {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** The folder of built files, or in development the middleware that makes them. */
  files: string | RequestHandler;
  departure: Departure;
}

/**
 * Files with a hash in their name never change; the others are asked for again each hour. An address without an ending
 * is a page's: the disk is not asked about it.
 */
function builtFiles(folder: string): RequestHandler[] {
  const forever = { immutable: true, maxAge: "1y", index: false, redirect: false } as const;
  const missing: RequestHandler = (_request, response) => {
    response.status(404).type("text/plain").send("404\n");
  };
  const others = express.static(folder, { maxAge: "1h", index: false, redirect: false });
  return [
    express.Router().use("/assets", express.static(join(folder, "assets"), forever), missing),
    (request, response, next) => (/\.\w+$/.test(request.path) ? others(request, response, next) : next()),
  ];
}

/** The whole server: what every request passes, from its first byte to the page. */
export function portalApp(parts: PortalParts): Express {
  const development = env.mode === "development";
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", env.trustProxy);
  beginMeasuring();
  const nameOf = typeof parts.build === "function" ? () => env.mode : routeNames(parts.build.routes);
  app.use(seal, securityHeaders(development), requestLog, parts.departure.note);
  app.get("/healthz", healthz);
  app.get("/metrics", (request, response, next) => void metrics(request, response).catch(next));
  app.get(
    "/readyz",
    readyz(() => parts.departure.hasBegun),
  );
  app.use(measure(nameOf), ownHostOnly(env.publicOrigin));
  app.use(compression());
  app.use(readableAddress, sameOriginOnly(env.publicOrigin));
  app.use(...(typeof parts.files === "string" ? builtFiles(parts.files) : [parts.files]));
  app.use(wholeBody, pages(parts.build, env.mode));
  app.use(lastResort);
  return app;
}

/** A fault that nothing else answered. Express tells an error handler by its four parameters. */
// oxlint-disable-next-line max-params -- the framework fixes the number
function lastResort(error: unknown, request: Request, response: Response, _next: NextFunction): void {
  log.error({ requestId: envelopeOf(request).requestId, err: safeError(error) }, "a request failed");
  if (response.headersSent) response.destroy();
  else refuse(request, response, { status: 500, kind: "fault" });
}
