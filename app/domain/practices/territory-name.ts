import { type Translate } from "#app/i18n/translator.ts";
import { type PracticeTerritory } from "#db/reference/practices.ts";
import { countyName } from "#db/reference/territories.ts";

/** A county by its name; the whole country and other countries in words. */
export const territoryName = (t: Translate, territory: PracticeTerritory): string =>
  countyName(territory) ?? t(territory === "abroad" ? "practices:page.abroad" : "practices:page.national");
