import { createReadableStreamFromReadable } from "@remix-run/node";
import { type FileToRead } from "#app/domain/files/queries/file-to-read.server.ts";
import { storage } from "#app/platform/storage/portal-storage.server.ts";

/** A name as a header carries it, whatever letters it has (RFC 5987), with a plain one for programs that know no other. */
function named(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w .()-]/g, "_");
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${whole}`;
}

/**
 * How a file leaves. Only an image that the portal made itself is shown in a page; everything else goes to the reader's
 * disk and, opened here all the same, may do nothing. What is public is kept by the reader's own browser alone, so that
 * what is taken off the site is gone for everybody else at once.
 */
function fileHeaders({ name, mediaType, size, isImage, isPublic }: FileToRead): Record<string, string> {
  return {
    "Content-Type": mediaType,
    "Content-Length": String(size),
    "Content-Disposition": `${isImage ? "inline" : "attachment"}; ${named(name)}`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": isPublic ? "private, max-age=31536000, immutable" : "private, no-store",
  };
}

/** A file on its way to the reader, or a plain 404 for null. A row without its bytes is a fault of the storage. */
export async function fileResponse(file: FileToRead | null): Promise<Response> {
  if (!file) return new Response("404\n", { status: 404, headers: { "Content-Type": "text/plain" } });
  const bytes = await storage.get(file.storageKey);
  if (!bytes) throw new Error("the bytes of a file are not in the storage");
  return new Response(createReadableStreamFromReadable(bytes), { headers: fileHeaders(file) });
}
