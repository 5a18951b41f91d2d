import { type Context } from "#app/domain/context.ts";
import { hashOfOwnSignIn } from "#app/platform/session/session.server.ts";
import { forgetBrowsersOf } from "./known-browsers.server.ts";
import { endSignInsOf } from "./store.server.ts";

/** Ends every sign-in of the person and forgets every browser of theirs, save those of a request. */
export async function endEverywhere(ctx: Pick<Context, "db">, personId: string, except: Request | null): Promise<void> {
  await endSignInsOf(ctx.db, personId, { except: except && hashOfOwnSignIn(except) });
  await forgetBrowsersOf(ctx.db, personId, except);
}
