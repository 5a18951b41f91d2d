import "@remix-run/node";
import { type Incoming } from "../platform/storage/incoming.server.ts";

declare module "@remix-run/node" {
  /** What the server tells each loader and action about the request they answer. */
  interface AppLoadContext {
    /** Names this request in the log, in the activity it leaves and on a fault page. Never taken from outside. */
    requestId: string;
    /** Belongs on every inline script and style of this answer. */
    nonce: string;
    /** The visitor's network address as the trusted proxies tell it; only ever stored hashed. */
    clientAddress: string;
    /** What was worked out once for this request and is asked for again. */
    memo: Map<string | symbol, unknown>;
    /** How many statements the answer has asked of the database so far. */
    statements: number;
    /** Set when the database could not be reached: the server then answers with the plain page that keeps what was typed. */
    unavailable: boolean;
    /** The file its form brought; null when it brought none. */
    upload: Incoming | null;
    /** The markup of the page, whole, once it was rendered; null for answers that are no page. */
    page: Buffer | null;
  }
}
