import { Refusal } from "#app/kernel/refusal.ts";
import { reportingYear } from "#app/kernel/year.ts";
import { type FigureSection, isFigureSection, isWordSection, type WordSection } from "./sections.ts";

/**
 * The year of an address.
 * @throws {Refusal} `period.not_found` for anything else
 */
export function yearOfAddress(param: string | undefined): number {
  const year = reportingYear(param);
  if (year === null) throw new Refusal("period.not_found");
  return year;
}

/**
 * The section of an address.
 * @throws {Refusal} `access.not_found` for a word that is none
 */
export function sectionOfAddress(param: string | undefined): FigureSection | WordSection {
  const word = param ?? "";
  if (isFigureSection(word) || isWordSection(word)) return word;
  throw new Refusal("access.not_found");
}
