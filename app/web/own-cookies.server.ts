import { keptFor } from "#app/domain/accounts/commands/keep-form.server.ts";
import { ownCookie } from "#app/platform/own-cookie.server.ts";

const keptForm = ownCookie("kept-form", "Lax");

/** Lets a browser have back what was typed in it when its sign-in ran out, for as long as that is kept. */
export const keptFormCookie = {
  holding: (token: string) => keptForm.holding(token, keptFor / 1000),
  cleared: keptForm.cleared,
  tokenIn: keptForm.tokenIn,
};

/** Binds what a browser's devices were asked to sign to that browser, for as long as there is to answer. */
export const passkeyCookie = ownCookie("passkey", "Strict");

/** One `Set-Cookie` header for each. */
export function settingAll(...cookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return headers;
}
