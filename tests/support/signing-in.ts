import { countSignIn, signIn } from "#app/domain/accounts/commands/sign-in.server.ts";
import { type Context } from "#app/domain/context.ts";

/** A request of a browser with these cookies (each of `name=value` and what may follow) and no others. */
export const browserWith = (...cookies: string[]) =>
  new Request("http://localhost/home", {
    headers: { cookie: cookies.map((cookie) => cookie.split(";")[0] ?? "").join("; ") },
  });

type Trying = { email: string; password: string; from?: string; request?: Request };

/** Counted, then tried, as from the page; in a browser without cookies at an unnamed place, unless told. */
export async function trySignIn(ctx: Context, { email, password, from = "192.0.2.7", request }: Trying) {
  const browser = request ?? browserWith();
  const counted = await countSignIn(ctx, { email, from, request: browser });
  return signIn(ctx, { email, password, request: browser, ...counted });
}
