import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type ReportHeader } from "./report-header.server.ts";
import { sectionsAsked } from "./section-status.ts";
import { type SectionWord } from "./sections.ts";

/** Where a section stands among those asked, and what follows it. */
export type SectionPlace = { number: number; of: number; next: SectionWord | "check" };

/**
 * The section's place among those the organisation is asked for.
 * @throws {Refusal} `access.not_found` for a section it is not asked for
 */
export function placeOfSection(header: ReportHeader, section: SectionWord): SectionPlace {
  const asked = sectionsAsked({
    catalogue: catalogueOfYear(header.period.year),
    services: header.services,
  });
  const index = asked.indexOf(section);
  if (index < 0) throw new Refusal("access.not_found");
  return { number: index + 1, of: asked.length, next: asked[index + 1] ?? "check" };
}
