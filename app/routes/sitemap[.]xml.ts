import { type LoaderFunctionArgs } from "@remix-run/node";
import { memberDirectory } from "#app/domain/organisations/queries/member-directory.server.ts";
import { practiceSlugs } from "#app/domain/practices/queries/newest-practices.server.ts";
import { publishedYears } from "#app/domain/publications/queries/published-years.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { env } from "#app/platform/env.server.ts";
import { anyone } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { publicHeaders } from "#app/web/public-page.server.ts";
import { sitemapOf } from "#app/web/sitemap.ts";

const standing = [
  paths.home(),
  paths.about(),
  paths.members(),
  paths.practices(),
  paths.reports(),
  paths.method(),
  paths.join(),
  paths.safety(),
  paths.accessibility(),
  paths.privacy(),
];

/** Every public page in both languages; nothing invented for the demo. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { members, years, practices } = await answer(args, anyone, async (ctx) => ({
    members: await memberDirectory(ctx),
    years: await publishedYears(ctx),
    practices: await practiceSlugs(ctx),
  }));
  const real = members.filter(({ isExample }) => !isExample).map(({ slug }) => paths.member(slug));
  const reports = years.filter(({ isExample }) => !isExample).map(({ year }) => paths.report(year));
  return new Response(
    sitemapOf(env.publicOrigin, [...standing, ...real, ...reports, ...practices.map(paths.practice)]),
    {
      headers: { "Content-Type": "application/xml; charset=utf-8", ...publicHeaders() },
    },
  );
}
