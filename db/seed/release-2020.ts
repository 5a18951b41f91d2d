/** What chapters 4 and 8 of the coalition's presentation of 2020 print, as a file `import-release` takes. No I/O. */

const chapter = (number: number) => `Prezentarea Platformei ProTECT pentru anul 2020, capitolul ${number}`;

const service = (indicator: string, value: number, label: { ro: string; en: string }) => ({
  indicator,
  value,
  label,
  source: chapter(4),
});

export const release2020 = {
  year: 2020,
  source: "Prezentarea Platformei ProTECT pentru anul 2020, capitolele 4 și 8",
  note: {
    ro: "Cifre adunate de la organizațiile membre înainte de acest portal. Documentul nu spune câte organizații stau în spatele fiecăreia și nu dă numărul de persoane diferite.",
    en: "Figures gathered from member organisations before this portal. The document does not say how many organisations stand behind each, nor how many different people there were.",
  },
  reporting_organisations: null,
  member_organisations: null,
  cells: [
    service("VIC.SVC.RES", 41, { ro: "Centre rezidențiale, cu cazare", en: "Residential centres, with accommodation" }),
    service("VIC.SVC.DAY", 286, { ro: "Centre de zi", en: "Day centres" }),
    service("VIC.SVC.REI", 507, {
      ro: "Reintegrare și acces pe piața muncii",
      en: "Reintegration and access to work",
    }),
    {
      indicator: "PRV.REACH",
      value: 78_970,
      label: { ro: "Persoane informate și prevenite în campanii", en: "People informed by prevention campaigns" },
      source: chapter(4),
      confidence: "medium" as const,
      note: {
        ro: "În document, două rânduri de text sunt scanate unul peste altul. Numărul se citește; numele rândului l-am citit din ce a rămas și dintr-un titlu al aceluiași document.",
        en: "In the document two lines of text are scanned on top of each other. The number is legible; the name of the row was read from what is left of it and from a caption of the same document.",
      },
    },
    service("VIC.SVC.LEG", 21, {
      ro: "Sprijin pe durata procedurilor penale",
      en: "Support during criminal proceedings",
    }),
    service("VIC.SVC.REP", 9, { ro: "Sprijin pentru repatriere", en: "Support in repatriation" }),
    service("VIC.SVC.COU", 188, {
      ro: "Consiliere vocațională și psihologică",
      en: "Vocational and psychological counselling",
    }),
    {
      indicator: "TRN.PERS",
      value: 3979,
      label: { ro: "Persoane formate", en: "Persons trained" },
      source: chapter(8),
      note: {
        ro: "Sunt numărați împreună specialiști și alți participanți, între care elevi, părinți și persoane vulnerabile.",
        en: "Specialists and other participants are counted together, among them pupils, parents and vulnerable people.",
      },
    },
  ],
};
