import { Stop } from "../scripts/machine.mjs";

/** People signed in through the form everybody uses. */

/** @param {Response} answer */
function cookieIn(answer) {
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  return cookies.filter((cookie) => !cookie.endsWith("=")).join("; ");
}

/**
 * @param {string} address of the portal
 * @param {{ email: string, password: string }} account
 * @returns {Promise<string>} the cookie
 */
export async function signIn(address, account) {
  const answer = await fetch(`${address}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: address },
    body: new URLSearchParams({ to: "/home", ...account }),
  });
  await answer.arrayBuffer();
  const cookie = cookieIn(answer);
  if (answer.status !== 302 || cookie === "") {
    throw new Stop(`${account.email} could not sign in: the form answered ${answer.status}.`);
  }
  return cookie;
}

/**
 * @param {string} cookie
 * @returns {Record<string, string>}
 */
export const asked = (cookie) => (cookie === "" ? {} : { cookie });
