import { type Entry, words } from "./entry.ts";

const inService = { required: true, inlineChildren: true, dims: ["SEX", "AGE2"] } as const;
const partOf = (service: string) => ({ askedWith: [service], dims: ["SEX", "AGE2"] }) as const;
const simple = (code: string, entry: Omit<Entry, "code" | "cls">): Entry => ({
  code,
  cls: "P",
  askedWith: [code],
  required: true,
  ...entry,
});

/** The services people are enrolled in. One person may be in several, so these rows are never added up to people. */
export const services: readonly Entry[] = [
  {
    ...inService,
    code: "VIC.SVC.RES",
    askedWith: ["VIC.SVC.RES"],
    cls: "P",
    labels: words("În centre rezidențiale (cu cazare)", "In residential centres"),
    short: words("Centre rezidențiale, cu cazare", "Residential centres"),
    definition: words(
      "Persoane care au locuit în anul de raportare într-un centru al organizației, cel puțin o noapte.",
      "People who lived in a centre of the organisation during the year, for at least one night.",
    ),
    hint: words("Persoane cazate cel puțin o noapte", "People housed for at least one night"),
  },
  {
    ...inService,
    code: "VIC.SVC.DAY",
    askedWith: ["VIC.SVC.DAY"],
    cls: "P",
    labels: words("În centre de zi", "In day centres"),
    short: words("Centre de zi", "Day centres"),
    definition: words(
      "Persoane înscrise în anul de raportare într-un centru de zi al organizației, fiecare o singură dată.",
      "People enrolled in a day centre of the organisation during the year, each counted once.",
    ),
    hint: words("Persoane înscrise, nu vizite", "People enrolled, not visits"),
  },
  {
    ...inService,
    code: "VIC.SVC.REI",
    askedWith: ["VIC.SVC.REI"],
    cls: "P",
    labels: words("Reintegrare și facilitare acces pe piața muncii", "Reintegration and access to work"),
    short: words("Reintegrare și acces pe piața muncii", "Reintegration and access to work"),
    definition: words(
      "Persoane sprijinite să revină în comunitate sau să își găsească de lucru.",
      "People supported in returning to the community or in finding work.",
    ),
    hint: words("Include orientare, mediere, primul loc de muncă", "Includes guidance, mediation, a first job"),
  },
  {
    ...partOf("VIC.SVC.REI"),
    code: "VIC.SVC.REI.SOC",
    cls: "P",
    labels: words("Reintegrare socială", "Social reintegration"),
    definition: words(
      "Din cei sprijiniți pentru reintegrare: persoane însoțite la întoarcerea în familie sau comunitate.",
      "Of those supported in reintegration: people accompanied back into family or community.",
    ),
    hint: words("Poate fi și la acces pe piața muncii", "May also be under access to work"),
  },
  {
    ...partOf("VIC.SVC.REI"),
    code: "VIC.SVC.REI.JOB",
    cls: "P",
    labels: words("Acces pe piața muncii", "Access to work"),
    definition: words(
      "Din cei sprijiniți pentru reintegrare: persoane sprijinite să își găsească sau să își păstreze un loc de muncă.",
      "Of those supported in reintegration: people supported in finding or keeping a job.",
    ),
    hint: words("Poate fi și la reintegrare socială", "May also be under social reintegration"),
  },
  {
    ...inService,
    code: "VIC.SVC.LEG",
    askedWith: ["VIC.SVC.LEG"],
    cls: "S",
    labels: words("Pe parcursul procedurilor penale", "During criminal proceedings"),
    short: words("Sprijin pe durata procedurilor penale", "Support during criminal proceedings"),
    definition: words(
      "Victime însoțite în procedurile penale, de la plângere până la sentința definitivă.",
      "Victims accompanied in criminal proceedings, from the complaint to the final sentence.",
    ),
    hint: words("De la plângere până după sentință", "From the complaint until after the sentence"),
  },
  {
    ...inService,
    code: "VIC.SVC.REP",
    askedWith: ["VIC.SVC.REP"],
    cls: "S",
    dims: ["AGE2", "CIT"],
    labels: words("În procedura de repatriere", "In repatriation"),
    short: words("Sprijin pentru repatriere", "Support in repatriation"),
    definition: words(
      "Persoane sprijinite să se întoarcă în siguranță, în România sau din România.",
      "People supported in returning safely, to Romania or from Romania.",
    ),
    hint: words("În țară sau din țară", "Into or out of the country"),
  },
  {
    ...inService,
    code: "VIC.SVC.COU",
    askedWith: ["VIC.SVC.COU"],
    cls: "P",
    labels: words("Consiliere psihologică și vocațională", "Psychological and vocational counselling"),
    definition: words(
      "Persoane care au primit consiliere psihologică, vocațională sau amândouă.",
      "People who received psychological or vocational counselling, or both.",
    ),
    hint: words("Persoane, nu ședințe", "People, not sessions"),
  },
  {
    ...partOf("VIC.SVC.COU"),
    code: "VIC.SVC.COU.PSY",
    cls: "P",
    labels: words("Consiliere psihologică", "Psychological counselling"),
    definition: words(
      "Din cei consiliați: persoane care au primit consiliere psihologică sau psihoterapie.",
      "Of those counselled: people who received psychological counselling or psychotherapy.",
    ),
    hint: words("Poate fi și la consiliere vocațională", "May also be under vocational counselling"),
  },
  {
    ...partOf("VIC.SVC.COU"),
    code: "VIC.SVC.COU.VOC",
    cls: "P",
    labels: words("Consiliere vocațională", "Vocational counselling"),
    definition: words(
      "Din cei consiliați: persoane care au primit orientare școlară sau profesională.",
      "Of those counselled: people who received guidance on school or work.",
    ),
    hint: words("Poate fi și la consiliere psihologică", "May also be under psychological counselling"),
  },
  simple("VIC.SVC.MED", {
    labels: words("Asistență medicală", "Medical care"),
    definition: words(
      "Persoane pentru care organizația a oferit sau a plătit îngrijire medicală.",
      "People for whom the organisation provided or paid for medical care.",
    ),
    hint: words("Persoane, nu consultații", "People, not consultations"),
  }),
  simple("VIC.SVC.EDU", {
    labels: words("Sprijin pentru educație", "Support in education"),
    definition: words(
      "Persoane sprijinite să înceapă, să reia sau să continue școala.",
      "People supported in starting, resuming or continuing school.",
    ),
    hint: words("Școală, meditații, rechizite", "School, tutoring, supplies"),
  }),
  simple("VIC.SVC.MAT", {
    labels: words("Ajutor material", "Material aid"),
    definition: words(
      "Persoane care au primit hrană, produse de igienă, haine sau bani.",
      "People who received food, hygiene products, clothes or money.",
    ),
    hint: words("Persoane, nu pachete", "People, not parcels"),
  }),
  simple("VIC.SVC.OUT", {
    labels: words("Muncă de teren", "Outreach"),
    definition: words(
      "Persoane întâlnite și sprijinite pe teren sau online, în afara unui centru.",
      "People met and supported in the field or online, outside a centre.",
    ),
    hint: words("Persoane cunoscute, nu întâlniri", "People you know, not encounters"),
  }),
  simple("VIC.SVC.HOU", {
    labels: words("Locuire sprijinită", "Supported housing"),
    definition: words(
      "Persoane sprijinite cu o locuință sau cu chiria, fără a locui într-un centru.",
      "People supported with a home or with rent, without living in a centre.",
    ),
    hint: words("Chirie, apartament sprijinit", "Rent, supported flat"),
  }),
  simple("VIC.SVC.OTH", {
    labels: words("Alte servicii", "Other services"),
    definition: words(
      "Persoane care au primit un serviciu direct care nu se află în listă.",
      "People who received a direct service that is not in the list.",
    ),
    hint: words("Numai ce nu încape mai sus", "Only what has no place above"),
  }),
];

export const serviceCodes: readonly string[] = services
  .map(({ code }) => code)
  .filter((code) => code.split(".").length === 3);
