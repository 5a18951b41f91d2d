import { carriesSignIn } from "#app/platform/session/session.server.ts";
import { env } from "#app/platform/env.server.ts";
import { type Args, anyone } from "./context.server.ts";
import { answer } from "./exchange.server.ts";

export type ShellFacts = {
  isSignedIn: boolean;
  /** Where the portal stands, without a closing slash. */
  origin: string;
};

/** What the frame of a public page needs. Asks the database only about visitors who carry a sign-in. */
export async function shellFacts(args: Args): Promise<ShellFacts> {
  const isSignedIn =
    carriesSignIn(args.request) && (await answer(args, anyone, async (ctx) => ctx.actor.personId !== null));
  return { isSignedIn, origin: env.publicOrigin };
}

/** A public page may be kept for a minute; what is made for a signed-in person is kept by nobody (the server sees to it). */
export const publicHeaders = () => ({ "Cache-Control": "public, max-age=60" });

/** A file of the public data, for the reader's disk. */
export function publicFile(text: string, { type, name }: { type: string; name: string }): Response {
  return new Response(text, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "public, max-age=60",
    },
  });
}
