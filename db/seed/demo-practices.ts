import { type ManuscriptContent } from "../schema/manuscripts.ts";

/** An invented practice of an invented organisation, as it was typed. */
type DemoPractice = {
  organisation: string;
  daysAgo: number;
  isSent: boolean;
  hasFiles: boolean;
  content: ManuscriptContent;
};

export const demoPractices: readonly DemoPractice[] = [
  {
    organisation: "exemplu-acasa",
    daysAgo: 4,
    isSent: true,
    hasFiles: true,
    content: {
      title_ro: "Exemplu: prima săptămână într-un loc nou",
      summary_ro: "Un plan pe șapte zile pentru cineva care tocmai a ajuns într-un centru de zi. Text inventat.",
      kind: "service",
      direction: "protection",
      audiences: ["victims", "women"],
      setting: "day_centre",
      languages: ["ro"],
      evidence: "followed",
      part_problem_ro: "Primele zile erau pline de formulare. Oamenii plecau înainte să apuce să se odihnească.",
      part_steps_ro:
        "1. Ziua întâi: somn, mâncare, o singură persoană de contact.\n2. Ziua a doua: ce **vrea** persoana să afle.\n3. Zilele trei–șapte: câte un pas, ales împreună.",
      part_results_ro: "Aproape toți cei întrebați au spus că au știut ce urmează.",
      part_not_working_ro: "Un plan scris de noi, fără persoană, a rămas nefolosit.",
      part_safeguards_ro: "Nimeni nu e fotografiat. Planul rămâne la persoană, nu la noi.",
      part_starting_ro: "Alege un singur om din echipă care răspunde în prima săptămână.",
      mentions_people: "no",
      about_survivors: "yes",
    },
  },
  {
    organisation: "exemplu-echinox",
    daysAgo: 3,
    isSent: true,
    hasFiles: false,
    content: {
      title_ro: "Exemplu: aceeași întrebare, în trei ani",
      summary_ro:
        "O întrebare scurtă, pusă la plecare, cu răspunsuri care se pot compara de la an la an. Text inventat.",
      kind: "educational_material",
      direction: "research",
      audiences: ["professionals"],
      languages: ["ro"],
      evidence: "compared",
      part_problem_ro: "În fiecare an întrebam altceva, așa că nu știam dacă mergem mai bine.",
      part_steps_ro:
        "1. O singură întrebare, scrisă împreună.\n2. **Fără nume** și fără semnătură.\n3. Răspunsurile se numără o dată pe an.",
      part_safeguards_ro: "Nimeni nu e obligat să răspundă, iar răspunsurile nu se leagă de dosar.",
      part_starting_ro: "Alege întrebarea împreună cu doi colegi care nu lucrează cu cifre.",
      mentions_people: "no",
      about_survivors: "no",
    },
  },
  {
    organisation: "exemplu-busola",
    daysAgo: 2,
    isSent: false,
    hasFiles: false,
    content: {
      title_ro: "Exemplu: seri pentru părinți, pe telefonul lor",
      summary_ro: "",
      kind: "programme",
      part_problem_ro: "La întâlnirile din școală veneau mereu aceiași trei părinți.",
    },
  },
];

/**
 * A practice that was published and lives on, in days before today: taken up by another organisation, asked about, and
 * still of use a year later. Invented, like everything here.
 */
export const demoPracticeWithAfterlife = {
  organisation: "exemplu-catarg",
  sentDaysAgo: 505,
  publishedDaysAgo: 500,
  content: {
    title_ro: "Exemplu: cercul de mame de joi",
    title_en: "Example: the mothers’ circle on Thursdays",
    summary_ro: "O oră pe săptămână în care mamele află una de la alta ce oferte de muncă au verificat. Text inventat.",
    summary_en: "One hour a week in which mothers learn from each other which job offers they have checked. Invented.",
    kind: "programme",
    direction: "prevention",
    audiences: ["women", "parents"],
    setting: "community",
    territories: ["BC", "VS"],
    since_year: "2023",
    languages: ["ro", "rom"],
    cost_band: "under_5",
    evidence: "followed",
    licence: "cc_by",
    contact: "contact@example.org",
    part_problem_ro: "Ofertele veneau pe telefon, iar fiecare le cântărea singură, noaptea.",
    part_problem_en: "Offers came by telephone, and each weighed them alone, at night.",
    part_steps_ro:
      "1. O sală **cunoscută** de toate: biblioteca, nu sediul nostru.\n2. Joia, la aceeași oră, cu cineva care stă cu copiii.\n3. Fiecare aduce o ofertă; împreună o caută și o sună.",
    part_steps_en:
      "1. A room that everybody **knows**: the library, not our office.\n2. On Thursdays, at the same hour, with somebody to look after the children.\n3. Each brings an offer; together they look it up and call.",
    part_resources_ro: "O sală, două voluntare, ceai, o oră pe săptămână.",
    part_results_ro: "Cele mai multe vin în continuare și le aduc și pe altele.",
    part_not_working_ro: "Prelegerile noastre. La a doua nu a mai venit nimeni.",
    part_safeguards_ro: "Nimeni nu spune de unde vine și nu se fac fotografii. Ce se povestește rămâne în sală.",
    part_starting_ro: "Întreabă bibliotecara când e sala liberă și două mame ce oră le convine.",
    figure_1_value: "38",
    figure_1_label: "de joi într-un an",
    figure_1_label_en: "Thursdays in a year",
    figure_1_year: "2024",
    mentions_people: "no",
    about_survivors: "no",
  } as ManuscriptContent,
  comment: {
    field: "part_results_ro",
    quote: "Cele mai multe vin în continuare",
    said: "Câte, aproximativ? Și de cât timp?",
    suggestion: "",
    answer: "Nu le numărăm pe nume; în fiecare joi sunt între zece și cincisprezece.",
  },
  uptake: {
    organisation: "exemplu-far",
    daysAgo: 450,
    since: 460,
    adapted: "La noi e sâmbăta, iar sala e a școlii.",
    followedDaysAgo: 80,
    changed: "Vin și bunicile. Două dintre participante țin acum întâlnirea.",
  },
  question: {
    organisation: "exemplu-dialog",
    daysAgo: 430,
    asked: "Ce faceți când o ofertă pare periculoasă?",
    answeredDaysAgo: 425,
    answer: "Nu hotărâm în locul nimănui. Îi arătăm persoanei ce am găsit și numerele la care poate întreba.",
  },
};
