/** Words by which a passage about one particular person is recognised, in Romanian; for `identifying-text.ts`. */

/** Given names that are common in Romania, without those that are common words too. */
const givenNames =
  "Adela|Adelina|Adina|Adrian|Adriana|Alberto|Alex|Alexandra|Alexandru|Alin|Alina|Ana|Anamaria|Anca|Andra|Andrada|Andrea|Andreea|Andrei|Angela|Antonia|Aurel|Aurelia|Beatrice|Bianca|Bogdan|Camelia|Carla|Carmen|Catinca|Cătălin|Cătălina|Cezar|Ciprian|Claudia|Claudiu|Constantin|Corina|Cornel|Cornelia|Cosmin|Cosmina|Costel|Crina|Cristian|Cristina|Dan|Dana|Daniel|Daniela|Daria|Darius|David|Delia|Denis|Denisa|Diana|Dorin|Dorina|Dragoș|Dumitru|Ecaterina|Eduard|Elena|Emil|Emilia|Eva|Flavius|Florentina|Florica|Florin|Florina|Gabi|Gabriel|Gabriela|George|Georgeta|Georgiana|Gheorghe|Gheorghița|Gigi|Ilie|Ileana|Ilinca|Ioan|Ioana|Ion|Ionel|Ionela|Ionuț|Irina|Iulia|Iulian|Iuliana|Larisa|Laura|Laurențiu|Lavinia|Lenuța|Liliana|Liviu|Loredana|Luca|Lucia|Lucian|Luminița|Mădălina|Magda|Magdalena|Marcel|Maria|Marian|Mariana|Marilena|Marin|Marinela|Marius|Marta|Matei|Mihaela|Mihai|Mihail|Mircea|Mirela|Miruna|Monica|Nadia|Natalia|Nela|Nelu|Nicolae|Nicoleta|Nicu|Oana|Octavian|Olga|Ovidiu|Patricia|Paul|Paula|Petre|Petru|Radu|Raluca|Ramona|Rareș|Răzvan|Remus|Robert|Roberta|Rodica|Roxana|Ruxandra|Sabina|Sebastian|Sergiu|Silvia|Silviu|Simona|Sorin|Sorina|Ștefan|Ștefania|Tatiana|Teodora|Tiberiu|Traian|Tudor|Valentin|Valentina|Valeria|Vasile|Vasilica|Victor|Viorel|Viorica|Vlad|Xenia";

/** The same as they say whose: _Ioanei_, _Mariei_, _Mihaelei_. */
const namesOfWhom = givenNames
  .split("|")
  .filter((name) => name.endsWith("a"))
  .map((name) => `${name.slice(0, -1).replace(/c$/, "ch")}ei`)
  .join("|");

/** What bears a person's name and is none: saints, streets, houses, schools. */
const bearers =
  "sf|sfânta|sfântul|sfinții|strada|str|bulevardul|bd|calea|piața|casa|centrul|fundația|asociația|școala|liceul|colegiul|spitalul|universitatea|biserica|institutul|teatrul|grădinița|mănăstirea|regina|regele|premiul|editura|complexul|parohia|comuna|satul|orașul|programul|proiectul|campania";

/** One person, not several. */
const somebody =
  "fată|fata|fetiță|fetița|băiat|băiatul|băiețel|copil|copilul|copilă|copila|minor|minorul|minoră|minora|tânăr|tânărul|tânără|tânăra|adolescent|adolescentul|adolescentă|adolescenta|femeie|femeia|bărbat|bărbatul|victimă|victima|beneficiar|beneficiarul|beneficiară|beneficiara|elev|elevul|elevă|eleva|mamă|mama|tată|tatăl|supraviețuitor|supraviețuitorul|supraviețuitoare|supraviețuitoarea|cetățean|cetățeanul|cetățeană|cetățeana|muncitor|muncitorul|muncitoare|muncitoarea|soră|sora|frate|fratele";

const atTheStart = somebody
  .split("|")
  .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  .join("|");

const foreign =
  "nepal|filipin|vietnam|pakistan|indian|bangladesh|moldovea|ucrain|rus|chinez|thailand|marocan|nigeria|camerun|somal|sirian|afgan|turc|sârb|albanez|maghiar|srilank|etiopia|irakian|iranian|kenya|ugand";

const around = (inner: string, flags = "u") => new RegExp(`(?:^|[^\\p{L}])(?:${inner})(?=[^\\p{L}]|$)`, flags);

const known = `(?:${givenNames})`;
const capital = "\\p{Lu}\\p{Ll}{2,30}";

const named: readonly RegExp[] = [
  // Popescu Ion, Ion Popescu: a family name says by its end that it is one.
  around(`${capital}(?:[ -]${capital})?[ -]\\p{Lu}\\p{Ll}{1,20}(?:escu|eanu|oiu|ache)`),
  around(`\\p{Lu}\\p{Ll}{1,20}(?:escu|eanu|oiu|ache)[ -]${known}`),
  // Somebody of whom a story tells: doamna Stan, fata, Maria; numitul Gâlcă.
  around(`(?:[Dd]oamna|[Dd]omnul|[Dd]omnișoara|[Dd]-na|[Dd]na|[Dd]l|[Nn]umita|[Nn]umitul|[Pp]e nume)\\.? ${capital}`),
  around(`(?:${somebody}),? ${known}`, "iu"),
  new RegExp(`(?:^|[^\\p{L}])(?:${somebody}|${atTheStart}) \\p{Lu}\\.(?=[\\s,]|$)`, "u"),
  around(`(?:[Pp]ovestea|[Cc]azul|[Ff]amilia|[Mm]ama|[Tt]atăl|[Ss]ora|[Ff]ratele) (?:lui ${known}|(?:${namesOfWhom}))`),
  around(`${known},? (?:are |avea |de |în vârstă de )?\\d{1,2} (?:de )?ani`),
  around(`(?:[Oo] cheamă|îl cheamă|o chema|îl chema) ${capital}`),
];

const bearing = around(`(?:${bearers})\\.?,? [„"]?(?:\\p{L}{1,20}\\.? )?${known}`, "iu");
const alone = around(known);

/** Whether a sentence names somebody: by a family name, or by a given name that is not that of a saint, street or house. */
export function namesSomebody(sentence: string): boolean {
  return named.some((pattern) => pattern.test(sentence)) || (alone.test(sentence) && !bearing.test(sentence));
}

const one = around(`(?:${somebody})`, "iu");
const several = around("(?:fetele|fetelor|copiii|copiilor|elevii|elevilor|femeile|victimele|persoane)", "iu");
const age = /(?:^|[^\p{L}\d–-])\d{1,2} (?:de )?ani(?=[^\p{L}]|$)/u;
const ageRange =
  /\d ?[–-] ?\d|(?:peste|sub|până la|între|cel puțin|minimum|după) (?:\p{L}+ )?\d|(?:din|timp de|acum|în|la) \d+ (?:de )?ani/u;
const smallPlace = around(
  "(?:[Ss]atul(?:ui)?|[Cc]omun(?:a|ei)|[Cc]ătunul(?:ui)?|[Cc]artierul(?:ui)?|[Ss]at|[Ss]cara) \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?",
);
const place = around(
  `(?:din|în|la|lângă) (?:județul |orașul |municipiul |localitatea |satul |comuna )?\\p{Lu}\\p{Ll}{2,30}`,
);
const school = around("[Cc]lasa a (?:[IVX]+|\\d{1,2})-a[^.]{0,80}(?:[Șș]coala|[Ll]iceul|[Cc]olegiul)[^.]{1,40}");
const countries =
  "India|Nepal|Filipine|Vietnam|Pakistan|Bangladesh|Moldova|Ucraina|Rusia|China|Thailanda|Maroc|Nigeria|Camerun|Somalia|Siria|Afganistan|Turcia|Serbia|Albania|Sri Lanka|Etiopia|Irak|Iran|Kenya|Uganda";
const origin = around(`(?:${foreign})\\p{Ll}{0,8}|din (?:${countries})`, "iu");
const county = around("(?:[Jj]udețul|[Jj]ud\\.) \\p{Lu}\\p{L}+|(?:din|în|la|lângă) \\p{Lu}\\p{Ll}{2,30}");

/** Whether a sentence tells of one person by where they are from: with their age, from a village, of a class, from afar. */
export function placesSomebody(sentence: string): boolean {
  if (!one.test(sentence) || several.test(sentence)) return false;
  if (smallPlace.test(sentence) || school.test(sentence)) return true;
  const isAged = age.test(sentence) && !ageRange.test(sentence);
  return (isAged && place.test(sentence)) || (origin.test(sentence) && county.test(sentence));
}

const months = "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie";
const day = new RegExp(
  `(?:^|[^\\d])(?:\\d{1,2} (?:${months})|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d{2})(?=[^\\p{L}\\d]|$)`,
  "iu",
);
const birth = around("(?:născut|născută|n\\.)(?: la| pe| în)? (?:data de )?\\d[^.]{0,20}", "iu");
const happened = around(
  "(?:a fost|fusese) (?:găsit|găsită|recrutat|recrutată|răpit|răpită|vândut|vândută|dus|dusă|adus|adusă|reținut|reținută|internat|internată|abuzat|abuzată|exploatat|exploatată|preluat|preluată|identificat|identificată|repatriat|repatriată|agresat|agresată|scos|scoasă)",
  "iu",
);

/** Whether a sentence tells what befell somebody on a day, or when somebody was born. */
export function datesSomebody(sentence: string): boolean {
  if (birth.test(sentence) && day.test(sentence)) return true;
  return day.test(sentence) && (happened.test(sentence) || (one.test(sentence) && !several.test(sentence)));
}

const single = around(
  `(?:singura|singurul|unica|unicul) (?:${somebody}|persoană|caz|cazul|romă|rom|străin|străină|fată)`,
  "iu",
);

/** Whether a sentence says that there is nobody else like them. */
export const singlesOut = (sentence: string): boolean => single.test(sentence);
