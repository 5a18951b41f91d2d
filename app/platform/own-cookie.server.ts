import { env } from "./env.server.ts";

/**
 * A cookie of the portal's own that holds a token, and with HTTPS a name no other host can set (`__Host-`). `Strict` for
 * what only forms of the portal send, `Lax` for what must come along when a link elsewhere leads here.
 */
export function ownCookie(plainName: string, sameSite: "Lax" | "Strict") {
  const isSecure = () => env.publicOrigin.startsWith("https:");
  const name = () => (isSecure() ? `__Host-${plainName}` : plainName);
  const header = (value: string, seconds: number) =>
    `${name()}=${value}; Path=/; HttpOnly; SameSite=${sameSite}${isSecure() ? "; Secure" : ""}; Max-Age=${seconds}`;
  return {
    /** The `Set-Cookie` header that keeps a token for so many seconds. */
    holding: header,
    /** The `Set-Cookie` header that takes it away. */
    cleared: () => header("", 0),
    /** Null when the request carries none, or one that is no token. */
    tokenIn(request: Request): string | null {
      const found = new RegExp(`(?:^|;\\s*)${name()}=([\\w-]{20,64})(?:;|$)`).exec(request.headers.get("cookie") ?? "");
      return found?.[1] ?? null;
    },
  };
}
