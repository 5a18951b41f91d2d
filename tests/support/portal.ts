import { readFileSync } from "node:fs";
import { inject } from "vitest";
import { openDatabase, type OpenDatabase } from "#db/client.server.ts";
import { type Database } from "#db/database.ts";
import { demoPassword } from "#db/seed/demo.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the run's portal answers, without a closing slash. */
    portalAddress: string;
    portalDatabaseUrl: string;
    /** The file its log goes to. */
    portalLog: string;
  }
}

export const portalAddress = () => inject("portalAddress");

/** All the lines the portal has written about its requests so far. */
export const portalLog = () => readFileSync(inject("portalLog"), "utf8");

let opened: OpenDatabase | null = null;

/** The portal's own database, past all its walls. Begin nothing here that is not finished at once: the portal waits. */
export function portalDatabase(): Database {
  opened ??= openDatabase(inject("portalDatabaseUrl"), { max: 1, name: "protect-portal tests" });
  return opened.db;
}

export interface Asked {
  /** A `Cookie` header, as `signedIn` returns it. */
  cookie?: string;
  headers?: Record<string, string>;
}

/** Asks the portal for an address; a redirect is an answer and is not followed. */
export function visit(path: string, { cookie, headers }: Asked = {}): Promise<Response> {
  return fetch(`${portalAddress()}${path}`, {
    redirect: "manual",
    headers: { ...(cookie ? { Cookie: cookie } : {}), ...headers },
  });
}

/** Sends a form as a browser without script would. */
export function send(path: string, fields: Record<string, string>, { cookie, headers }: Asked = {}): Promise<Response> {
  return fetch(`${portalAddress()}${path}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields),
    headers: { Origin: portalAddress(), ...(cookie ? { Cookie: cookie } : {}), ...headers },
  });
}

const cookies = new Map<string, Promise<string>>();

/** Signs a demo account in, once for the run, and returns its `Cookie` header. `name` is what stands before `@example.org`. */
export function signedIn(name: string): Promise<string> {
  const known = cookies.get(name);
  if (known) return known;
  const fresh = signedInAnew(name);
  cookies.set(name, fresh);
  return fresh;
}

/** The same in a browser of its own, which nobody else of the run uses. */
export async function signedInAnew(name: string): Promise<string> {
  const email = `${name}@example.org`;
  const answer = await send("/sign-in", { email, password: demoPassword });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  const isHalf = answer.headers.get("location")?.includes("second-factor");
  if (answer.status !== 302 || isHalf || cookie.length === 0)
    throw new Error(`${email} was not let in: ${answer.status}`);
  return cookie.join("; ");
}
