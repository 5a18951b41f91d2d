import { formatList } from "#app/i18n/format.ts";
import { type Language } from "#app/i18n/languages.ts";
import { sayKey, type Translate } from "#app/i18n/translator.ts";
import { practiceTerritories } from "#db/reference/practices.ts";
import { territoryName } from "../../territory-name.ts";

/** What the form calls its fields, by name. */
const labels: Readonly<Record<string, string>> = {
  kind: "practices:page.kind",
  direction: "practices:page.direction",
  audiences: "practices:page.audience",
  setting: "practices:page.setting",
  territories: "practices:page.territories",
  languages: "practices:page.languages",
  cost_band: "practices:page.cost",
  evidence: "practices:page.evidence",
  is_licensed: "practices:page.licensed",
  licence: "practices:page.licence",
};

/** What a field is called where it stands outside of the form. */
export function fieldLabel(t: Translate, field: string): string {
  const [, part, language] = /^part_(\w+)_(ro|en)$/.exec(field) ?? [];
  if (part && language) {
    const name = sayKey(t, `practices:part.${part}`);
    return language === "ro" ? name : t("practices:write.part_en", { part: name });
  }
  const [, group, row, rest] = /^(figure|link)_(\d)_(\w+)$/.exec(field) ?? [];
  if (group && row && rest) {
    return `${sayKey(t, `practices:page.${group}s`)} ${row}: ${sayKey(t, `practices:write.${group}_${rest}`)}`;
  }
  return sayKey(t, labels[field] ?? `practices:write.${field}`);
}

/** Where the words of a chosen value stand. */
const words: Readonly<Record<string, (value: string) => string>> = {
  kind: (value) => `practices:kind.${value}`,
  direction: (value) => `coalition:directions.${value}.name`,
  audiences: (value) => `practices:audience.${value}`,
  setting: (value) => `practices:setting.${value}`,
  languages: (value) => `practices:language.${value}`,
  cost_band: (value) => `practices:cost.${value}`,
  evidence: (value) => `practices:evidence.${value}`,
  licence: (value) => `practices:licence.${value}`,
  is_licensed: (value) => `practices:write.${value}`,
  mentions_people: (value) => `practices:write.${value}`,
  about_survivors: (value) => `practices:write.${value}`,
  has_consent: () => "practices:write.yes",
};

/** What stands in a field, as people read it: chosen values in words, texts as they were typed. */
export function valueSaid(
  t: Translate,
  language: Language,
  { field, value }: { field: string; value: string | string[] },
) {
  const say = (one: string) => {
    const territory = field === "territories" && practiceTerritories.find((known) => known === one);
    if (territory) return territoryName(t, territory);
    const key = words[field]?.(one);
    return key && one ? sayKey(t, key) : one;
  };
  return Array.isArray(value) ? formatList(language, value.map(say)) : say(value);
}
