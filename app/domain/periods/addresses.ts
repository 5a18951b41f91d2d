import { Refusal } from "#app/kernel/refusal.ts";
import { reportingYear } from "#app/kernel/year.ts";

/**
 * The year of an address.
 * @throws {Refusal} `period.not_found` for anything else
 */
export function yearOfAddress(param: string | undefined): number {
  const year = reportingYear(param);
  if (year === null) throw new Refusal("period.not_found");
  return year;
}
