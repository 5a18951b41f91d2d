import { dayOf, membersOn } from "#app/domain/organisations/queries/members-on.server.ts";
import { type Context } from "#app/domain/context.ts";
import { type PublishedRelease } from "../model.ts";
import { csvOf, jsonOf } from "../open-data.server.ts";
import { type AboutPageProps } from "../ui/site/about-page.tsx";
import { type HomePageProps } from "../ui/home-page.tsx";
import { type ReportPageProps } from "../ui/report-page.tsx";
import { latestRelease, publishedRelease } from "./published-release.server.ts";
import { publishedYears } from "./published-years.server.ts";

const kilobytes = (text: string) => Math.max(1, Math.round(Buffer.byteLength(text) / 1024));

type Sizes = ReportPageProps["sizes"];
const sizes = new WeakMap<PublishedRelease["cells"], Sizes>();

/** How large the files of a release are; measured once for the totals in memory. */
function sizesOf(release: PublishedRelease): Sizes {
  const known = sizes.get(release.cells);
  if (known) return known;
  const measured = { csv: kilobytes(csvOf(release)), json: kilobytes(jsonOf(release)) };
  sizes.set(release.cells, measured);
  return measured;
}

/** What the first page shows today. */
export async function homePage(ctx: Context): Promise<HomePageProps> {
  const { members, examples } = await membersOn(ctx, dayOf(ctx.now));
  const release = await latestRelease(ctx);
  return { members, examples, release, csvSize: release ? sizesOf(release).csv : 0 };
}

/** How many members the register has today: what the page about the coalition counts. */
export async function aboutPage(ctx: Context): Promise<AboutPageProps> {
  const today = dayOf(ctx.now);
  const { members } = await membersOn(ctx, today);
  return { members: members.length, today };
}

/**
 * What the page of a year shows.
 * @throws {Refusal} `release.not_found`
 */
export async function reportPage(ctx: Context, year: number | null): Promise<ReportPageProps> {
  const release = await publishedRelease(ctx, year);
  const years = await publishedYears(ctx);
  return {
    release,
    sizes: sizesOf(release),
    otherYears: years.map((entry) => entry.year).filter((other) => other !== release.year),
  };
}
