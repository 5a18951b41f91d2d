import { type PublishedRelease } from "#app/domain/publications/model.ts";
import { publishedReleaseOf } from "#app/domain/publications/queries/published-release.server.ts";
import { reportingYear } from "#app/kernel/year.ts";
import { env } from "#app/platform/env.server.ts";
import { type Args, anyone } from "./context.server.ts";
import { answer, answerAbout } from "./exchange.server.ts";

export type ShellFacts = {
  isSignedIn: boolean;
  /** Where the portal stands, without a closing slash. */
  origin: string;
};

/** What the frame of a public page needs. Asks the database only about visitors who carry a sign-in. */
export async function shellFacts(args: Args): Promise<ShellFacts> {
  const isSignedIn = await answerAbout(args, anyone, ({ actor }) => actor.personId !== null);
  return { isSignedIn, origin: env.publicOrigin };
}

/** A public page may be kept for a minute; what is made for a signed-in person is kept by nobody (the server sees to it). */
export const publicHeaders = () => ({ "Cache-Control": "public, max-age=60" });

/** What may be taken off the site at once is kept by browsers and proxies only as long as the server agrees each time. */
export const revocableHeaders = () => ({ "Cache-Control": "public, no-cache" });

type FileOf = { type: string; ending: string; text: (release: PublishedRelease) => string };

/** The public data of the year in the address as a file for the reader's disk; a plain 404 when it is not published. */
export async function publicFile(args: Args, { type, ending, text }: FileOf): Promise<Response> {
  const year = reportingYear(args.params["year"]);
  const release = await answer(args, anyone, (ctx) => publishedReleaseOf(ctx, year));
  if (!release) return new Response("404\n", { status: 404, headers: { "Content-Type": "text/plain" } });
  return new Response(text(release), {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="protect-${release.name}.${ending}"`,
      ...publicHeaders(),
    },
  });
}
