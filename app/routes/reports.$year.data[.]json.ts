import { type LoaderFunctionArgs } from "@remix-run/node";
import { jsonOf } from "#app/domain/publications/open-data.server.ts";
import { publishedRelease } from "#app/domain/publications/queries/published-release.server.ts";
import { reportingYear } from "#app/kernel/year.ts";
import { anyone } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { publicFile } from "#app/web/public-page.server.ts";

/** The totals of a year for programs; the same in every language. */
export async function loader(args: LoaderFunctionArgs) {
  const release = await answer(args, anyone, (ctx) => publishedRelease(ctx, reportingYear(args.params["year"])));
  return publicFile(jsonOf(release), { type: "application/json", name: `protect-${release.name}.json` });
}
