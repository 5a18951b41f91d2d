import { randomBytes, randomUUID } from "node:crypto";
import { type NextFunction, type Request, type Response } from "express";
import { type Language, languageOf } from "../i18n/languages.ts";

/** What the server knows about a request before any page does. */
export interface Envelope {
  requestId: string;
  nonce: string;
  language: Language;
}

const envelopes = new WeakMap<Request, Envelope>();

/** Opens the envelope of a request; its number is made here and never believed from outside. */
export function seal(request: Request, response: Response, next: NextFunction): void {
  const envelope: Envelope = {
    requestId: randomUUID(),
    nonce: randomBytes(16).toString("base64"),
    language: languageOf(request.path),
  };
  envelopes.set(request, envelope);
  response.setHeader("X-Request-Id", envelope.requestId);
  next();
}

export function envelopeOf(request: Request): Envelope {
  const envelope = envelopes.get(request);
  if (!envelope) throw new Error("the request was not sealed");
  return envelope;
}
