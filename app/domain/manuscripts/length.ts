import { type Translate } from "#app/i18n/translator.ts";

/** How many words the portal advises for a text of this kind, as advice of its own; never a limit. */
export type Advised = { from: number; to: number };

export type Fit = "empty" | "under" | "fits" | "over";

export function fitOf(count: number, { from, to }: Advised): Fit {
  if (count === 0) return "empty";
  if (count < from) return "under";
  return count > to ? "over" : "fits";
}

/** How long a text is, and what is advised: the same words from the server and while somebody writes. */
export function lengthSaid(t: Translate, count: number, { from, to }: Advised): string {
  const fit = fitOf(count, { from, to });
  const usual =
    fit === "fits" ? "" : ` ${t(`manuscripts:length.${fit}`, { from, to, count: fit === "under" ? from : to })}`;
  return `${fit === "empty" ? "" : t("manuscripts:length.words", { count })}${usual}`.trim();
}
