import { type ServerResponse } from "node:http";
import { type NextFunction, type Request, type Response } from "express";
import { env } from "../platform/env.server.ts";
import { forget, type Incoming, type Sender } from "../platform/storage/incoming.server.ts";
import { mayBringFile, readFormWithFile, TooSlow } from "./form-with-file.ts";
import { refuse } from "./plain-page.ts";
import { senderOf } from "./sender.ts";
import { bodyKind, readTyped, soundForm, type Typed } from "./typed-form.ts";

/** A year's figures of one organisation are far below this. */
export const bodyLimit = 2 * 1024 * 1024;
/** Fields of one form; the longest page of figures has under 2,000. Each field costs work, whatever its length. */
const mostFields = 6000;
/** How much of a body that is too large is let in and thrown away, so that its sender can read the answer. */
const patienceLimit = 64 * 1024 * 1024;

/** Milliseconds a form may take to arrive; one with a file has as long as the server gives. */
const arrival = 30_000;

export interface Body {
  bytes: Buffer;
  typed: Typed;
  upload?: Incoming | null;
}

const bodies = new WeakMap<Request, Body>();

/** The form a request brought, or null when it brought none. */
export function bodyOf(request: Request): Body | null {
  return bodies.get(request) ?? null;
}

/** Takes in the body up to the limit. Null when it is larger; the rest is let in and thrown away. */
async function takeIn(request: Request): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= bodyLimit) parts.push(part);
    else parts.length = 0;
    if (length > patienceLimit) break;
  }
  return length > bodyLimit ? null : Buffer.concat(parts);
}

async function readBody(request: Request, response: Response, next: NextFunction): Promise<void> {
  const from = mayBringFile(request) ? await senderOf(request) : "nobody";
  if (from !== "nobody") return readForm(from, { request, response, next });
  const impatience = setTimeout(() => request.destroy(), arrival);
  const bytes = await takeIn(request).finally(() => clearTimeout(impatience));
  if (!bytes) {
    response.setHeader("Connection", "close");
    refuse(request, response, { status: 413, kind: "too_large", limit: bodyLimit / 1024 / 1024 });
    return;
  }
  const contentType = request.get("content-type") ?? "";
  if (bytes.length === 0) return next();
  if (countOf("&", bytes) >= mostFields) {
    refuse(request, response, { status: 413, kind: "too_large", limit: bodyLimit / 1024 / 1024 });
    return;
  }
  if (!bodyKind(contentType)) return refuse(request, response, { status: 415, kind: "unreadable" });
  const typed = await readTyped(bytes, contentType);
  if (!typed) return refuse(request, response, { status: 400, kind: "unreadable" });
  bodies.set(request, { bytes, typed });
  next();
}

interface Exchange {
  request: Request;
  response: Response;
  next: NextFunction;
}

/** A form with a file: its fields go on as those of any other form, the file beside them. */
async function readForm(sender: Sender | null, { request, response, next }: Exchange): Promise<void> {
  const form = await readFormWithFile(request, { folder: env.filesDir, sender }).catch((error: unknown) => {
    if (!(error instanceof TooSlow)) throw error;
    return "too_slow" as const;
  });
  if (form === "too_slow") return tooSlow(request, response);
  if (form?.file) keepUntilAnswered(form.file, response);
  const typed = form && soundForm(form.fields, form.file ? 1 : 0);
  if (!typed) return refuse(request, response, { status: 400, kind: "unreadable" });
  request.headers["content-type"] = "application/x-www-form-urlencoded";
  delete request.headers["content-length"];
  // Which file it was belongs to what was sent: the same form with another file is another form.
  const chosen = form.file ? [["upload", `${form.file.name} ${form.file.checksum || form.file.size}`]] : [];
  const bytes = Buffer.from(new URLSearchParams([...form.fields, ...chosen]).toString());
  bodies.set(request, { bytes, typed, upload: form.file });
  next();
}

/** What is still on its way of it is read by nobody. */
function tooSlow(request: Request, response: Response): void {
  response.setHeader("Connection", "close");
  response.once("finish", () => request.destroy());
  refuse(request, response, { status: 408, kind: "too_slow" });
}

/** Whoever has left already is answered by nobody: what they brought goes at once. */
export function keepUntilAnswered(file: Incoming, response: ServerResponse): void {
  if (response.closed) void forget(file);
  else response.once("close", () => void forget(file));
}

function countOf(sign: string, bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** Reads what a form sent, whole, before anything acts on it: too large, damaged or unknown bodies end here. */
export function wholeBody(request: Request, response: Response, next: NextFunction): void {
  if (request.method === "GET" || request.method === "HEAD") return next();
  readBody(request, response, next).catch((error: unknown) => {
    if (request.destroyed || response.destroyed) response.destroy();
    else next(error);
  });
}

/** Addresses that cannot be decoded, that hold U+0000 or that name a host of their own (`//elsewhere/`) are nobody's. */
export function readableAddress(request: Request, response: Response, next: NextFunction): void {
  if (isReadable(request.originalUrl)) next();
  else refuse(request, response, { status: 400, kind: "unreadable" });
}

export function isReadable(address: string): boolean {
  if (!/^\/(?![/\\])/.test(address) || /%00|\0/.test(address) || address.length > 8000) return false;
  try {
    decodeURIComponent(address.split("?")[0] ?? "");
    return true;
  } catch {
    return false;
  }
}
