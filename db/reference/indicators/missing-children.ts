import { type Entry, entriesOf, words } from "./entry.ts";

const helpLine = { unit: "call", cls: "O", askedWith: ["HOT.CALLS"] } as const;
const search = { unit: "campaign", cls: "O" } as const;

const calls: readonly Entry[] = [
  {
    ...helpLine,
    code: "HOT.CALLS",
    required: true,
    dims: ["CHAN"],
    dimValues: { CHAN: ["TEL", "CHAT", "MAIL", "WEB", "POST"] },
    labels: { ro: "Apeluri", en: "Calls", fr: "Appels", nl: "Oproepen" },
    short: words("Apeluri la linia de ajutor", "Calls to the help line"),
    definition: words(
      "Apeluri și mesaje la care linia de ajutor a răspuns, după motivul principal.",
      "Calls and messages the help line answered, by main reason.",
    ),
    hint: words("Apeluri, nu persoane", "Calls, not people"),
  },
  {
    ...helpLine,
    code: "HOT.CALLS.MISS",
    labels: words("Apeluri: sesizarea unei dispariții", "Calls: report of a disappearance"),
    definition: words("Apeluri care anunță că un copil a dispărut.", "Calls reporting that a child is missing."),
    hint: words("După motivul principal", "By main reason"),
  },
  {
    ...helpLine,
    code: "HOT.CALLS.WIT",
    labels: words("Apeluri: mărturii", "Calls: testimony"),
    definition: words(
      "Apeluri ale cuiva care a văzut sau știe ceva despre un copil dispărut.",
      "Calls from someone who saw or knows something about a missing child.",
    ),
    hint: words("După motivul principal", "By main reason"),
  },
  {
    ...helpLine,
    code: "HOT.CALLS.COUN",
    labels: words("Apeluri: cereri de consiliere", "Calls: request for counselling"),
    definition: words("Apeluri ale cuiva care cere sfat sau sprijin.", "Calls asking for advice or support."),
    hint: words("După motivul principal", "By main reason"),
  },
  {
    ...helpLine,
    code: "HOT.CALLS.INFO",
    labels: words("Apeluri: cereri de informații", "Calls: request for information"),
    definition: words("Apeluri care cer o informație generală.", "Calls asking for general information."),
    hint: words("După motivul principal", "By main reason"),
  },
  {
    ...helpLine,
    code: "HOT.CALLS.OTH",
    labels: words("Apeluri: alt motiv", "Calls: another reason"),
    definition: words("Apeluri care nu intră la celelalte motive.", "Calls that fit none of the other reasons."),
    hint: words("Inclusiv apeluri mute", "Including silent calls"),
  },
];

const files: readonly Entry[] = [
  {
    code: "MIS.NEW",
    cls: "P",
    required: true,
    labels: {
      ro: "Dosare noi de dispariție",
      en: "New disappearance files",
      fr: "Nouveaux dossiers de disparition",
      nl: "Verdwijningsdossiers",
    },
    definition: words(
      "Dosare de copii dispăruți deschise în anul de raportare, fiecare la un singur fel.",
      "Files on missing children opened during the year, each under one kind only.",
    ),
    hint: words("Dosare deschise în an", "Files opened in the year"),
  },
  {
    code: "MIS.NEW.RUN",
    cls: "P",
    labels: { ro: "Plecări voluntare", en: "Runaways", fr: "Fugues", nl: "Weglopers" },
    definition: words(
      "Copilul a plecat de acasă sau din centru din voia lui.",
      "The child left home or a centre of their own accord.",
    ),
    hint: words("Fiecare plecare e un dosar", "Each time is one file"),
  },
  {
    code: "MIS.NEW.PAR",
    cls: "S",
    labels: {
      ro: "Răpiri parentale internaționale",
      en: "International parental abduction",
      fr: "Enlèvements parentaux internationaux",
      nl: "Internationale kinderontvoeringen door ouders",
    },
    definition: words(
      "Un părinte a dus sau a ținut copilul în altă țară fără acordul celuilalt.",
      "A parent took or kept the child in another country without the other's consent.",
    ),
    hint: words("Numai peste graniță", "Across a border only"),
  },
  {
    code: "MIS.NEW.UAM",
    cls: "S",
    labels: {
      ro: "Minori neînsoțiți",
      en: "Unaccompanied minors",
      fr: "Mineurs non accompagnés",
      nl: "Niet-begeleide minderjarigen",
    },
    definition: words(
      "Copii străini aflați singuri, a căror urmă s-a pierdut.",
      "Foreign children on their own whose trace was lost.",
    ),
    hint: words("Copii străini, fără un adult responsabil", "Foreign children without a responsible adult"),
  },
  {
    code: "MIS.NEW.TPK",
    cls: "S",
    labels: {
      ro: "Răpiri de un terț cunoscut",
      en: "Abductions by a known third party",
      fr: "Enlèvements par un tiers connu",
      nl: "Ontvoeringen door een bekende derde",
    },
    definition: words(
      "Copilul a fost luat de cineva cunoscut, altul decât un părinte.",
      "The child was taken by someone known, other than a parent.",
    ),
    hint: words("Altcineva decât un părinte", "Someone other than a parent"),
  },
  {
    code: "MIS.NEW.TPU",
    cls: "S",
    labels: {
      ro: "Răpiri de un terț necunoscut",
      en: "Abductions by an unknown third party",
      fr: "Enlèvements par un tiers inconnu",
      nl: "Ontvoeringen door een onbekende derde",
    },
    definition: words("Copilul a fost luat de cineva necunoscut.", "The child was taken by someone unknown."),
    hint: words("Fără răpirile parentale", "Without parental abductions"),
  },
  {
    code: "MIS.NEW.LOST",
    cls: "P",
    labels: words("Copii pierduți sau accidentați", "Lost or injured children"),
    definition: words("Copilul s-a rătăcit sau a avut un accident.", "The child lost the way or had an accident."),
    hint: words("Rătăciri și accidente", "Lost ways and accidents"),
  },
  {
    code: "MIS.NEW.UND",
    cls: "P",
    labels: {
      ro: "Dispariții nedefinite",
      en: "Undefined disappearances",
      fr: "Disparitions non définies",
      nl: "Ongedefinieerde verdwijningen",
    },
    definition: words("Cauza dispariției nu se știe.", "The cause of the disappearance is not known."),
    hint: words("Cauza nu se știe", "The cause is not known"),
  },
  {
    code: "MIS.WOR",
    cls: "P",
    labels: {
      ro: "Dispariții îngrijorătoare",
      en: "Worrying disappearances",
      fr: "Disparitions inquiétantes",
      nl: "Onrustwekkende verdwijningen",
    },
    definition: words(
      "Din dosarele noi: copilul are sub 13 ani, o dizabilitate, urmează un tratament sau este în alt pericol.",
      "Of the new files: the child is under 13, has a disability, is under treatment or is in other danger.",
    ),
    hint: words("Din dosarele noi, de orice fel", "Of the new files, of any kind"),
  },
  {
    code: "MIS.CARRY",
    cls: "P",
    labels: words("Dosare de dispariție preluate", "Disappearance files carried over"),
    definition: words(
      "Dosare deschise înainte și încă în lucru la 1 ianuarie.",
      "Files opened before and still being worked on at 1 January.",
    ),
    hint: words("Deschise înainte de 1 ianuarie", "Opened before 1 January"),
  },
  {
    code: "MIS.ALL",
    cls: "P",
    labels: words("Dosare de dispariție lucrate", "Disappearance files handled"),
    definition: words("Dosare noi și dosare preluate.", "New files and files carried over."),
    hint: words("Noi plus preluate", "New plus carried over"),
  },
];

const band = (code: string, ro: string, en: string): Entry => ({
  code,
  cls: "P",
  labels: words(`Dosare noi cu ${ro}`, `New files with ${en}`),
  definition: words(
    `Dosare noi ale unor copii cu ${ro} de dispariție.`,
    `New files of children with ${en} of disappearance.`,
  ),
  hint: words("Câte sesizări au fost înaintea acesteia", "How many reports came before this one"),
});

const earlierReports: readonly Entry[] = [
  band("MIS.REC.0", "nicio sesizare anterioară", "no earlier report"),
  band("MIS.REC.1-3", "1–3 sesizări anterioare", "1–3 earlier reports"),
  band("MIS.REC.4-10", "4–10 sesizări anterioare", "4–10 earlier reports"),
  band("MIS.REC.11+", "peste 10 sesizări anterioare", "more than 10 earlier reports"),
  band("MIS.REC.U", "un număr necunoscut de sesizări anterioare", "an unknown number of earlier reports"),
];

const appeals: readonly Entry[] = [
  {
    ...search,
    code: "MIS.APP",
    labels: {
      ro: "Campanii de căutare",
      en: "Search appeals",
      fr: "Campagnes de recherche",
      nl: "Opsporingscampagnes",
    },
    definition: words(
      "Campanii de căutare a unui copil, publice și discrete.",
      "Appeals in search of a child, public and discreet.",
    ),
    hint: words("Campanii, nu copii", "Appeals, not children"),
  },
  {
    ...search,
    code: "MIS.APP.PUB",
    labels: {
      ro: "Campanii publice de căutare",
      en: "Public search appeals",
      fr: "Campagnes de recherche publiques",
      nl: "Publieke opsporingscampagnes",
    },
    definition: words("Campanii de căutare văzute de oricine.", "Search appeals seen by anyone."),
    hint: words("Afișe, presă, rețele sociale", "Posters, press, social networks"),
  },
  {
    ...search,
    code: "MIS.APP.DIS",
    labels: {
      ro: "Campanii discrete de căutare",
      en: "Discreet search appeals",
      fr: "Campagnes de recherche discrètes",
      nl: "Discrete opsporingscampagnes",
    },
    definition: words("Campanii de căutare numai între profesioniști.", "Search appeals among professionals only."),
    hint: words("Numai între profesioniști", "Among professionals only"),
  },
];

export const missingChildren = entriesOf(
  {
    section: "missing_children",
    unit: "case",
    basis: "event",
    asked: "service",
    askedWith: ["MIS.NEW"],
  },
  [...calls, ...files, ...earlierReports, ...appeals],
);
