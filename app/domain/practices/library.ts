import { type Direction, directions } from "#db/reference/coalition.ts";
import { type PracticeAudience, practiceAudiences, type PracticeKind, practiceKinds } from "#db/reference/practices.ts";

const sorts = ["newest", "title", "nearest"] as const;
export type LibrarySort = (typeof sorts)[number];

/** What a reader asks the library for; null means any. */
export type LibraryWish = {
  words: string;
  direction: Direction | null;
  audience: PracticeAudience | null;
  kind: PracticeKind | null;
  /** `nearest`: by how well the words fit; only where words were given. */
  sort: LibrarySort;
  /** From 1. */
  page: number;
};

export const practicesPerPage = 20;

const among = <T extends string>(known: readonly T[], value: string | null): T | null =>
  known.find((one) => one === value) ?? null;

/** The wish an address carries; what it does not know is left out. */
export function wishOf(search: URLSearchParams): LibraryWish {
  const words = (search.get("search") ?? "").trim().slice(0, 100);
  const usual = words ? "nearest" : "newest";
  const sort = among(sorts, search.get("sort")) ?? usual;
  const page = search.get("page") ?? "";
  return {
    words,
    direction: among(directions, search.get("direction")),
    audience: among(practiceAudiences, search.get("audience")),
    kind: among(practiceKinds, search.get("kind")),
    sort: sort === "nearest" && !words ? "newest" : sort,
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** The wish as the part of an address after `?`; empty for everything. */
export function searchOf(wish: LibraryWish, page = wish.page): string {
  const { words, direction, audience, kind, sort } = wish;
  const usual = words ? "nearest" : "newest";
  const asked = { search: words, direction, audience, kind, sort: sort === usual ? "" : sort };
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []));
  if (page > 1) given.push(["page", String(page)]);
  return new URLSearchParams(given).toString();
}

export const isEverything = (wish: LibraryWish) => !wish.words && !wish.direction && !wish.audience && !wish.kind;

/** How many practices are of one description; examples of the demo are counted apart. */
export type Pile = {
  id: number;
  direction: Direction;
  kind: PracticeKind;
  audiences: PracticeAudience[];
  isExample: boolean;
  count: number;
};

/** How many would be listed with this choice and everything else as it is. */
export type Counted<T extends string> = { value: T; count: number };

export type LibraryCounts = {
  found: number;
  directions: Counted<Direction>[];
  audiences: Counted<PracticeAudience>[];
  kinds: Counted<PracticeKind>[];
};

type Question = "direction" | "audience" | "kind";

/** Whether what lies there is listed; `except` leaves one choice open. */
export function fits(pile: Pile, wish: LibraryWish, except?: Question): boolean {
  return (
    (except === "direction" || !wish.direction || wish.direction === pile.direction) &&
    (except === "kind" || !wish.kind || wish.kind === pile.kind) &&
    (except === "audience" || !wish.audience || pile.audiences.includes(wish.audience))
  );
}

/** What each choice would leave, of the piles that fit the words. */
export function countsOf(piles: readonly Pile[], wish: LibraryWish): LibraryCounts {
  const sum = (some: readonly Pile[]) => some.reduce((total, { count }) => total + count, 0);
  const counted = <T extends string>(
    values: readonly T[],
    except: Question,
    has: (pile: Pile, value: T) => boolean,
  ) => {
    const others = piles.filter((pile) => fits(pile, wish, except));
    return values.map((value) => ({ value, count: sum(others.filter((pile) => has(pile, value))) }));
  };
  return {
    found: sum(piles.filter((pile) => fits(pile, wish))),
    directions: counted(directions, "direction", (pile, value) => pile.direction === value),
    audiences: counted(practiceAudiences, "audience", (pile, value) => pile.audiences.includes(value)),
    kinds: counted(practiceKinds, "kind", (pile, value) => pile.kind === value),
  };
}
