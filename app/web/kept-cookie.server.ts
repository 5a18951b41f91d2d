import { env } from "#app/platform/env.server.ts";

const isSecure = () => env.publicOrigin.startsWith("https:");
const name = () => (isSecure() ? "__Host-kept-form" : "kept-form");
const attributes = () => `Path=/; HttpOnly; SameSite=Lax${isSecure() ? "; Secure" : ""}`;

/** The cookie that lets a browser have back what was typed in it, for two hours. */
export const keptCookie = (token: string) => `${name()}=${token}; ${attributes()}; Max-Age=7200`;

export const clearedKeptCookie = () => `${name()}=; ${attributes()}; Max-Age=0`;

export function keptTokenIn(request: Request): string | null {
  const found = new RegExp(`(?:^|;\\s*)${name()}=([\\w-]{10,64})`).exec(request.headers.get("cookie") ?? "");
  return found?.[1] ?? null;
}
