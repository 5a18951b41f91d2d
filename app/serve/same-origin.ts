import { type NextFunction, type Request, type Response } from "express";
import { refuse } from "./plain-page.ts";

const safe = new Set(["GET", "HEAD"]);
const taken = new Set([...safe, "POST", "PUT", "PATCH", "DELETE"]);

/**
 * True when a browser sent the request from one of the portal's own pages, or a person typed the address.
 * Browsers without `Sec-Fetch-Site` send `Origin` with every form.
 */
export function comesFromHere(headers: { site?: string; origin?: string }, ownOrigins: readonly string[]): boolean {
  if (headers.site !== undefined) return headers.site === "same-origin" || headers.site === "none";
  return headers.origin !== undefined && ownOrigins.includes(headers.origin);
}

/** Mail programs stop a daily mail themselves, from nowhere and without cookies: the key in the address is all they have. */
const openToMailPrograms = /^(\/en)?\/enter\/unsubscribe$/;

/** Requests that may change something are taken from the portal's own pages only. */
export function sameOriginOnly(publicOrigin: string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!taken.has(request.method)) {
      response.setHeader("Allow", [...taken].join(", "));
      refuse(request, response, { status: 405, kind: "method_not_allowed" });
      return;
    }
    const headers = { site: request.get("sec-fetch-site"), origin: request.get("origin") };
    const own = [publicOrigin, `${request.protocol}://${request.get("host") ?? ""}`];
    if (safe.has(request.method) || openToMailPrograms.test(request.path) || comesFromHere(headers, own)) next();
    else refuse(request, response, { status: 403, kind: "not_from_here" });
  };
}
