import { type ManuscriptContent } from "../schema/manuscripts.ts";

/** An invented practice of an invented organisation, as it was typed. */
type DemoPractice = { organisation: string; daysAgo: number; isSent: boolean; content: ManuscriptContent };

export const demoPractices: readonly DemoPractice[] = [
  {
    organisation: "exemplu-acasa",
    daysAgo: 4,
    isSent: true,
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
    organisation: "exemplu-busola",
    daysAgo: 2,
    isSent: false,
    content: {
      title_ro: "Exemplu: seri pentru părinți, pe telefonul lor",
      summary_ro: "",
      kind: "programme",
      part_problem_ro: "La întâlnirile din școală veneau mereu aceiași trei părinți.",
    },
  },
];
