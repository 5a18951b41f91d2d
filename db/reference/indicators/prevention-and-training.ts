import { entriesOf, words } from "./entry.ts";

/** Channels of activities; help lines have others. */
const activityChannels = { CHAN: ["PER", "ONL", "MIX"] } as const;

export const prevention = entriesOf(
  { section: "prevention", unit: "contact", basis: "event", asked: "always", askedWith: [] },
  [
    {
      code: "PRV.REACH",
      cls: "O",
      labels: words("Persoane informate și prevenite", "Persons reached by prevention"),
      definition: words(
        "Participanți la activități și persoane atinse de campanii. O persoană poate fi atinsă de mai multe ori.",
        "Participants in activities and people reached by campaigns. One person may be reached several times.",
      ),
      hint: words("Participanți plus campanii", "Participants plus campaigns"),
    },
    {
      code: "PRV.DIR",
      cls: "O",
      dims: ["AUD", "CHAN", "GEO"],
      dimValues: activityChannels,
      labels: words("Participanți la activități de prevenire", "Participants in prevention activities"),
      short: words("Participanți la activități", "Participants in activities"),
      definition: words(
        "Persoane prezente la activități de prevenire, numărate pe loc, la fiecare activitate.",
        "People present at prevention activities, counted on the spot at each activity.",
      ),
      hint: words("Numărați pe loc, la fiecare activitate", "Counted on the spot, at each activity"),
    },
    {
      code: "PRV.DIR.PUP",
      cls: "O",
      labels: words("Participanți, din care elevi", "Participants, of whom pupils"),
      short: words("Elevi participanți", "Pupils taking part"),
      definition: words("Din participanți: elevi.", "Of the participants: pupils."),
      hint: words("Din participanți", "Of the participants"),
    },
    {
      code: "PRV.DIR.CARE",
      cls: "P",
      labels: words("Participanți, din care din centre de plasament", "Participants, of whom from placement centres"),
      short: words("Participanți din centre de plasament", "Participants from placement centres"),
      definition: words(
        "Din participanți: copii și tineri din sistemul de protecție specială.",
        "Of the participants: children and young people in public care.",
      ),
      hint: words("Pot fi și elevi", "May also be pupils"),
    },
    {
      code: "PRV.DIR.RISK",
      cls: "O",
      labels: words("Participanți, din care persoane la risc", "Participants, of whom people at risk"),
      short: words("Participanți la risc", "Participants at risk"),
      definition: words(
        "Din participanți: persoane din grupuri vulnerabile la trafic.",
        "Of the participants: people from groups vulnerable to trafficking.",
      ),
      hint: words("Pot fi și elevi", "May also be pupils"),
    },
    {
      code: "PRV.CAMP",
      cls: "O",
      estimate: "expected",
      labels: words("Persoane atinse de campanii (estimare)", "Campaign audience (estimate)"),
      short: words("Persoane atinse de campanii", "People reached by campaigns"),
      definition: words(
        "Câte persoane au fost atinse de campanii publice, după cea mai bună estimare a organizației.",
        "How many people public campaigns reached, by the organisation's best estimate.",
      ),
      hint: words("O estimare: alege „cel puțin” sau „aproximativ”", "An estimate: choose 'at least' or 'about'"),
    },
    {
      code: "PRV.ONL",
      unit: "view",
      cls: "O",
      estimate: "allowed",
      labels: words("Afișări și vizualizări online", "Online views"),
      definition: words(
        "Afișări și vizualizări ale materialelor online. Nu sunt persoane și nu se adună cu ele.",
        "Views of online material. They are not people and are never added to them.",
      ),
      hint: words("Afișări, nu persoane", "Views, not people"),
    },
    {
      code: "PRV.SESS",
      unit: "session",
      cls: "O",
      labels: words("Sesiuni de prevenire", "Prevention sessions"),
      definition: words("Activități de prevenire ținute cu un grup.", "Prevention activities held with a group."),
      hint: words("Fiecare întâlnire cu un grup", "Each meeting with a group"),
    },
    {
      code: "PRV.CAMPN",
      unit: "campaign",
      cls: "O",
      labels: words("Campanii de prevenire", "Prevention campaigns"),
      definition: words("Campanii publice desfășurate în an.", "Public campaigns run during the year."),
      hint: words("Campanii, nu postări", "Campaigns, not posts"),
    },
  ],
);

export const training = entriesOf(
  { section: "training", unit: "person", basis: "unique_org_year", asked: "always", askedWith: [] },
  [
    {
      code: "TRN.PERS",
      cls: "O",
      dims: ["AUD"],
      labels: words("Persoane formate", "Persons trained"),
      definition: words(
        "Persoane diferite care au urmat cel puțin un curs al organizației.",
        "Different people who attended at least one course of the organisation.",
      ),
      hint: words("Persoane, nu prezențe", "People, not attendances"),
    },
    {
      code: "TRN.PERS.SPEC",
      cls: "O",
      labels: words("Specialiști formați", "Specialists trained"),
      definition: words(
        "Persoane formate care pot întâlni victime în munca lor sau ca voluntari.",
        "People trained who may meet victims in their work or as volunteers.",
      ),
      hint: words(
        "Asistenți sociali, cadre didactice, poliție, personal medical",
        "Social workers, teachers, police, medical staff",
      ),
    },
    {
      code: "TRN.PERS.GEN",
      cls: "O",
      labels: words("Alte persoane formate", "Others trained"),
      definition: words(
        "Elevi, studenți, părinți, persoane vulnerabile și public larg.",
        "Pupils, students, parents, vulnerable people and the general public.",
      ),
      hint: words("Elevi, studenți, părinți", "Pupils, students, parents"),
    },
    {
      code: "TRN.SESS",
      unit: "session",
      basis: "event",
      cls: "O",
      labels: words("Sesiuni de formare", "Training sessions"),
      definition: words(
        "Cursuri și ateliere de formare ținute în an.",
        "Training courses and workshops held in the year.",
      ),
      hint: words("Un curs de două zile e o sesiune", "A two-day course is one session"),
    },
    {
      code: "TRN.HRS",
      unit: "hour",
      basis: "event",
      cls: "O",
      labels: words("Ore de formare", "Training hours"),
      definition: words(
        "Ore de formare ținute, rotunjite la întreg.",
        "Hours of training given, rounded to whole hours.",
      ),
      hint: words("Ore ținute, nu ore pe persoană", "Hours given, not hours per person"),
    },
  ],
);
