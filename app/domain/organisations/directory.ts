import { foldForSearch } from "#app/kernel/text.ts";
import { type Audience, audiences, type SupportKind, supportKinds } from "#db/reference/support.ts";
import { counties, countyName, national } from "#db/reference/territories.ts";
import { type Bilingual } from "./profile.ts";

export type DirectoryEntry = {
  slug: string;
  name: string;
  shortName: string;
  summary: Bilingual | null;
  foundedYear: number | null;
  activeSince: number | null;
  places: string[];
  website: string | null;
  isExample: boolean;
  standing: "member" | "partner" | "supporter";
  /** The first day of that standing, `2020-01-01`. */
  standsSince: string;
  support: SupportKind[];
  audiences: Audience[];
  /** County codes, or `national`. Empty: no source says. */
  territories: string[];
  programmes: string[];
  /** What it was called before. */
  formerNames: string[];
};

/** What a reader asks the directory for; empty means everything. Several of one list: any of them. */
export type DirectoryWish = {
  words: string;
  support: SupportKind[];
  audiences: Audience[];
  /** A county code; null for the whole country. */
  county: string | null;
};

/** How many would be listed with this choice and everything else as it is. */
export type Counted<T extends string> = { value: T; count: number };

export type DirectoryAnswer = {
  found: DirectoryEntry[];
  support: Counted<SupportKind>[];
  audiences: Counted<Audience>[];
  counties: Counted<string>[];
  /** Found otherwise, but left out by the county because nobody says where they work. */
  placeUnknown: number;
};

const isOneOf =
  <T extends string>(known: readonly T[]) =>
  (value: string): value is T =>
    (known as readonly string[]).includes(value);

/** The wish an address carries; what it does not know is left out. */
export function wishOf(search: URLSearchParams): DirectoryWish {
  const county = search.get("county") ?? "";
  return {
    words: (search.get("search") ?? "").trim().slice(0, 100),
    support: [...new Set(search.getAll("support").filter(isOneOf(supportKinds)))],
    audiences: [...new Set(search.getAll("audience").filter(isOneOf(audiences)))],
    county: countyName(county) === null ? null : county,
  };
}

/** The wish as the part of an address after `?`; empty for everything. */
export function searchOf(wish: DirectoryWish): URLSearchParams {
  const search = new URLSearchParams();
  if (wish.words) search.set("search", wish.words);
  for (const kind of wish.support) search.append("support", kind);
  for (const audience of wish.audiences) search.append("audience", audience);
  if (wish.county) search.set("county", wish.county);
  return search;
}

export const isEverything = (wish: DirectoryWish) => searchOf(wish).size === 0;

function searchedText(entry: DirectoryEntry): string {
  const { name, shortName, summary, places, territories, programmes, formerNames } = entry;
  const where = territories.map((territory) => countyName(territory) ?? "");
  const texts = [
    name,
    shortName,
    summary?.ro ?? "",
    summary?.en ?? "",
    ...places,
    ...where,
    ...programmes,
    ...formerNames,
  ];
  return texts.map(foldForSearch).join("\n");
}

/** Every word stands somewhere in what is told of the organisation, also inside a longer word. */
function hasWords(entry: DirectoryEntry, words: string): boolean {
  const text = searchedText(entry);
  return foldForSearch(words)
    .split(" ")
    .every((word) => text.includes(word));
}

/** Whoever works in the whole country works in each county. */
const worksIn = (entry: DirectoryEntry, county: string) =>
  entry.territories.includes(county) || entry.territories.includes(national);

const anyOf = <T>(wanted: readonly T[], held: readonly T[]) =>
  wanted.length === 0 || wanted.some((one) => held.includes(one));

type Question = "support" | "audiences" | "county";

function fits(entry: DirectoryEntry, wish: DirectoryWish, except?: Question): boolean {
  return (
    (except === "support" || anyOf(wish.support, entry.support)) &&
    (except === "audiences" || anyOf(wish.audiences, entry.audiences)) &&
    (except === "county" || wish.county === null || worksIn(entry, wish.county))
  );
}

/** Who fits the wish, and what each further choice would leave. Examples are found but never counted. */
export function findIn(entries: readonly DirectoryEntry[], wish: DirectoryWish): DirectoryAnswer {
  const spoken = entries.filter((entry) => hasWords(entry, wish.words));
  const real = spoken.filter(({ isExample, standing }) => !isExample && standing === "member");
  const counted = <T extends string>(
    values: readonly T[],
    except: Question,
    has: (e: DirectoryEntry, v: T) => boolean,
  ) => {
    const others = real.filter((entry) => fits(entry, wish, except));
    return values.map((value) => ({ value, count: others.filter((entry) => has(entry, value)).length }));
  };
  const silent = ({ territories }: DirectoryEntry) => territories.length === 0;
  return {
    found: spoken.filter((entry) => fits(entry, wish)),
    support: counted(supportKinds, "support", (entry, kind) => entry.support.includes(kind)),
    audiences: counted(audiences, "audiences", (entry, audience) => entry.audiences.includes(audience)),
    counties: counted(
      counties.map(({ code }) => code),
      "county",
      worksIn,
    ),
    placeUnknown:
      wish.county === null ? 0 : real.filter((entry) => silent(entry) && fits(entry, wish, "county")).length,
  };
}
