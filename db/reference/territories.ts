/** The forty-one counties of Romania and Bucharest, by the codes of ISO 3166-2:RO, in alphabetical order. */
export const counties = [
  { code: "AB", name: "Alba" },
  { code: "AR", name: "Arad" },
  { code: "AG", name: "Argeș" },
  { code: "BC", name: "Bacău" },
  { code: "BH", name: "Bihor" },
  { code: "BN", name: "Bistrița-Năsăud" },
  { code: "BT", name: "Botoșani" },
  { code: "BR", name: "Brăila" },
  { code: "BV", name: "Brașov" },
  { code: "B", name: "București" },
  { code: "BZ", name: "Buzău" },
  { code: "CL", name: "Călărași" },
  { code: "CS", name: "Caraș-Severin" },
  { code: "CJ", name: "Cluj" },
  { code: "CT", name: "Constanța" },
  { code: "CV", name: "Covasna" },
  { code: "DB", name: "Dâmbovița" },
  { code: "DJ", name: "Dolj" },
  { code: "GL", name: "Galați" },
  { code: "GR", name: "Giurgiu" },
  { code: "GJ", name: "Gorj" },
  { code: "HR", name: "Harghita" },
  { code: "HD", name: "Hunedoara" },
  { code: "IL", name: "Ialomița" },
  { code: "IS", name: "Iași" },
  { code: "IF", name: "Ilfov" },
  { code: "MM", name: "Maramureș" },
  { code: "MH", name: "Mehedinți" },
  { code: "MS", name: "Mureș" },
  { code: "NT", name: "Neamț" },
  { code: "OT", name: "Olt" },
  { code: "PH", name: "Prahova" },
  { code: "SJ", name: "Sălaj" },
  { code: "SM", name: "Satu Mare" },
  { code: "SB", name: "Sibiu" },
  { code: "SV", name: "Suceava" },
  { code: "TR", name: "Teleorman" },
  { code: "TM", name: "Timiș" },
  { code: "TL", name: "Tulcea" },
  { code: "VL", name: "Vâlcea" },
  { code: "VS", name: "Vaslui" },
  { code: "VN", name: "Vrancea" },
] as const;

/** Where an organisation works: a county, Bucharest, or the whole country. */
export const national = "national";
export type Territory = (typeof counties)[number]["code"] | typeof national;

export const territories: readonly Territory[] = [national, ...counties.map(({ code }) => code)];

const names: ReadonlyMap<string, string> = new Map(counties.map(({ code, name }) => [code, name]));

/** The name of a county, the same in every language; null for anything else, `national` included. */
export function countyName(territory: string): string | null {
  return names.get(territory) ?? null;
}
