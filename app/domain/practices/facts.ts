import { formatCount } from "#app/i18n/format.ts";
import { type Language } from "#app/i18n/languages.ts";
import { type Translate } from "#app/i18n/translator.ts";
import { type PracticeFigure } from "#db/schema/practices.ts";
import { type PublicPractice } from "./queries/published-practice.server.ts";
import { territoryName } from "./territory-name.ts";

/** A practice as everybody reads it, on a page or on paper. */
type Told = Omit<PublicPractice, "parts" | "files" | "related">;

/** What it is, for whom, where and when: name and value, in the order they are read; what nobody said is left out. */
export function factsOf(practice: Told, t: Translate): [string, string][] {
  const { kind, direction, audiences, setting, territories, languages, costBand, isLicensed } = practice;
  // Some labels hold an "and" of their own.
  const list = (items: readonly string[]) => (items.length > 0 ? items.join(", ") : null);
  const facts: [string, string | null][] = [
    [t("practices:page.kind"), t(`practices:kind.${kind}`)],
    [t("practices:page.direction"), t(`coalition:directions.${direction}.name`)],
    [t("practices:page.audience"), list(audiences.map((one) => t(`practices:audience.${one}`)))],
    [t("practices:page.setting"), setting && t(`practices:setting.${setting}`)],
    [t("practices:page.territories"), list(territories.map((one) => territoryName(t, one)))],
    [t("practices:page.period"), periodOf(practice, t)],
    [t("practices:page.languages"), list(languages.map((one) => t(`practices:language.${one}`)))],
    [t("practices:page.cost"), costBand && t(`practices:cost.${costBand}`)],
    [t("practices:page.licensed"), isLicensed ? t("practices:page.is_licensed") : null],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}

function periodOf({ sinceYear: since, untilYear: until }: Told, t: Translate): string | null {
  if (since !== null && until !== null)
    return since === until ? String(since) : t("practices:page.between", { since, until });
  if (since !== null) return t("practices:page.since", { year: since });
  return until === null ? null : t("practices:page.until", { year: until });
}

/** `1.052`, or `peste 300` where the organisation does not say exactly. */
export function figureSaid({ value, qualifier }: PracticeFigure, t: Translate, language: Language): string {
  return qualifier === "exact" ? formatCount(language, value) : t(`practices:page.${qualifier}`, { count: value });
}

/** How to cite it; `title` in the language of the citation, `address` whole. */
export function citationOf(
  { organisation, publishedAt, version }: Told,
  { title, address }: { title: string; address: string },
  t: Translate,
): string {
  const year = publishedAt.slice(0, 4);
  return t("practices:page.citation", { organisation: organisation.name, year, title, version, address });
}
