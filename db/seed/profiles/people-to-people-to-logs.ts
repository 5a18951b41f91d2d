import { type SeedProfile } from "./types.ts";

/** Made as in `abolishion-to-betania.ts`. */
export const fourthProfiles: Readonly<Record<string, SeedProfile>> = {
  "people-to-people": {
    services: [
      {
        support: "day_centre",
        name: "Centrul Restore",
        detail: { ro: "cu asistență în comunitate", en: "with assistance in the community" },
        sinceYear: 2009,
        isLicensed: true,
      },
      {
        support: "social",
        detail: { ro: "inclusiv sprijin pentru repatriere", en: "including support for repatriation" },
      },
      { support: "medical" },
      { support: "accommodation", detail: { ro: "sprijin rezidențial", en: "residential support" } },
      {
        support: "education",
        detail: {
          ro: "programe școlare, inclusiv „A doua șansă”",
          en: "schooling, including ‘A doua șansă’ (a second chance)",
        },
      },
      {
        support: "vocational",
      },
      {
        support: "legal",
        detail: {
          ro: "asistență și reprezentare în instanță, și după sentință",
          en: "advice and representation in court, and after the sentence",
        },
      },
      { support: "prevention", detail: { ro: "cu grupuri vulnerabile", en: "with vulnerable groups" } },
      {
        support: "training",
        detail: { ro: "pentru cei care pot recunoaște o victimă", en: "for those who can recognise a victim" },
      },
    ],
    audiences: ["anyone"],
    audience: {
      ro: "Pentru oricine: femei sau bărbați, adulți sau copii, indiferent de forma de trafic ori de țara în care s-a petrecut.",
      en: "For anyone: women or men, adults or children, whatever the form of trafficking and wherever it happened.",
    },
    territories: ["BH"],
    places: ["Tinca"],
    activeSince: 1999,
    isAccredited: true,
    programmes: [
      {
        name: "Școala ProRroma Tinca",
        text: {
          ro: "Școală socială autorizată: grădiniță, clase primare și „A doua șansă”.",
          en: "An authorised social school: kindergarten, primary classes and ‘A doua șansă’ (a second chance).",
        },
      },
    ],
    figures: [
      {
        kind: "cumulative",
        value: 300,
        qualifier: "at_least",
        asOfYear: 2020,
        label: {
          ro: "victime și supraviețuitori identificați oficial, sprijiniți de-a lungul timpului",
          en: "officially identified victims and survivors supported over time",
        },
      },
      {
        kind: "stock",
        value: 200,
        qualifier: "at_least",
        asOfYear: 2020,
        label: {
          ro: "copii la Școala ProRroma Tinca, de la grădiniță la „A doua șansă”",
          en: "children at Școala ProRroma Tinca, from kindergarten to ‘A doua șansă’",
        },
      },
    ],
  },
  "usa-deschisa": {
    services: [
      { support: "accommodation", detail: { ro: "centru protejat", en: "a protected centre" }, sinceYear: 2013 },
      { support: "counselling", detail: { ro: "psihologică și terapie", en: "psychological, and therapy" } },
      { support: "medical" },
      { support: "education", detail: { ro: "continuarea școlii", en: "going on with school" } },
      { support: "vocational", detail: { ro: "cursuri de meserie", en: "vocational courses" } },
      { support: "legal", detail: { ro: "echipă juridică proprie", en: "a legal team of its own" } },
      { support: "reintegration", detail: { ro: "cu și fără cazare", en: "with and without accommodation" } },
    ],
    audiences: ["anyone"],
    figures: [
      {
        kind: "stock",
        value: 90,
        qualifier: "exact",
        asOfYear: 2020,
        label: {
          ro: "supraviețuitori sprijiniți, cu și fără cazare",
          en: "survivors supported, with and without accommodation",
        },
      },
    ],
  },
  "international-justice-mission": {
    services: [{ support: "legal", detail: { ro: "alături de autorități", en: "beside the authorities" } }],
    audiences: ["vulnerable", "institutions"],
    affiliations: [{ network: "International Justice Mission", level: "international", role: "branch" }],
  },
  "justice-and-care": {
    services: [
      { support: "prevention" },
      { support: "social", detail: { ro: "protecție și asistență", en: "protection and assistance" } },
      {
        support: "legal",
        detail: { ro: "sprijin pentru descoperirea rețelelor", en: "support in uncovering networks" },
      },
    ],
    audiences: ["anyone", "professionals"],
  },
  liberated: {
    services: [
      {
        support: "prevention",
        detail: { ro: "program educațional pentru copii", en: "an educational programme for children" },
      },
      {
        support: "training",
        detail: { ro: "pentru profesioniști din mai multe domenii", en: "for professionals of several fields" },
      },
      { support: "advocacy", detail: { ro: "campanii și politici publice", en: "campaigns and public policy" } },
    ],
    audiences: ["children", "professionals"],
  },
  logs: {
    services: [
      {
        support: "material_aid",
        detail: { ro: "alimente, medicamente, îmbrăcăminte", en: "food, medicine, clothing" },
      },
      { support: "counselling", detail: { ro: "psihoterapie de lungă durată", en: "long-term psychotherapy" } },
      { support: "prevention", detail: { ro: "cu elevi", en: "with pupils" } },
    ],
    audiences: ["migrants", "children"],
    places: ["vestul României"],
    figures: [
      {
        kind: "yearly",
        value: 1200,
        qualifier: "at_least",
        asOfYear: 2020,
        label: {
          ro: "refugiați și solicitanți de azil ajutați cu pachete de urgență",
          en: "refugees and asylum seekers helped with emergency parcels",
        },
      },
      {
        kind: "yearly",
        value: 300,
        qualifier: "at_least",
        asOfYear: 2020,
        label: { ro: "elevi în activități de prevenire", en: "pupils in prevention activities" },
      },
    ],
  },
};
