import { type SeedProfile } from "./types.ts";

/**
 * What the presentation of 2020 says of its members beside name and summary, by slug, in our words and in its order. What
 * it does not say is left out: no county, licence or year is guessed.
 */
export const firstProfiles: Readonly<Record<string, SeedProfile>> = {
  abolishion: {
    services: [
      {
        support: "prevention",
        detail: {
          ro: "în locurile unde apare riscul și în școli",
          en: "in the places where the risk appears and in schools",
        },
      },
      {
        support: "training",
        detail: {
          ro: "pentru profesioniști: cum recunosc și cum sprijină o victimă",
          en: "for professionals: how to recognise and support a victim",
        },
      },
      {
        support: "research",
        detail: {
          ro: "despre felul în care lucrează traficanții, și online",
          en: "on how traffickers work, online as well",
        },
      },
    ],
    audiences: ["children", "professionals"],
    activeSince: 2013,
    programmes: [
      {
        name: "Cum să fii în siguranță pe Social Media",
        text: {
          ro: "Program în școli: copiii învață să recunoască pericolele de pe internet.",
          en: "A programme in schools: children learn to recognise the dangers of the internet.",
        },
      },
    ],
    figures: [
      {
        kind: "cumulative",
        value: 11694,
        qualifier: "exact",
        sinceYear: 2013,
        asOfYear: 2020,
        label: { ro: "beneficiari ai serviciilor directe", en: "beneficiaries of direct services" },
      },
    ],
  },
  adpare: {
    services: [
      {
        support: "reintegration",
        detail: { ro: "servicii alternative, croite pe fiecare persoană", en: "services shaped for each person" },
      },
      { support: "social", name: "ACASĂ", detail: { ro: "protecție și asistență", en: "protection and assistance" } },
    ],
    audiences: ["young_people", "anyone"],
    programmes: [
      {
        name: "ACASĂ",
        text: {
          ro: "Program de protecție și asistență pentru victime ale traficului; în 2020 a avut cinci proiecte.",
          en: "A programme of protection and assistance for victims of trafficking; in 2020 it had five projects.",
        },
      },
    ],
  },
  aidrom: {
    services: [
      {
        support: "reintegration",
        name: "TOLERANT",
        detail: { ro: "pentru femei victime ale traficului", en: "for women victims of trafficking" },
      },
      {
        support: "social",
        detail: { ro: "proiecte pentru grupuri marginalizate", en: "projects for people on the margins" },
      },
    ],
    audiences: ["women", "children", "migrants", "vulnerable"],
    programmes: [
      {
        name: "TOLERANT",
        text: {
          ro: "Proiectul din care a pornit o rețea transnațională pentru integrarea femeilor victime ale traficului.",
          en: "The project that started a transnational network for the integration of women victims of trafficking.",
        },
      },
    ],
  },
  "armata-salvarii": {
    services: [
      {
        support: "prevention",
        detail: { ro: "programe pentru copii și tineri", en: "programmes for children and young people" },
      },
      { support: "counselling", detail: { ro: "psiho-socială și spirituală", en: "psycho-social and spiritual" } },
      { support: "social", detail: { ro: "proiecte sociale și educative", en: "social and educational projects" } },
    ],
    audiences: ["children", "young_people", "vulnerable"],
    territories: ["B", "PH", "DJ", "IS", "BC", "BZ"],
    places: ["București", "Ploiești", "Craiova", "Iași", "Bacău", "Buzău"],
    affiliations: [{ network: "The Salvation Army", level: "international", role: "branch" }],
  },
  "generatie-tanara": {
    services: [
      {
        support: "reintegration",
        detail: { ro: "asistență directă, până la reintegrare", en: "direct assistance, until reintegration" },
        sinceYear: 2001,
      },
      { support: "prevention" },
    ],
    audiences: ["anyone"],
    activeSince: 2001,
  },
  "alternative-sociale": {
    services: [
      {
        support: "social",
        detail: { ro: "asistență pentru copii și familii", en: "assistance for children and families" },
      },
      { support: "prevention" },
      { support: "training" },
      { support: "research", detail: { ro: "cu publicații de specialitate", en: "with specialised publications" } },
      {
        support: "advocacy",
        detail: { ro: "drepturile copilului, reforma justiției", en: "children’s rights, reform of justice" },
      },
    ],
    audiences: ["children", "migrants", "professionals"],
    figures: [
      {
        kind: "cumulative",
        value: 38000,
        qualifier: "at_least",
        sinceYear: 1997,
        asOfYear: 2020,
        label: { ro: "beneficiari asistați", en: "beneficiaries assisted" },
      },
      {
        kind: "cumulative",
        value: 6000,
        qualifier: "at_least",
        sinceYear: 1997,
        asOfYear: 2020,
        label: { ro: "specialiști formați", en: "specialists trained" },
      },
      {
        kind: "cumulative",
        value: 100,
        qualifier: "at_least",
        sinceYear: 1997,
        asOfYear: 2020,
        label: { ro: "proiecte încheiate", en: "projects carried out" },
      },
      {
        kind: "cumulative",
        value: 45,
        qualifier: "at_least",
        sinceYear: 1997,
        asOfYear: 2020,
        label: { ro: "publicații de specialitate", en: "specialised publications" },
      },
    ],
  },
  "centrul-crestin-betania": {
    services: [
      {
        support: "social",
        detail: { ro: "pentru femei ieșite din exploatare", en: "for women leaving exploitation" },
      },
      { support: "education", detail: { ro: "program după școală", en: "an after-school programme" } },
      { support: "material_aid", detail: { ro: "o masă pe zi", en: "one meal a day" } },
    ],
    audiences: ["women", "children", "young_people", "vulnerable"],
    territories: ["BH"],
    places: ["Tărian", "Girișu de Criș", "Cheresig", "Gepiu"],
    agreements: [
      {
        partner: { ro: "Dorcas Aid România", en: "Dorcas Aid România" },
        scope: {
          ro: "Parteneri în proiectul pentru femei și în satele Tărian și Girișu de Criș.",
          en: "Partners in the project for women and in the villages of Tărian and Girișu de Criș.",
        },
      },
    ],
    figures: [
      {
        kind: "stock",
        value: 180,
        qualifier: "approximate",
        asOfYear: 2020,
        label: { ro: "persoane înscrise în toate proiectele", en: "people enrolled in all its projects" },
      },
    ],
  },
};
