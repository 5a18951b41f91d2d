import { type SeedProfile } from "./types.ts";

/** Made as in `abolishion-to-betania.ts`. */
export const thirdProfiles: Readonly<Record<string, SeedProfile>> = {
  eliberare: {
    services: [
      { support: "prevention", detail: { ro: "în școli și în spațiul public", en: "in schools and in public" } },
      {
        support: "training",
        detail: {
          ro: "cum se recunoaște și cum se semnalează un caz",
          en: "how a case is recognised and reported",
        },
      },
      { support: "advocacy" },
    ],
    audiences: ["children", "professionals", "anyone"],
    agreements: [
      {
        partner: { ro: "Ministerul Educației", en: "The Ministry of Education" },
        scope: {
          ro: "Profesorii descarcă o lecție despre trafic, cu materialele ei.",
          en: "Teachers download a lesson on trafficking with its materials.",
        },
      },
    ],
    programmes: [
      {
        name: "munca.info",
        sinceYear: 2020,
        text: {
          ro: "Ce drepturi are și pe cine întreabă cine pleacă la muncă în altă țară.",
          en: "What rights people have who leave to work abroad, and whom they can ask.",
        },
      },
      {
        name: "rezilienta.eu",
        sinceYear: 2020,
        text: {
          ro: "Cum ne-a schimbat pandemia viața de zi cu zi; în patru limbi.",
          en: "How the pandemic changed everyday life; in four languages.",
        },
      },
    ],
    figures: [
      {
        kind: "cumulative",
        value: 750000,
        qualifier: "at_least",
        sinceYear: 2013,
        asOfYear: 2020,
        label: { ro: "elevi informați prin lecția pentru școli", en: "pupils reached by the lesson for schools" },
      },
      {
        kind: "cumulative",
        value: 200000,
        qualifier: "approximate",
        sinceYear: 2013,
        asOfYear: 2020,
        label: { ro: "persoane informate în campanii", en: "people reached by campaigns" },
      },
      {
        kind: "cumulative",
        value: 1589,
        qualifier: "exact",
        sinceYear: 2013,
        asOfYear: 2020,
        label: {
          ro: "specialiști formați: asistenți sociali, preoți, inspectori, polițiști, lucrători din comunitate",
          en: "specialists trained: social workers, priests, inspectors, police officers, community workers",
        },
      },
    ],
  },
  "fundatia-micu-bogdan": {
    services: [
      { support: "accommodation", detail: { ro: "adăposturi", en: "shelters" } },
      { support: "reintegration", detail: { ro: "cu echipe locale de sprijin", en: "with local support teams" } },
      { support: "prevention", detail: { ro: "în școli și instituții", en: "in schools and institutions" } },
      {
        support: "training",
        detail: { ro: "pentru polițiști și asistenți sociali", en: "for police and social workers" },
      },
    ],
    audiences: ["anyone", "professionals"],
    activeSince: 2014,
  },
  "missio-link": {
    services: [
      {
        support: "accommodation",
        detail: { ro: "trei centre pentru fete și mame tinere", en: "three centres for girls and young mothers" },
        isLicensed: true,
      },
      { support: "social", detail: { ro: "incluziune socială", en: "social inclusion" } },
      { support: "prevention", detail: { ro: "în comunități cu risc ridicat", en: "in communities at high risk" } },
    ],
    audiences: ["children", "mothers"],
    activeSince: 2001,
    programmes: [
      {
        name: "Casa Debora",
        text: {
          ro: "Serviciu licențiat pentru copii care au trecut prin abuz sever, inclusiv prin trafic.",
          en: "A licensed service for children who went through severe abuse, trafficking included.",
        },
      },
    ],
    figures: [
      {
        kind: "cumulative",
        value: 149,
        qualifier: "at_least",
        sinceYear: 2001,
        asOfYear: 2020,
        label: { ro: "fete însoțite până la o viață independentă", en: "girls accompanied to an independent life" },
      },
      {
        kind: "capacity",
        value: 24,
        qualifier: "exact",
        asOfYear: 2020,
        label: { ro: "locuri pentru fete în cele trei centre", en: "places for girls in the three centres" },
      },
      {
        kind: "yearly",
        value: 500,
        qualifier: "approximate",
        asOfYear: 2020,
        label: {
          ro: "copii cu risc ridicat asistați într-un an, în medie",
          en: "children at high risk assisted in a year, on average",
        },
      },
    ],
  },
};
