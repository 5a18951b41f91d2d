import { type LoaderFunctionArgs } from "@remix-run/node";
import { directoryCsv } from "#app/domain/organisations/directory-file.server.ts";
import { findIn, wishOf } from "#app/domain/organisations/directory.ts";
import { memberDirectory } from "#app/domain/organisations/queries/member-directory.server.ts";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { env } from "#app/platform/env.server.ts";
import { anyone } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { publicHeaders } from "#app/web/public-page.server.ts";

/** The directory as the reader asked for it, for spreadsheets, in the language of the address. */
export async function loader(args: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(args.request.url);
  const language = languageOf(pathname);
  const entries = await answer(args, anyone, memberDirectory);
  const { found } = findIn(entries, wishOf(searchParams));
  const addressOf = (slug: string) => `${env.publicOrigin}${inLanguage(language, paths.member(slug))}`;
  return new Response(directoryCsv(found, translate(language), addressOf), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="protect-${language === "ro" ? "membri" : "members"}.csv"`,
      ...publicHeaders(),
    },
  });
}
