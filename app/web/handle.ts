import { type Translate } from "#app/i18n/translator.ts";
import { type PublicPart } from "#app/platform/public-versions.server.ts";

/** What a route may say about its page; the root and the shells read it. `loaded` is what its loader returned. */
export type PageHandle<Loaded = never> = {
  /** The page has parts that run in the browser (`ui/layout/island.tsx`). */
  hydrate?: true;
  /**
   * A visitor's page shows nothing but what the address says, what belongs to this part, and the day: the server keeps it
   * whole until the part or the day changes. Whatever else a page may show needs a trigger first (decision 030).
   */
  kept?: PublicPart;
  /** The title of the page, without the name of the portal. */
  title?: (t: Translate, loaded: Loaded) => string;
  /** The way to this page, the page itself last and without `to`. */
  crumbs?: (t: Translate, loaded: Loaded) => { label: string; to?: string }[];
};

/** A route match as React Router gives it. */
export type PageMatch = { handle: unknown; data: unknown };

type AnyHandle = PageHandle<unknown>;

/** The innermost route that says the thing. A route whose loader did not answer says nothing. */
export function innermost<K extends "title" | "crumbs">(
  matches: readonly PageMatch[],
  what: K,
  t: Translate,
): ReturnType<NonNullable<AnyHandle[K]>> | undefined {
  for (const match of [...matches].reverse()) {
    const say = (match.handle as AnyHandle | undefined)?.[what];
    const isReady = say !== undefined && (say.length < 2 || match.data !== undefined);
    if (isReady) return say(t, match.data) as ReturnType<NonNullable<AnyHandle[K]>>;
  }
  return undefined;
}
