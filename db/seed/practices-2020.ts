import {
  type CostBand,
  type EvidenceGrade,
  type PracticeAudience,
  type PracticeKind,
  type PracticeLanguage,
  type PracticePart,
  type PracticeSetting,
} from "../reference/practices.ts";
import { type directions } from "../reference/coalition.ts";

/** What chapter 6 of the coalition's presentation of 2020 tells of good practices, in our words. No persons, no places of shelters. */

type Both = { ro: string; en: string };

export type SeedPractice = {
  slug: string;
  /** The short address of its organisation. */
  organisation: string;
  title: Both;
  summary: Both;
  kind: PracticeKind;
  direction: (typeof directions)[number];
  audiences: readonly PracticeAudience[];
  setting: PracticeSetting;
  /** Null when the presentation does not say. */
  sinceYear: number | null;
  languages: readonly PracticeLanguage[];
  isLicensed: boolean | null;
  parts: readonly { part: PracticePart; source: Both }[];
  figures: readonly { value: number; qualifier: "exact" | "at_least"; label: Both }[];
  links: readonly { label: Both; url: string }[];
};

export const practicesSource = "Prezentarea Platformei ProTECT pentru anul 2020, capitolul 6";

/** The presentation only tells of them; nobody says how they were measured, what they cost or under which licence. */
export const unsaid: { evidence: EvidenceGrade; costBand: CostBand | null } = { evidence: "told", costBand: null };

/** The year all of this is told of. */
export const practicesYear = 2020;

export const practices2020: readonly SeedPractice[] = [
  {
    slug: "casa-debora",
    organisation: "missio-link",
    title: {
      ro: "Casa Debora, spațiu sigur pentru fete aflate în situații fără ieșire",
      en: "Casa Debora, a safe place for girls who saw no way out",
    },
    summary: {
      ro: "Centru licențiat, specializat în asistența victimelor minore ale abuzului sever și ale traficului.",
      en: "A licensed centre specialised in assisting minors who are victims of severe abuse and of trafficking.",
    },
    kind: "service",
    direction: "protection",
    audiences: ["victims", "children"],
    setting: "residential",
    sinceYear: null,
    languages: ["ro"],
    isLicensed: true,
    parts: [
      {
        part: "problem",
        source: {
          ro: "Copiii care au trecut prin abuz sever sau prin trafic au nevoie de un loc al lor, cu oameni pregătiți pentru ce au trăit. Un centru obișnuit nu e făcut pentru asta.",
          en: "Children who went through severe abuse or trafficking need a place of their own, with people prepared for what they lived through. An ordinary centre is not made for that.",
        },
      },
      {
        part: "steps",
        source: {
          ro: "Casa Debora este serviciu social cu licență de la Ministerul Muncii, ca centru specializat în asistența victimelor minore. O conduce Missio Link International.",
          en: "Casa Debora is a social service licensed by the Ministry of Labour as a centre specialised in assisting minors who are victims. Missio Link International runs it.",
        },
      },
      {
        part: "results",
        source: {
          ro: "În 2020 a fost locul sigur al multor tinere care nu mai aveau nicio soluție.",
          en: "In 2020 it was the safe place of many girls and young women who had no other solution left.",
        },
      },
    ],
    figures: [],
    links: [],
  },
  {
    slug: "in-siguranta-pe-social-media",
    organisation: "abolishion",
    title: { ro: "Cum să fii în siguranță pe social media", en: "How to be safe on social media" },
    summary: {
      ro: "Ore în școli despre trafic și despre riscurile pe care copiii le întâlnesc pe internet.",
      en: "School lessons about trafficking and about the risks children meet on the internet.",
    },
    kind: "programme",
    direction: "prevention",
    audiences: ["pupils", "children"],
    setting: "school",
    sinceYear: null,
    languages: ["ro"],
    isLicensed: null,
    parts: [
      {
        part: "problem",
        source: {
          ro: "Școala, munca și timpul liber s-au mutat în mare parte online. Copiii s-au mutat odată cu ele, iar exploatarea sexuală online și recrutarea i-au urmat acolo.",
          en: "School, work and free time moved largely online. Children moved with them, and online sexual exploitation and recruitment followed.",
        },
      },
      {
        part: "steps",
        source: {
          ro: "Echipa Abolishion merge în școli și vorbește cu elevii despre traficul de persoane și despre pericolele la care se expun pe rețelele sociale. Subiectul este o prioritate pentru întreaga platformă.",
          en: "Abolishion’s team goes to schools and talks with pupils about trafficking in persons and the dangers they expose themselves to on social networks. The subject is a priority of the whole platform.",
        },
      },
    ],
    figures: [],
    links: [],
  },
  {
    slug: "munca-info",
    organisation: "eliberare",
    title: {
      ro: "munca.info, înainte de a pleca la lucru în străinătate",
      en: "munca.info, before leaving to work abroad",
    },
    summary: {
      ro: "Drepturi, salariu minim, zile de concediu și contacte utile, la un loc, pentru statele Uniunii Europene.",
      en: "Rights, minimum wage, days of leave and useful contacts in one place, for the states of the European Union.",
    },
    kind: "online_resource",
    direction: "prevention",
    audiences: ["migrants"],
    setting: "online",
    sinceYear: 2020,
    languages: ["ro"],
    isLicensed: null,
    parts: [
      {
        part: "problem",
        source: {
          ro: "În pandemie, sute de mii de oameni și-au pierdut locul de muncă din străinătate și s-au întors acasă. Fără alte opțiuni, le era mai greu să refuze oferte prea bune ca să fie adevărate sau munci precare.",
          en: "In the pandemic hundreds of thousands of people lost their jobs abroad and came home. Without other options it was harder for them to refuse offers too good to be true, or precarious work.",
        },
      },
      {
        part: "steps",
        source: {
          ro: "Un punct de informare deschis zi și noapte. Cine vrea să plece la muncă găsește acolo:\n\n- ce drepturi au lucrătorii;\n- salariul minim și zilele legale de concediu;\n- contactele instituțiilor care se ocupă de piața muncii, din fiecare stat al Uniunii Europene.",
          en: "An information point open day and night. Whoever wants to leave for work finds there:\n\n- what rights workers have;\n- the minimum wage and legal days of leave;\n- contacts of the institutions in charge of the labour market, in each state of the European Union.",
        },
      },
    ],
    figures: [],
    links: [{ label: { ro: "Platforma munca.info", en: "The platform munca.info" }, url: "https://www.munca.info/" }],
  },
  {
    slug: "rezilienta-eu",
    organisation: "eliberare",
    title: {
      ro: "rezilienta.eu, cum ne afectează viața de zi cu zi în pandemie",
      en: "rezilienta.eu, how the pandemic affects our everyday life",
    },
    summary: {
      ro: "Un instrument de autoevaluare lansat în patru limbi, în perioada de izolare.",
      en: "A self-assessment tool launched in four languages during the lockdown.",
    },
    kind: "online_resource",
    direction: "prevention",
    audiences: ["public"],
    setting: "online",
    sinceYear: 2020,
    languages: [],
    isLicensed: null,
    parts: [
      {
        part: "problem",
        source: {
          ro: "Restricțiile au schimbat viața tuturor deodată. Oamenii nu aveau cum să știe cât de tare îi apasă ce fac zi de zi.",
          en: "The restrictions changed everybody’s life at once. People had no way to know how hard their everyday life weighed on them.",
        },
      },
      {
        part: "steps",
        source: {
          ro: "Platforma ajută pe oricine să vadă cât de mult îi influențează viața activitățile din pandemie. A fost lansată în timpul izolării, în patru limbi.",
          en: "The platform helps anybody see how much the activities of the pandemic influence their life. It was launched during the lockdown, in four languages.",
        },
      },
    ],
    figures: [
      {
        value: 4,
        qualifier: "exact",
        label: { ro: "limbi în care a fost lansată", en: "languages it was launched in" },
      },
    ],
    links: [
      { label: { ro: "Platforma rezilienta.eu", en: "The platform rezilienta.eu" }, url: "https://rezilienta.eu/" },
    ],
  },
  {
    slug: "despre-trafic-pe-limba-copiilor",
    organisation: "liberated",
    title: { ro: "Despre trafic, pe limba copiilor", en: "About trafficking, in children’s words" },
    summary: {
      ro: "Filme scurte care explică fenomenul în cuvinte potrivite vârstei.",
      en: "Short films that explain trafficking in words that suit the age.",
    },
    kind: "educational_material",
    direction: "prevention",
    audiences: ["children", "pupils"],
    setting: "online",
    sinceYear: null,
    languages: ["ro"],
    isLicensed: null,
    parts: [
      {
        part: "problem",
        source: {
          ro: "Ce se scrie despre traficul de persoane e scris pentru adulți. Un copil nu înțelege și nu se recunoaște în el.",
          en: "What is written about trafficking in persons is written for adults. A child neither understands it nor finds themselves in it.",
        },
      },
      {
        part: "steps",
        source: {
          ro: "liberatED a făcut o serie de materiale video despre trafic, adaptate limbajului copiilor. Se văd pe canalul de YouTube al organizației.",
          en: "liberatED made a series of videos about trafficking, adapted to the language of children. They can be seen on the organisation’s YouTube channel.",
        },
      },
    ],
    figures: [],
    links: [],
  },
  {
    slug: "programul-acasa",
    organisation: "adpare",
    title: { ro: "Programul ACASĂ", en: "The programme ACASĂ" },
    summary: {
      ro: "Cinci proiecte care, în 2020, au răspuns împreună nevoilor complexe ale victimelor.",
      en: "Five projects that in 2020 answered the complex needs of victims together.",
    },
    kind: "programme",
    direction: "protection",
    audiences: ["victims"],
    setting: "community",
    sinceYear: null,
    languages: ["ro"],
    isLicensed: null,
    parts: [
      {
        part: "problem",
        source: {
          ro: "Nevoile unei persoane care a ieșit din trafic nu încap într-un singur proiect: protecție, asistență, reintegrare.",
          en: "The needs of a person who left trafficking do not fit into a single project: protection, assistance, reintegration.",
        },
      },
      {
        part: "steps",
        source: {
          ro: "ACASĂ este programul de protecție și asistență al ADPARE pentru victimele traficului de persoane. Adună mai multe proiecte, fiecare pentru o parte din ce le trebuie.",
          en: "ACASĂ is ADPARE’s programme of protection and assistance for victims of trafficking in persons. It gathers several projects, each for a part of what they need.",
        },
      },
    ],
    figures: [{ value: 5, qualifier: "exact", label: { ro: "proiecte în program", en: "projects in the programme" } }],
    links: [],
  },
  {
    slug: "casa-talita",
    organisation: "free",
    title: {
      ro: "Casa Talita, timp și sprijin pentru un nou început",
      en: "Casa Talita, time and support for a new start",
    },
    summary: {
      ro: "Program rezidențial în care supraviețuitoare ale traficului primesc sprijin psihologic.",
      en: "A residential programme in which survivors of trafficking receive psychological support.",
    },
    kind: "service",
    direction: "protection",
    audiences: ["victims", "women"],
    setting: "residential",
    sinceYear: null,
    languages: ["ro"],
    isLicensed: null,
    parts: [
      {
        part: "steps",
        source: {
          ro: "Casa Talita, condusă de Asociația F.R.E.E., primește supraviețuitoare ale traficului de persoane și femei vulnerabile. Sprijinul psihologic merge mână în mână cu reintegrarea socială și profesională.",
          en: "Casa Talita, run by the association F.R.E.E., takes in survivors of trafficking and vulnerable women. Psychological support goes hand in hand with social and vocational reintegration.",
        },
      },
    ],
    figures: [],
    links: [],
  },
  {
    slug: "centrul-de-zi-martisor",
    organisation: "free",
    title: {
      ro: "Centrul de zi Mărțișor, aproape și în starea de urgență",
      en: "The day centre Mărțișor, close by also in the state of emergency",
    },
    summary: {
      ro: "Sprijin psihologic într-un centru de zi; în 2020, alimente și produse de igienă pentru cei care au rămas fără venit.",
      en: "Psychological support in a day centre; in 2020, food and hygiene products for those left without an income.",
    },
    kind: "emergency_aid",
    direction: "protection",
    audiences: ["victims", "women", "communities"],
    setting: "day_centre",
    sinceYear: null,
    languages: ["ro"],
    isLicensed: null,
    parts: [
      {
        part: "problem",
        source: {
          ro: "Starea de urgență a lăsat fără venit persoane care și așa trăiau de azi pe mâine. Lipsurile sunt prima ușă pe care intră exploatarea.",
          en: "The state of emergency left without income people who lived from one day to the next as it was. Want is the first door exploitation comes in by.",
        },
      },
      {
        part: "steps",
        source: {
          ro: "Centrul a continuat sprijinul psihologic pentru supraviețuitoare și persoane vulnerabile. În același timp, organizația a împărțit alimente și produse de igienă.",
          en: "The centre went on with psychological support for survivors and vulnerable people. At the same time the organisation handed out food and hygiene products.",
        },
      },
    ],
    figures: [
      {
        value: 500,
        qualifier: "at_least",
        label: {
          ro: "de persoane sprijinite cu alimente și produse de igienă în starea de urgență",
          en: "people supported with food and hygiene products in the state of emergency",
        },
      },
    ],
    links: [],
  },
  {
    slug: "centrul-restore",
    organisation: "people-to-people",
    title: {
      ro: "Centrul Restore, la oameni acasă când ei nu mai pot veni",
      en: "Centrul Restore, at people’s homes when they can no longer come",
    },
    summary: {
      ro: "Centru de zi licențiat, cu asistență în comunitate, care în pandemie a mers el la oameni.",
      en: "A licensed day centre with assistance in the community, which in the pandemic went to people itself.",
    },
    kind: "service",
    direction: "protection",
    audiences: ["victims", "communities"],
    setting: "community",
    sinceYear: null,
    languages: ["ro"],
    isLicensed: true,
    parts: [
      {
        part: "problem",
        source: {
          ro: "Restricțiile au rupt drumul dintre oameni și centru și au zdruncinat echilibrul celor care aveau nevoie de el.",
          en: "The restrictions cut the way between people and the centre and shook the balance of those who needed it.",
        },
      },
      {
        part: "steps",
        source: {
          ro: "Serviciul integrat al Fundației People to People unește centrul de zi cu asistența în comunitate. În 2020 echipa a pus greul pe deplasări:\n\n1. nevoile de bază mai întâi;\n2. sprijin pentru echilibrul psihic și emoțional;\n3. alimente și produse de igienă pentru comunitățile cele mai expuse, ca să nu ajungă la exploatare.",
          en: "The integrated service of the People to People foundation joins the day centre with assistance in the community. In 2020 the team put its weight on visits:\n\n1. basic needs first;\n2. support for the psychological and emotional balance;\n3. food and hygiene products for the most exposed communities, so that it does not come to exploitation.",
        },
      },
    ],
    figures: [
      {
        value: 2,
        qualifier: "exact",
        label: {
          ro: "comunități vulnerabile mari, sprijinite intens",
          en: "large vulnerable communities, supported intensively",
        },
      },
    ],
    links: [],
  },
];
