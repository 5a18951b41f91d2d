import { sayKey, type Translate } from "#app/i18n/translator.ts";
import { type Holding, holdings } from "#db/reference/register/holdings.ts";
import { type Duration, type Term, terms } from "#db/reference/register/terms.ts";

/** What is kept, why, on which basis and for how long, in words. */
export type Statement = { holding: Holding; what: string; why: string; basis: string; kept: string[] };

const isTerm = (kept: string): kept is Term => kept in terms;

/** "3 months", as sentences about time say it. */
export function durationSaid(t: Translate, term: Term): string {
  const { amount, unit }: Duration = terms[term];
  return t(`privacy:duration.${unit}`, { count: amount });
}

function keptSaid(t: Translate, kept: string): string {
  if (isTerm(kept)) return t(`privacy:term.${kept}`, { duration: durationSaid(t, kept) });
  return sayKey(t, `privacy:lasting.${kept}`);
}

/** The register in words: what the page about privacy, the person's own page and their copy say. */
export function statements(t: Translate): Statement[] {
  return (Object.keys(holdings) as Holding[]).map((holding) => ({
    holding,
    what: t(`privacy:holding.${holding}.what`),
    why: t(`privacy:holding.${holding}.why`),
    basis: t(`privacy:basis.${holdings[holding].basis}`),
    kept: holdings[holding].kept.map((kept) => keptSaid(t, kept)),
  }));
}
