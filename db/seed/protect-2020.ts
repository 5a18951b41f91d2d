/** What chapter 2 of the coalition's presentation of 2020 says of its members, in our words. No I/O, no persons. */

export type SeedMember = {
  slug: string;
  name: string;
  /** The distinctive name, which lists are sorted by. */
  shortName: string;
  summaryRo: string;
  summaryEn: string;
  /** The year the presentation says it was founded; null when it does not (some only say since when they are active). */
  foundedYear: number | null;
};

export const presentation2020 = "Prezentarea Platformei ProTECT pentru anul 2020, capitolul 2";

/** The coalition was founded in 2020; the presentation does not give a day. */
export const membersSince = "2020-01-01";

export const members2020: readonly SeedMember[] = [
  {
    slug: "abolishion",
    name: "Abolishion",
    shortName: "Abolishion",
    summaryRo:
      "Lucrează împotriva exploatării sexuale: prevenire în locurile unde apare riscul, formarea profesioniștilor care recunosc și sprijină victimele și cercetare despre felul în care lucrează traficanții.",
    summaryEn:
      "Works against sexual exploitation: prevention where the risk appears, training for professionals who recognise and support victims, and research into how traffickers work.",
    foundedYear: null,
  },
  {
    slug: "adpare",
    name: "ADPARE",
    shortName: "ADPARE",
    summaryRo:
      "Sprijină reintegrarea tinerilor aflați în risc și a victimelor traficului, cu servicii croite pe fiecare persoană, și duce programul de protecție și asistență ACASĂ.",
    summaryEn:
      "Supports the reintegration of young people at risk and of victims of trafficking with services shaped for each person, and runs the protection and assistance programme ACASĂ.",
    foundedYear: null,
  },
  {
    slug: "aidrom",
    name: "Asociația AIDRom",
    shortName: "AIDRom",
    summaryRo:
      "Asociație ecumenică a bisericilor, cu proiecte pentru grupuri marginalizate. Prin proiectul TOLERANT a pornit o rețea transnațională pentru integrarea femeilor victime ale traficului.",
    summaryEn:
      "An ecumenical association of churches with projects for marginalised groups. Its project TOLERANT started a transnational network for the integration of women victims of trafficking.",
    foundedYear: 1991,
  },
  {
    slug: "armata-salvarii",
    name: "Armata Salvării România",
    shortName: "Armata Salvării România",
    summaryRo:
      "Ramura din România a unei mișcări creștine internaționale, cu proiecte sociale, educative și de consiliere în șase orașe. Urmează strategia internațională împotriva sclaviei moderne.",
    summaryEn:
      "The Romanian branch of an international Christian movement, with social, educational and counselling projects in six cities. It follows the movement's strategy against modern slavery.",
    foundedYear: null,
  },
  {
    slug: "generatie-tanara",
    name: "Asociația „Generație Tânără (Unga-Liv)”",
    shortName: "Generație Tânără (Unga-Liv)",
    summaryRo:
      "Din 2001 asistă și protejează direct victime ale traficului, cu servicii potrivite nevoilor fiecăreia și cu reintegrarea ca țintă, și lucrează în prevenire.",
    summaryEn:
      "Since 2001 it has directly assisted and protected victims of trafficking, with services fitted to each person's needs and reintegration as the aim; it also works in prevention.",
    foundedYear: null,
  },
  {
    slug: "alternative-sociale",
    name: "Asociația Alternative Sociale",
    shortName: "Alternative Sociale",
    summaryRo:
      "Apără drepturile omului prin prevenire, asistență, formare, cercetare și pledoarie publică, mai ales pentru copii și pentru cei atinși de urmările migrației.",
    summaryEn:
      "Defends human rights through prevention, assistance, training, research and advocacy, above all for children and for people touched by the effects of migration.",
    foundedYear: 1997,
  },
  {
    slug: "centrul-crestin-betania",
    name: "Asociația Centrul Creștin Betania",
    shortName: "Centrul Creștin Betania",
    summaryRo:
      "Proiecte sociale în județul Bihor: sprijin pentru femei ieșite din exploatare, program după școală, ajutor pentru familii și tineri din centre de plasament.",
    summaryEn:
      "Social projects in Bihor county: support for women leaving exploitation, an after-school programme, help for families and for young people from placement centres.",
    foundedYear: 1993,
  },
  {
    slug: "free",
    name: "Asociația F.R.E.E. – Femei Răscumpărate și EliberatE",
    shortName: "F.R.E.E.",
    summaryRo:
      "Se ocupă de prevenirea și combaterea exploatării sexuale: programul rezidențial Casa Talita, un centru de zi și lucru de teren cu femeile din industria sexuală.",
    summaryEn:
      "Prevents and fights sexual exploitation: the residential programme Casa Talita, a day centre, and outreach to women in the sex industry.",
    foundedYear: 2013,
  },
  {
    slug: "parteneriat-social-bucovina",
    name: "Asociația Institutul pentru Parteneriat Social Bucovina",
    shortName: "Institutul pentru Parteneriat Social Bucovina",
    summaryRo:
      "Furnizor licențiat de servicii sociale, cu un centru de incluziune în comunitate și proiecte cu finanțare europeană care ajută oamenii să intre pe piața muncii.",
    summaryEn:
      "A licensed provider of social services, with a community inclusion centre and European-funded projects that help people into work.",
    foundedYear: null,
  },
  {
    slug: "iza",
    name: "Asociația IZA",
    shortName: "IZA",
    summaryRo:
      "Lucrează în București și Tulcea: mentorat și orientare în meserie pentru fete din sistemul de protecție, locuințe construite sau renovate pentru victime ale traficului.",
    summaryEn:
      "Works in Bucharest and Tulcea: mentoring and vocational guidance for girls in care, and homes built or renovated for victims of trafficking.",
    foundedYear: null,
  },
  {
    slug: "centrul-pentru-studiul-democratiei",
    name: "Centrul pentru Studiul Democrației",
    shortName: "Centrul pentru Studiul Democrației",
    summaryRo:
      "Centru universitar de cercetare și analiză din Cluj, cu studii comparate și aplicate despre democrație, migrație, drepturile omului și politici publice.",
    summaryEn:
      "A university research centre and think tank in Cluj, with comparative and applied studies of democracy, migration, human rights and public policy.",
    foundedYear: 2006,
  },
  {
    slug: "dorcas-aid-romania",
    name: "Dorcas Aid România",
    shortName: "Dorcas Aid România",
    summaryRo:
      "Organizație creștină care lucrează cu oameni în sărăcie sau marginalizați, pentru acces la servicii de bază și comunități mai puternice, prin parteneriate locale și internaționale.",
    summaryEn:
      "A Christian organisation working with people in poverty or on the margins for access to basic services and stronger communities, through local and international partnerships.",
    foundedYear: null,
  },
  {
    slug: "eliberare",
    name: "Asociația eLiberare",
    shortName: "eLiberare",
    summaryRo:
      "Prevenire la scară mare în școli și în spațiul public, formarea celor care pot detecta cazuri de trafic și resurse online, între care munca.info și rezilienta.eu.",
    summaryEn:
      "Large-scale prevention in schools and in public, training for those who can detect trafficking, and online resources, among them munca.info and rezilienta.eu.",
    foundedYear: 2013,
  },
  {
    slug: "fundatia-micu-bogdan",
    name: "Fundația Micu Bogdan",
    shortName: "Fundația Micu Bogdan",
    summaryRo:
      "Activă din 2014, sprijină reintegrarea victimelor traficului prin echipe locale, adăposturi și servicii sociale, și face prevenire în școli și formare pentru profesioniști.",
    summaryEn:
      "Active since 2014, it supports the reintegration of victims of trafficking through local teams, shelters and social services, and does prevention in schools and training for professionals.",
    foundedYear: null,
  },
  {
    slug: "missio-link",
    name: "Fundația Missio Link International",
    shortName: "Missio Link International",
    summaryRo:
      "Din 2001 lucrează pentru copii: trei centre rezidențiale licențiate pentru minore și pentru mame tinere cu copii, și prevenire în comunități cu risc ridicat.",
    summaryEn:
      "Has worked for children since 2001: three licensed residential centres for girls and for young mothers with children, and prevention in communities at high risk.",
    foundedYear: null,
  },
  {
    slug: "people-to-people",
    name: "Fundația People to People",
    shortName: "People to People",
    summaryRo:
      "Furnizor acreditat de servicii sociale, activ din 1999. Centrul Restore dă asistență specializată victimelor traficului din 2009, iar la Tinca fundația are o școală socială.",
    summaryEn:
      "An accredited provider of social services, active since 1999. Its Centrul Restore has given specialised assistance to victims of trafficking since 2009, and in Tinca it runs a social school.",
    foundedYear: null,
  },
  {
    slug: "usa-deschisa",
    name: "Fundația Ușa Deschisă",
    shortName: "Ușa Deschisă",
    summaryRo:
      "Însoțește supraviețuitorii în reintegrare, cu și fără cazare, din 2013 și cu un centru protejat: sprijin juridic, terapie, îngrijire medicală, școală și meserie.",
    summaryEn:
      "Accompanies survivors in their reintegration, with or without accommodation, since 2013 with a protected centre: legal support, therapy, medical care, school and vocational training.",
    foundedYear: null,
  },
  {
    slug: "international-justice-mission",
    name: "International Justice Mission România",
    shortName: "International Justice Mission România",
    summaryRo:
      "Biroul din România al unei organizații globale care lucrează alături de autorități pentru a-i apăra de violență pe oamenii aflați în sărăcie.",
    summaryEn:
      "The Romanian office of a global organisation that works beside the authorities to protect people in poverty from violence.",
    foundedYear: null,
  },
  {
    slug: "justice-and-care",
    name: "Fundația Justice and Care România",
    shortName: "Justice and Care România",
    summaryRo:
      "Adună specialiști din mai multe domenii pentru prevenire, pentru protecția și asistența victimelor și pentru descoperirea rețelelor de trafic.",
    summaryEn:
      "Brings specialists of several fields together for prevention, for the protection and assistance of victims, and for uncovering trafficking networks.",
    foundedYear: null,
  },
  {
    slug: "liberated",
    name: "liberatED",
    shortName: "liberatED",
    summaryRo:
      "Educație pentru drepturile copilului și împotriva traficului: un program pentru școli, materiale pe limba copiilor, formare pentru profesioniști și campanii.",
    summaryEn:
      "Education for children's rights and against trafficking: a school curriculum, materials in children's language, training for professionals, and campaigns.",
    foundedYear: null,
  },
  {
    slug: "logs",
    name: "Grupul de Inițiative Sociale LOGS",
    shortName: "LOGS",
    summaryRo:
      "În vestul țării, sprijină integrarea migranților și refugiaților vulnerabili, cu ajutor de urgență, psihoterapie și educație pentru prevenirea traficului.",
    summaryEn:
      "In the west of the country it supports the integration of vulnerable migrants and refugees, with emergency aid, psychotherapy and education that prevents trafficking.",
    foundedYear: 2019,
  },
];
