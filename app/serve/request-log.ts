import { performance } from "node:perf_hooks";
import { type NextFunction, type Request, type Response } from "express";
import { log } from "../platform/log.server.ts";
import { envelopeOf } from "./envelope.ts";

/** The address as it may be kept: without its query, and without the secret part of an invitation or reset link. */
export function loggablePath(path: string): string {
  return path.replace(/^((?:\/en)?\/enter\/[^/]*\/?).*$/, "$1…").slice(0, 200);
}

/** One line for each request, when its answer is out or its reader has left. Never a body, a query or a person. */
export function requestLog(request: Request, response: Response, next: NextFunction): void {
  const begun = performance.now();
  const { path } = request;
  response.once("close", () => {
    const line = {
      requestId: envelopeOf(request).requestId,
      method: request.method,
      path: loggablePath(path),
      status: response.statusCode,
      ms: Math.round(performance.now() - begun),
      ...(response.writableFinished ? {} : { left: true }),
    };
    if (path.startsWith("/assets/") || path.startsWith("/fonts/")) log.debug(line, "file");
    else log.info(line, "request");
  });
  next();
}
