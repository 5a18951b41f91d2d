import { type LoaderFunctionArgs } from "@remix-run/node";
import { atomFeed } from "#app/domain/practices/machine-readable.ts";
import { newestPractices } from "#app/domain/practices/queries/newest-practices.server.ts";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { env } from "#app/platform/env.server.ts";
import { anyone } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { revocableHeaders } from "#app/web/public-page.server.ts";

/** The newest practices, for whoever follows them, in the language of the address. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const language = languageOf(new URL(args.request.url).pathname);
  const whole = (path: string) => `${env.publicOrigin}${inLanguage(language, path)}`;
  const entries = await answer(args, anyone, newestPractices);
  const feed = atomFeed(entries, {
    title: translate(language)("practices:library.feed_title"),
    language,
    library: whole(paths.practices()),
    self: whole(paths.practicesFeed()),
    practice: (slug) => whole(paths.practice(slug)),
  });
  return new Response(feed, {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8", ...revocableHeaders() },
  });
}
