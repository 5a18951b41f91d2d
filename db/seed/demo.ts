import { type Direction } from "../reference/coalition.ts";

/** The invented part of the demo: organisations, people and what they offer. Nothing here is anybody. No I/O. */

/** One password for every demo account: long enough to sign in with, and saying of itself that it is no secret. */
export const demoPassword = "demo-doar-pentru-exemplu";

export type DemoOrganisation = {
  slug: string;
  name: string;
  shortName: string;
  summaryRo: string;
  summaryEn: string;
  foundedYear: number;
  /** Years before the newest reporting year in which it became a member. */
  memberForYears: number;
  /** The services it declares, by code. */
  services: readonly string[];
  /** People assisted in a usual year; 0 for an organisation without assistance. */
  persons: number;
  /** Participants of its activities in a usual year. */
  participants: number;
  /** Reached by campaigns in a usual year, an estimate; 0 without campaigns. */
  campaigns: number;
  /** People trained in a usual year. */
  trained: number;
  /** Runs a help line for missing and sexually exploited children. */
  hotline: boolean;
  /** A service that grew so much in the newest year that the report explains it. */
  grown?: { service: string; usual: number; newest: number };
};

const none = { persons: 0, participants: 0, campaigns: 0, trained: 0, hotline: false } as const;

export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    ...none,
    slug: "exemplu-acasa",
    name: "Asociația Exemplu Acasă",
    shortName: "Exemplu Acasă",
    summaryRo: "Organizație inventată: un centru rezidențial, consiliere și însoțire în procedurile penale.",
    summaryEn: "An invented organisation: a residential centre, counselling, and support in criminal proceedings.",
    foundedYear: 2009,
    memberForYears: 5,
    services: ["VIC.SVC.RES", "VIC.SVC.COU", "VIC.SVC.LEG", "VIC.SVC.REI", "VIC.SVC.MED"],
    persons: 64,
    participants: 420,
    trained: 90,
  },
  {
    ...none,
    slug: "exemplu-busola",
    name: "Fundația Exemplu Busola",
    shortName: "Exemplu Busola",
    summaryRo: "Organizație inventată: centru de zi, consiliere și sprijin la întoarcerea în țară.",
    summaryEn: "An invented organisation: a day centre, counselling, and support on returning to the country.",
    foundedYear: 2012,
    memberForYears: 5,
    services: ["VIC.SVC.DAY", "VIC.SVC.COU", "VIC.SVC.REP", "VIC.SVC.EDU"],
    persons: 118,
    participants: 900,
    campaigns: 15000,
    trained: 140,
  },
  {
    ...none,
    slug: "exemplu-catarg",
    name: "Asociația Exemplu Catarg",
    shortName: "Exemplu Catarg",
    summaryRo: "Organizație inventată: prevenire în școli și campanii.",
    summaryEn: "An invented organisation: prevention in schools and campaigns.",
    foundedYear: 2015,
    memberForYears: 2,
    services: [],
    participants: 6400,
    campaigns: 52000,
    trained: 310,
  },
  {
    ...none,
    slug: "exemplu-dialog",
    name: "Asociația Exemplu Dialog",
    shortName: "Exemplu Dialog",
    summaryRo: "Organizație inventată: consiliere psihologică și vocațională, reintegrare.",
    summaryEn: "An invented organisation: psychological and vocational counselling, reintegration.",
    foundedYear: 2011,
    memberForYears: 5,
    services: ["VIC.SVC.COU", "VIC.SVC.REI", "VIC.SVC.DAY"],
    persons: 86,
    participants: 350,
    trained: 75,
    grown: { service: "VIC.SVC.REI", usual: 11, newest: 47 },
  },
  {
    ...none,
    slug: "exemplu-echinox",
    name: "Fundația Exemplu Echinox",
    shortName: "Exemplu Echinox",
    summaryRo: "Organizație inventată: locuințe protejate, reintegrare și ajutor material.",
    summaryEn: "An invented organisation: protected housing, reintegration and material aid.",
    foundedYear: 2006,
    memberForYears: 2,
    services: ["VIC.SVC.RES", "VIC.SVC.REI", "VIC.SVC.MAT", "VIC.SVC.HOU", "VIC.SVC.LEG"],
    persons: 73,
    participants: 260,
    trained: 40,
  },
  {
    ...none,
    slug: "exemplu-far",
    name: "Asociația Exemplu Far",
    shortName: "Exemplu Far",
    summaryRo: "Organizație inventată: centru de zi, lucru de teren și consiliere.",
    summaryEn: "An invented organisation: a day centre, outreach and counselling.",
    foundedYear: 2017,
    memberForYears: 2,
    services: ["VIC.SVC.DAY", "VIC.SVC.OUT", "VIC.SVC.COU"],
    persons: 95,
    participants: 510,
    trained: 60,
  },
  {
    ...none,
    slug: "exemplu-gradina",
    name: "Fundația Exemplu Grădina",
    shortName: "Exemplu Grădina",
    summaryRo: "Organizație inventată: centru rezidențial pentru copii, școală și îngrijire medicală.",
    summaryEn: "An invented organisation: a residential centre for children, schooling and medical care.",
    foundedYear: 2003,
    memberForYears: 5,
    services: ["VIC.SVC.RES", "VIC.SVC.EDU", "VIC.SVC.MED", "VIC.SVC.COU"],
    persons: 58,
    participants: 300,
    trained: 35,
  },
  {
    ...none,
    slug: "exemplu-hora",
    name: "Asociația Exemplu Hora",
    shortName: "Exemplu Hora",
    summaryRo: "Organizație inventată: prevenire în comunități, formarea profesioniștilor și reintegrare.",
    summaryEn: "An invented organisation: prevention in communities, training for professionals, reintegration.",
    foundedYear: 2014,
    memberForYears: 5,
    services: ["VIC.SVC.REI", "VIC.SVC.COU", "VIC.SVC.DAY"],
    persons: 77,
    participants: 2300,
    campaigns: 18000,
    trained: 520,
  },
  {
    ...none,
    slug: "exemplu-izvor",
    name: "Centrul Exemplu Izvor",
    shortName: "Exemplu Izvor",
    summaryRo: "Organizație inventată: linie telefonică pentru copii dispăruți sau exploatați, și consiliere.",
    summaryEn: "An invented organisation: a help line for missing or exploited children, and counselling.",
    foundedYear: 2010,
    memberForYears: 2,
    services: ["VIC.SVC.COU", "VIC.SVC.LEG", "HOT.CALLS", "MIS.NEW", "OSE.ALL", "OSE.REP"],
    persons: 49,
    participants: 1200,
    campaigns: 24000,
    trained: 110,
    hotline: true,
  },
];

type DemoRole = "secretariat" | "administrator" | "board" | null;

export type DemoAccount = {
  email: string;
  /** A role, never the name of a person. */
  name: string;
  platformRole: DemoRole;
  seats: readonly { slug: string; role: "contributor" | "coordinator" }[];
  /** The directions whose texts they check. */
  editorOf: readonly Direction[];
  /** Which sentence of the account list describes it. */
  says: "secretariat" | "administrator" | "board" | "coordinator" | "contributor" | "two_seats" | "editor" | "external";
};

export const demoAccounts: readonly DemoAccount[] = [
  {
    email: "secretariat@example.org",
    name: "Secretariat (exemplu)",
    platformRole: "secretariat",
    seats: [],
    editorOf: [],
    says: "secretariat",
  },
  {
    email: "secretariat2@example.org",
    name: "Secretariat 2 (exemplu)",
    platformRole: "secretariat",
    seats: [],
    editorOf: [],
    says: "secretariat",
  },
  {
    email: "admin@example.org",
    name: "Administrator (exemplu)",
    platformRole: "administrator",
    seats: [],
    editorOf: [],
    says: "administrator",
  },
  {
    email: "board@example.org",
    name: "Consiliu (exemplu)",
    platformRole: "board",
    seats: [],
    editorOf: [],
    says: "board",
  },
  {
    email: "coordinator@example.org",
    name: "Coordonator (exemplu)",
    platformRole: null,
    seats: [{ slug: "exemplu-acasa", role: "coordinator" }],
    editorOf: [],
    says: "coordinator",
  },
  {
    email: "contributor@example.org",
    name: "Contributor (exemplu)",
    platformRole: null,
    seats: [{ slug: "exemplu-acasa", role: "contributor" }],
    editorOf: [],
    says: "contributor",
  },
  {
    email: "other-coordinator@example.org",
    name: "Alt coordonator (exemplu)",
    platformRole: null,
    seats: [{ slug: "exemplu-busola", role: "coordinator" }],
    editorOf: [],
    says: "coordinator",
  },
  {
    email: "group@example.org",
    name: "Coordonator de grup (exemplu)",
    platformRole: null,
    seats: [
      { slug: "exemplu-far", role: "coordinator" },
      { slug: "exemplu-dialog", role: "contributor" },
    ],
    editorOf: [],
    says: "two_seats",
  },
  {
    email: "editor@example.org",
    name: "Editor (exemplu)",
    platformRole: null,
    seats: [{ slug: "exemplu-hora", role: "contributor" }],
    editorOf: ["protection", "prevention"],
    says: "editor",
  },
  {
    email: "external@example.org",
    name: "Expert din afară (exemplu)",
    platformRole: null,
    seats: [],
    editorOf: [],
    says: "external",
  },
];
