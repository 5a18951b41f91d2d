import { type NextFunction, type Request, type Response } from "express";
import { envelopeOf } from "./envelope.ts";

const permissions = ["camera", "geolocation", "microphone", "payment", "usb", "browsing-topics"]
  .map((feature) => `${feature}=()`)
  .join(", ");

interface Policy {
  nonce: string;
  https: boolean;
  /** The development server writes styles into the page and talks to it over a socket. */
  development: boolean;
}

export function contentSecurityPolicy({ nonce, https, development }: Policy): string {
  const rules = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ];
  return [...rules, ...(https ? ["upgrade-insecure-requests"] : [])].join("; ");
}

/** On every answer, errors and files included. */
export function securityHeaders(development: boolean) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const { nonce } = envelopeOf(request);
    const https = request.secure;
    response.setHeader("Content-Security-Policy", contentSecurityPolicy({ nonce, https, development }));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    // Pages themselves say `same-origin`, so that a browser without `Sec-Fetch-Site` names the origin of their forms:
    // see docs/decisions/011-forms-name-their-origin.md.
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Permissions-Policy", permissions);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (https) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    next();
  };
}
