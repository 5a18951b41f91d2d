/** The first and the last year an address may name. */
const earliest = 2000;
const latest = 2100;

/** The reporting year of an address or a file, written in four digits; null for anything else. */
export function reportingYear(written: string | undefined): number | null {
  if (!/^\d{4}$/.test(written ?? "")) return null;
  const year = Number(written);
  return year >= earliest && year <= latest ? year : null;
}
