import { type SeedProfile } from "./types.ts";

/** Made as in `abolishion-to-betania.ts`. */
export const secondProfiles: Readonly<Record<string, SeedProfile>> = {
  free: {
    services: [
      {
        support: "accommodation",
        name: "Casa Talita",
        detail: { ro: "program rezidențial pentru femei", en: "a residential programme for women" },
      },
      {
        support: "day_centre",
        name: "Mărțișor",
        detail: { ro: "cu sprijin psihologic", en: "with psychological support" },
      },
      {
        support: "outreach",
        detail: { ro: "în interior, pe stradă și online", en: "indoor, outdoor and online" },
        sinceYear: 2010,
      },
      { support: "reintegration", detail: { ro: "socială și profesională", en: "social and professional" } },
    ],
    audiences: ["women"],
    activeSince: 2010,
    programmes: [
      {
        name: "Casa Talita",
        text: {
          ro: "Program rezidențial de refacere și reintegrare pentru femei care au fost exploatate sexual.",
          en: "A residential programme of recovery and reintegration for women who were sexually exploited.",
        },
      },
      {
        name: "Centrul de zi Mărțișor",
        text: {
          ro: "Sprijin pentru persoane cu risc de exploatare sexuală.",
          en: "Support for people at risk of sexual exploitation.",
        },
      },
    ],
    figures: [
      {
        kind: "yearly",
        value: 500,
        qualifier: "at_least",
        asOfYear: 2020,
        label: {
          ro: "persoane ajutate cu alimente și igienă în starea de urgență",
          en: "people helped with food and hygiene in the state of emergency",
        },
      },
    ],
  },
  "parteneriat-social-bucovina": {
    services: [
      {
        support: "social",
        name: "Centrul de incluziune socială",
        detail: { ro: "asistență comunitară", en: "community assistance" },
        isLicensed: true,
      },
      {
        support: "vocational",
        detail: { ro: "informare, cursuri, mediere pe piața muncii", en: "information, courses, help into work" },
      },
    ],
    audiences: ["vulnerable"],
  },
  iza: {
    services: [
      {
        support: "accommodation",
        detail: { ro: "locuințe construite sau renovate, în București", en: "homes built or renovated, in Bucharest" },
      },
      {
        support: "vocational",
        detail: { ro: "mentorat pentru fete din protecție, în Tulcea", en: "mentoring for girls in care, in Tulcea" },
      },
      { support: "prevention" },
    ],
    audiences: ["children", "anyone"],
    territories: ["B", "TL"],
    places: ["București", "Tulcea"],
  },
  "centrul-pentru-studiul-democratiei": {
    services: [
      { support: "research", detail: { ro: "comparată și aplicată", en: "comparative and applied" } },
      {
        support: "advocacy",
        detail: { ro: "analiză și evaluare de politici publice", en: "analysis and evaluation of public policy" },
      },
    ],
    audiences: ["institutions", "professionals"],
    territories: ["CJ"],
    places: ["Cluj"],
    affiliations: [{ network: "Universitatea „Babeș-Bolyai” din Cluj", level: "local", role: "part" }],
  },
  "dorcas-aid-romania": {
    services: [
      { support: "social", detail: { ro: "acces la servicii de bază", en: "access to basic services" } },
      { support: "material_aid" },
    ],
    audiences: ["vulnerable"],
    agreements: [
      {
        partner: { ro: "Asociația Centrul Creștin Betania", en: "Asociația Centrul Creștin Betania" },
        scope: { ro: "Parteneri în proiecte din Bihor.", en: "Partners in projects in Bihor." },
      },
    ],
  },
};
