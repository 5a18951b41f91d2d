import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { type ServerBuild } from "@remix-run/node";
import { type Request, type Response } from "express";
import { LRUCache } from "lru-cache";
import { timeZone } from "../i18n/format.ts";
import { type PublicPart, publicVersion } from "../platform/public-versions.server.ts";
import { patternOf, routeNames } from "./route-names.ts";

/** Bytes of packed pages a process keeps at most: of the library some thousand. */
const roomForPages = 8 * 1024 * 1024;
/** Nobody's bookmark; longer addresses are answered and not kept. */
const longestAddress = 300;

const days = new Intl.DateTimeFormat("sv-SE", { timeZone });
const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

type KeptPage = {
  /** Of which state of its part, on which day of the coalition. */
  state: string;
  tag: string;
  headers: [string, string][];
  /** The markup through gzip. */
  packed: Buffer;
};

/** Where the page a visitor asks for is kept. */
export type Place = {
  page: KeptPage | null;
  keep: (headers: Headers, markup: Buffer) => Promise<KeptPage>;
};

/**
 * Pages as visitors read them, kept whole by the process until something they show changes, or the day does. Who sends
 * a cookie is never answered from here. See docs/decisions/030-public-pages-are-kept-whole.md.
 */
export class KeptPages {
  readonly #pages = new LRUCache<string, KeptPage>({
    maxSize: roomForPages,
    sizeCalculation: ({ packed }, address) => packed.length + address.length + 500,
  });
  readonly #partOf: (path: string) => PublicPart | undefined;
  readonly #versionOf: typeof publicVersion;

  constructor(routes: ServerBuild["routes"], versionOf = publicVersion) {
    this.#versionOf = versionOf;
    const nameOf = routeNames(routes);
    const parts = new Map(
      Object.entries(routes).flatMap(([id, route]) => {
        const part = (route?.module.handle as { kept?: PublicPart } | undefined)?.kept;
        return part ? [[patternOf(id, routes), part] as const] : [];
      }),
    );
    this.#partOf = (path) => parts.get(nameOf(path));
  }

  /**
   * The place of what is asked for; null when it is not to be kept.
   * @throws {DatabaseUnavailable}
   */
  async placeFor(request: Request, now = new Date()): Promise<Place | null> {
    const part = isKeepable(request) ? this.#partOf(request.path) : undefined;
    const version = part ? await this.#versionOf(part) : null;
    return version === null ? null : this.#place(request.originalUrl, `${version} ${days.format(now)}`);
  }

  #place(address: string, state: string): Place {
    const known = this.#pages.get(address);
    return {
      page: known?.state === state ? known : null,
      keep: async (said, markup) => {
        const tag = `W/"${createHash("sha256").update(markup).digest("base64url").slice(0, 22)}"`;
        const page = { state, tag, headers: [...said], packed: await pack(markup) };
        this.#pages.set(address, page);
        return page;
      },
    };
  }
}

function isKeepable({ method, path, originalUrl, headers }: Request): boolean {
  const isVisitor = headers.cookie === undefined && (method === "GET" || method === "HEAD");
  return isVisitor && !path.endsWith(".data") && originalUrl.length <= longestAddress;
}

/** Sends a kept page, or says that the reader has it already. */
export async function sendKept(page: KeptPage, request: Request, response: Response): Promise<void> {
  for (const [name, value] of page.headers) response.setHeader(name, value);
  response.setHeader("ETag", page.tag);
  response.vary("Cookie, Accept-Encoding");
  if (request.fresh) {
    response.removeHeader("Content-Type");
    response.status(304).end();
    return;
  }
  const isPacked = Boolean(request.acceptsEncodings("gzip"));
  const body = isPacked ? page.packed : await unpack(page.packed);
  if (isPacked) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}
