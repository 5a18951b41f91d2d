import { type Entry, entriesOf, words } from "./entry.ts";
import { serviceCodes, services } from "./services.ts";

const byStatus = { dims: ["SEX", "AGE2"], cls: "P" } as const;

/** The people behind the services, each once. */
const people: readonly Entry[] = [
  {
    code: "VIC.ALL",
    cls: "P",
    required: true,
    inlineChildren: true,
    distinctPersons: true,
    dims: ["SEX", "AGE2", "AGE5", "CIT", "GEO"],
    labels: words("Persoane asistate (fiecare o dată)", "Persons assisted (each once)"),
    short: words("Persoane asistate, fiecare o dată", "People assisted, each once"),
    definition: words(
      "Persoane diferite care au primit cel puțin un serviciu al organizației în anul de raportare.",
      "Different people who received at least one service of the organisation during the year.",
    ),
    hint: words(
      "Cine a primit mai multe servicii se numără aici o singură dată",
      "Whoever received several services is counted here once",
    ),
  },
  {
    code: "VIC.ALL.VICT",
    cls: "S",
    inlineChildren: true,
    dims: ["SEX", "AGE2", "AGE5", "FORM", "CIT", "PLACE", "GEO"],
    labels: words("Victime asistate", "Victims assisted"),
    definition: words(
      "Din persoanele asistate: victime ale traficului sau ale exploatării, identificate formal sau prezumate.",
      "Of the people assisted: victims of trafficking or exploitation, formally identified or presumed.",
    ),
    hint: words("Identificate formal și prezumate, împreună", "Formally identified and presumed, together"),
  },
  {
    code: "VIC.ALL.VICT.ID",
    cls: "S",
    dims: ["SEX", "AGE2"],
    labels: words("Victime identificate formal", "Formally identified victims"),
    definition: words(
      "Victime identificate de o autoritate competentă.",
      "Victims identified by a competent authority.",
    ),
    hint: words("Cu identificare formală până la 31 decembrie", "Formally identified by 31 December"),
  },
  {
    code: "VIC.ALL.VICT.PR",
    cls: "S",
    dims: ["SEX", "AGE2"],
    labels: words("Victime prezumate", "Presumed victims"),
    definition: words(
      "Persoane cu semne clare de exploatare, fără identificare formală, inclusiv cele care au refuzat-o.",
      "People with clear signs of exploitation and no formal identification, including those who declined it.",
    ),
    hint: words("Fără identificare formală", "Without formal identification"),
  },
  {
    ...byStatus,
    code: "VIC.ALL.RISK",
    labels: words("Persoane la risc", "People at risk"),
    definition: words(
      "Persoane vulnerabile la trafic sau exploatare, fără semne că ar fi fost victime.",
      "People vulnerable to trafficking or exploitation, with no sign of having been victims.",
    ),
    hint: words("Vulnerabile, dar nu victime", "Vulnerable, but not victims"),
  },
  {
    ...byStatus,
    code: "VIC.ALL.FAM",
    labels: words("Membri de familie", "Family members"),
    definition: words(
      "Membri ai familiei unei victime sau ai unei persoane la risc, sprijiniți și ei.",
      "Relatives of a victim or of a person at risk who were supported too.",
    ),
    hint: words("Numai cei sprijiniți direct", "Only those supported directly"),
  },
  {
    ...byStatus,
    code: "VIC.NEW",
    labels: words("Cazuri noi", "New cases"),
    short: words("Persoane noi în acest an", "New people this year"),
    definition: words(
      "Persoane asistate al căror sprijin a început în anul de raportare.",
      "People assisted whose support began during the year.",
    ),
    hint: words("Persoane, nu dosare", "People, not files"),
  },
  {
    ...byStatus,
    code: "VIC.CARRY",
    labels: words("Cazuri preluate din anul anterior", "Cases carried over from the year before"),
    short: words("Persoane preluate din anul anterior", "People carried over from the year before"),
    definition: words(
      "Persoane asistate al căror sprijin începuse înainte de anul de raportare.",
      "People assisted whose support had begun before the year.",
    ),
    hint: words("Sprijinul continua la 1 ianuarie", "Support was under way on 1 January"),
  },
  {
    code: "VIC.SHARED",
    cls: "P",
    labels: words("Asistate și de alt membru", "Also assisted by another member"),
    short: words("Asistate și de altă organizație membră", "Also assisted by another member"),
    definition: words(
      "Din persoanele asistate: cele sprijinite în același an și de altă organizație membră sau trimise de ea.",
      "Of the people assisted: those also supported in the same year, or referred, by another member.",
    ),
    hint: words("Cât știi, fără a schimba nume", "As far as you know, without exchanging names"),
  },
  {
    code: "VIC.EXIT",
    cls: "P",
    labels: words("Cazuri închise", "Cases closed"),
    short: words("Persoane cu sprijin încheiat", "People whose support ended"),
    definition: words(
      "Din persoanele asistate: cele pentru care sprijinul s-a încheiat în anul de raportare.",
      "Of the people assisted: those whose support ended during the year.",
    ),
    hint: words("Oricare ar fi motivul", "Whatever the reason"),
  },
  {
    code: "VIC.EXIT.IND",
    cls: "P",
    labels: words("Cazuri închise, din care reintegrate", "Cases closed, of which reintegrated"),
    short: words("Persoane reintegrate", "People reintegrated"),
    definition: words(
      "Din persoanele cu sprijin încheiat: cele care trăiesc independent sau în siguranță în familie.",
      "Of the people whose support ended: those living independently, or safely with family.",
    ),
    hint: words("Din cele cu sprijin încheiat", "Of those whose support ended"),
  },
];

const capacity: Entry = {
  code: "CAP.BED",
  unit: "place",
  basis: "capacity",
  cls: "P",
  askedWith: ["VIC.SVC.RES"],
  labels: words("Locuri rezidențiale", "Residential places"),
  definition: words(
    "Locuri de cazare care puteau fi folosite la 31 decembrie.",
    "Residential places that could be used on 31 December.",
  ),
  hint: words("Locuri, nu persoane", "Places, not people"),
};

export const assistance = entriesOf(
  {
    section: "assistance",
    unit: "person",
    basis: "unique_org_year",
    asked: "service",
    askedWith: serviceCodes,
  },
  [...services, ...people, capacity],
);
