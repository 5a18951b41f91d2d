/**
 * Where to go after signing in: only a path of this site. Anything else (another host, a scheme, a protocol-relative
 * or backslash form, also one that only appears once dot segments are resolved) becomes the fallback.
 */
export function safeTarget(to: string | null | undefined, fallback: string): string {
  if (!to || !/^\/(?![/\\])[^\s\\]*$/.test(to)) return fallback;
  const url = new URL(to, "http://portal.invalid");
  if (url.host !== "portal.invalid" || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search;
}
