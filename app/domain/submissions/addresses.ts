import { Refusal } from "#app/kernel/refusal.ts";
import { type FigureSection, isFigureSection, isWordSection, type WordSection } from "./sections.ts";

/**
 * The section of an address.
 * @throws {Refusal} `access.not_found` for a word that is none
 */
export function sectionOfAddress(param: string | undefined): FigureSection | WordSection {
  const word = param ?? "";
  if (isFigureSection(word) || isWordSection(word)) return word;
  throw new Refusal("access.not_found");
}
