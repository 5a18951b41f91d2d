import { env } from "#app/platform/env.server.ts";

const isSecure = () => env.publicOrigin.startsWith("https:");
const name = () => (isSecure() ? "__Host-passkey" : "passkey");
const attributes = () => `Path=/; HttpOnly; SameSite=Strict${isSecure() ? "; Secure" : ""}`;

/** The cookie that binds what a browser was asked to that browser, for as long as there is to answer. */
export const passkeyCookie = (token: string, minutes: number) =>
  `${name()}=${token}; ${attributes()}; Max-Age=${minutes * 60}`;

export const clearedPasskeyCookie = () => `${name()}=; ${attributes()}; Max-Age=0`;

export function passkeyTokenIn(request: Request): string | null {
  const found = new RegExp(`(?:^|;\\s*)${name()}=([\\w-]{20,64})`).exec(request.headers.get("cookie") ?? "");
  return found?.[1] ?? null;
}
