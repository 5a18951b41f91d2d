import { type ActivityKind, activityKinds } from "./model.ts";

/** What an activity is about: the noun of its kind, `report` of `report.submitted`. */
export type Noun = ActivityKind extends `${infer N}.${string}` ? N : never;

const nounOf = (kind: ActivityKind) => kind.split(".")[0] as Noun;

export const nouns: readonly Noun[] = [...new Set(activityKinds.map(nounOf))];

/** What a reader of the trail asked for. Days are calendar days of the coalition's time zone, both included. */
export type TrailWish = {
  about: Noun | null;
  /** Short address of the organisation whose affairs were touched. */
  organisation: string | null;
  from: string | null;
  until: string | null;
  /** Only what stands before this mark; null for the newest. */
  before: number | null;
};

/** Reads a wish from an address. What cannot be meant is left out: a list is never refused. */
export function trailWishOf(asked: URLSearchParams): TrailWish {
  const about = nouns.find((noun) => noun === asked.get("about")) ?? null;
  const before = asked.get("before") ?? "";
  return {
    about,
    organisation: (asked.get("organisation") ?? "").slice(0, 100) || null,
    from: dayOf(asked.get("from")),
    until: dayOf(asked.get("until")),
    before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : null,
  };
}

function dayOf(text: string | null): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

/** The address of the same wish, further down or as a file; `before` only when told. */
export function trailSearch(wish: TrailWish, before: number | null): string {
  const { about, organisation, from, until } = wish;
  const asked = { about, organisation, from, until, before };
  const given = Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  return new URLSearchParams(given).toString();
}
