const name = "kept-form";

/** The cookie that lets a browser have back what was typed in it, for two hours. */
export function keptCookie(token: string, origin: string): string {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=7200${secure}`;
}

export const clearedKeptCookie = `${name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;

export function keptTokenIn(request: Request): string | null {
  const found = /(?:^|;\s*)kept-form=([\w-]{10,64})/.exec(request.headers.get("cookie") ?? "");
  return found?.[1] ?? null;
}
