import { entriesOf, words } from "./entry.ts";

export const platform = entriesOf(
  { section: "platform", unit: "document", basis: "event", asked: "secretariat", askedWith: [] },
  [
    {
      code: "ORG.N",
      unit: "organisation",
      basis: "stock",
      cls: "O",
      asked: "computed",
      labels: words("Organizații membre", "Member organisations"),
      definition: words(
        "Organizații membre la 31 decembrie, după registrul membrilor.",
        "Member organisations on 31 December, from the register of members.",
      ),
      hint: words("La 31 decembrie", "On 31 December"),
    },
    {
      code: "ORG.REP",
      unit: "organisation",
      cls: "O",
      asked: "computed",
      labels: words("Organizații care au raportat", "Organisations that reported"),
      definition: words(
        "Organizații membre cu un raport acceptat pentru an.",
        "Member organisations with an accepted report for the year.",
      ),
      hint: words("Rapoarte acceptate", "Reports accepted"),
    },
    {
      code: "ADV.SESS",
      unit: "session",
      cls: "O",
      labels: words("Sesiuni legislative", "Legislative sessions"),
      definition: words(
        "Sesiuni de lucru pe legislație ținute de coaliție.",
        "Working sessions on legislation held by the coalition.",
      ),
      hint: words("Sesiuni ținute, nu anulate", "Sessions held, not cancelled"),
    },
    {
      code: "ADV.PROP",
      cls: "O",
      labels: words("Propuneri legislative", "Legislative proposals"),
      definition: words("Propuneri trimise de coaliție în an.", "Proposals sent by the coalition in the year."),
      hint: words("Propuneri trimise", "Proposals sent"),
    },
    {
      code: "ADV.OPIN",
      cls: "O",
      labels: words("Opinii și puncte de vedere", "Opinions"),
      definition: words(
        "Opinii trimise de coaliție unei instituții.",
        "Opinions sent by the coalition to an institution.",
      ),
      hint: words("Documente trimise", "Documents sent"),
    },
    {
      code: "PUB.DOC",
      cls: "O",
      labels: words("Publicații", "Publications"),
      definition: words("Documente publicate de coaliție în an.", "Documents published by the coalition in the year."),
      hint: words("Documente, nu postări", "Documents, not posts"),
    },
    {
      code: "WG.MEET",
      unit: "session",
      cls: "O",
      labels: words("Întâlniri ale grupurilor de lucru", "Working group meetings"),
      definition: words("Întâlniri ținute de grupurile de lucru.", "Meetings held by the working groups."),
      hint: words("Întâlniri ținute", "Meetings held"),
    },
  ],
);
