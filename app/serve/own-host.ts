import { isIP } from "node:net";
import { hostname } from "node:os";
import { type NextFunction, type Request, type Response } from "express";
import { refuse } from "./plain-page.ts";

const loopback = (name: string) => name === "localhost" || name === "::1" || /^127(\.\d+){3}$/.test(name);

/** The name in a `Host` header, without its port; null when the header is none. */
function nameIn(host: string): string | null {
  const found = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::\d+)?$/i.exec(host);
  return (found?.[1] ?? found?.[2])?.toLowerCase() ?? null;
}

/**
 * True when a request means this portal: by the name people reach it by, or from its own machine. A portal that was
 * given no public address also answers to numbers and to the name of its machine, so that it can be tried in an office;
 * a name that somebody else points at it (DNS rebinding) is never its own.
 */
export function isOwnHost(host: string | undefined, publicOrigin: string, machine = hostname()): boolean {
  const name = nameIn(host ?? "");
  if (name === null) return false;
  const own = nameIn(new URL(publicOrigin).host);
  if (name === own || loopback(name)) return true;
  return own !== null && loopback(own) && (isIP(name) !== 0 || name === machine.toLowerCase());
}

/** Answers 421 (RFC 9110, 15.5.20) to requests that mean another host, before anything reads them. */
export function ownHostOnly(publicOrigin: string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (isOwnHost(request.get("host"), publicOrigin)) next();
    else refuse(request, response, { status: 421, kind: "other_host" });
  };
}
