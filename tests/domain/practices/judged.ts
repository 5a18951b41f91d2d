/**
 * Judged searches: what people look for, in their own words, and what should come up. Five hundred invented practices:
 * fifty matters, ten organisations each. Queries use other forms of the words than the texts do.
 */

/** A matter: its title and what is told of it. */
export const matters: Readonly<Record<string, { title: string; text: string }>> = {
  legal: {
    title: "Avocat lângă victimă",
    text: "Un avocat însoțește persoana la audieri, explică drepturile ei și cere despăgubiri în procesul penal.",
  },
  housing: {
    title: "Locuință de tranziție",
    text: "Un apartament închiriat pentru câteva luni, cu reguli scrise împreună, înainte de viața pe cont propriu.",
  },
  jobs: {
    title: "Primul loc de muncă",
    text: "Ucenicie la angajatori parteneri, cu mentor și contract, pentru cine nu a mai lucrat legal.",
  },
  theatre: {
    title: "Teatru forum în licee",
    text: "Elevii joacă o scenă de recrutare, iar publicul oprește piesa și schimbă finalul.",
  },
  lover: {
    title: "Semnele metodei loverboy",
    text: "Un ghid pentru diriginți despre cum arată o relație în care cineva este pregătit pentru exploatare.",
  },
  hotel: {
    title: "Hoteluri atente",
    text: "Recepționerii și cameristele învață să observe semne de exploatare și pe cine să anunțe.",
  },
  drivers: {
    title: "Șoferii de cursă lungă observă",
    text: "Afișe în parcări și un instructaj pentru transportatori despre persoane duse împotriva voinței.",
  },
  doctors: {
    title: "Urgența care întreabă",
    text: "Medicii și asistentele din spitale primesc o fișă cu întrebări pentru pacienți care par controlați.",
  },
  interpreters: {
    title: "Interpreți pregătiți",
    text: "Traducătorii învață să lucreze cu oameni traumatizați și să păstreze secretul convorbirii.",
  },
  harvest: {
    title: "Culegătorii își cunosc contractul",
    text: "Broșuri despre munca sezonieră în agricultură, cu salariul și orele legale din fiecare țară.",
  },
  embassies: {
    title: "Consulatul ca prim sprijin",
    text: "Procedură comună cu ambasadele pentru întoarcerea acasă a cetățenilor exploatați în străinătate.",
  },
  begging: {
    title: "Copii scoși din cerșetorie",
    text: "Echipe mixte pe stradă, care caută familia și școala înainte de amendă.",
  },
  missing: {
    title: "Alertă la dispariție",
    text: "Protocol între polițiști și organizații pentru minori plecați din centre de plasament.",
  },
  foster: {
    title: "Asistenți maternali specializați",
    text: "Familii formate să primească un copil abuzat, cu supervizare lunară.",
  },
  art: {
    title: "Atelier de pictură",
    text: "Arta ca drum spre cuvinte: desen, lut și culoare pentru cei care nu pot povesti.",
  },
  therapy: {
    title: "EMDR pentru traumă",
    text: "Psihoterapie în ședințe scurte, cu terapeuți acreditați și supervizare.",
  },
  groups: {
    title: "Grup de sprijin al supraviețuitoarelor",
    text: "Femei care au trecut prin trafic se ascultă una pe alta, săptămânal, cu o facilitatoare.",
  },
  addiction: {
    title: "Dependență și exploatare",
    text: "Drum comun cu centrele de dezintoxicare pentru persoane ținute prin droguri sau alcool.",
  },
  pregnancy: {
    title: "Mame foarte tinere",
    text: "Adolescente însărcinate sau cu bebeluși, însoțite la medic, la școală și acasă.",
  },
  disability: {
    title: "Ușor de citit",
    text: "Materiale în limbaj simplu, cu pictograme, pentru persoane cu dizabilități intelectuale.",
  },
  roma: {
    title: "Mediatori din comunitate",
    text: "Mediatoare rome vorbesc cu familiile despre căsătoria timpurie și despre plecări.",
  },
  parents: {
    title: "Cafeneaua părinților",
    text: "Seri pentru mame și tați despre telefoane, jocuri și necunoscuți care scriu copiilor.",
  },
  images: {
    title: "Ștergerea imaginilor intime",
    text: "Pași pentru a scoate fotografii distribuite fără acord de pe platforme.",
  },
  grooming: {
    title: "Discuții care devin capcane",
    text: "Lecție despre racolare online: cum începe, cum cere secret, cum se rupe.",
  },
  gaming: {
    title: "Jocuri cu voce",
    text: "Streameri cunoscuți vorbesc în direct despre ademenirea jucătorilor minori.",
  },
  bank: {
    title: "Bani care vorbesc",
    text: "Băncile învață să vadă tranzacții care arată că cineva controlează contul altcuiva.",
  },
  shops: {
    title: "Furnizori fără muncă forțată",
    text: "Magazinele verifică lanțul de aprovizionare cu o listă de întrebări pentru subcontractori.",
  },
  inspectors: {
    title: "Inspectori de muncă în teren",
    text: "Controale comune în șantiere, cu o echipă socială gata să preia oamenii.",
  },
  judges: {
    title: "Audierea o singură dată",
    text: "Judecători și procurori folosesc camera specială ca minorul să povestească o singură dată.",
  },
  police: {
    title: "Poliția care ascultă",
    text: "Curs pentru agenți despre primul interviu: ritm, apă, pauze și fără reproș.",
  },
  priests: {
    title: "Parohii deschise",
    text: "Preoții află cum recunosc o situație de trafic și unde trimit omul care cere ajutor.",
  },
  volunteers: {
    title: "Școala voluntarilor",
    text: "Înainte de a merge pe teren, voluntarii trec prin simulări și semnează un cod.",
  },
  burnout: {
    title: "Grijă pentru echipă",
    text: "Specialiștii au supervizare și zile libere după cazuri grele, împotriva epuizării.",
  },
  research: {
    title: "Cifre care se pot compara",
    text: "Cercetare cu aceleași definiții în zece județe, publicată cu date deschise.",
  },
  observatory: {
    title: "Observatorul anunțurilor",
    text: "Un robot citește anunțuri de angajare și notează tiparele înșelătoare.",
  },
  campaign: {
    title: "Campanie în gări",
    text: "Panouri și mesaje sonore în gări și autogări, înainte de sezonul plecărilor.",
  },
  bus: {
    title: "Biblioteca mobilă",
    text: "Un autobuz cu cărți și jocuri ajunge lunar în satele fără program după școală.",
  },
  football: {
    title: "Fotbal pentru fete",
    text: "Antrenamente de două ori pe săptămână și o discuție la final despre încredere.",
  },
  radio: { title: "Povești la radio", text: "Emisiune locală cu scenarii scrise împreună cu tinerii din plasament." },
  chat: {
    title: "Consiliere pe chat",
    text: "Adolescenții scriu anonim seara, iar un psiholog răspunde în două minute.",
  },
  whistle: {
    title: "Formular de sesizare",
    text: "Cetățenii anunță o suspiciune printr-un formular scurt, cu răspuns în două zile.",
  },
  companion: {
    title: "Persoana de încredere",
    text: "Aceeași asistentă socială rămâne lângă victimă de la identificare până la reintegrare.",
  },
  documents: {
    title: "Acte pentru cine nu are",
    text: "Drumul spre certificat de naștere și buletin, cu echipa care stă la ghișeu.",
  },
  debts: {
    title: "Scapi de datorii",
    text: "Consiliere financiară pentru oameni legați de exploatator prin împrumuturi.",
  },
  cooking: {
    title: "Bucătăria socială",
    text: "Femeile învață meserie gătind pentru o cantină și își plătesc chiria.",
  },
  tailoring: {
    title: "Croitoria solidară",
    text: "Atelier de cusut cu vânzare online, unde se învață și contabilitatea.",
  },
  garden: { title: "Grădina care vindecă", text: "Legume, flori și albine: lucrul cu pământul ca ritm al refacerii." },
  dogs: { title: "Câini de terapie", text: "Animale pregătite stau lângă copii în timpul declarațiilor." },
  festival: { title: "Festival de film", text: "Documentare urmate de dezbateri, cu bilete donate adăpostului." },
  city: { title: "Hartă locală a serviciilor", text: "Primăria ține o hartă cu cine ajută, pe cine și la ce oră." },
};

/** What somebody types, and the matter or the short addresses of the nine practices that should come up. */
export const searches: readonly { typed: string; matter?: string; slugs?: readonly string[] }[] = [
  { typed: "avocați pentru victime", matter: "legal" },
  { typed: "despagubire proces penal", matter: "legal" },
  { typed: "locuinte de tranzitie", matter: "housing" },
  { typed: "apartamente închiriate", matter: "housing" },
  { typed: "primul job loc de munca ucenici", matter: "jobs" },
  { typed: "teatrul forum la liceu", matter: "theatre" },
  { typed: "metoda loverboy semne", matter: "lover" },
  { typed: "hotel atent recepționer", matter: "hotel" },
  { typed: "soferi transportator", matter: "drivers" },
  { typed: "medici spital fise", matter: "doctors" },
  { typed: "interpret pregatit", matter: "interpreters" },
  { typed: "traducatori traumatizati", matter: "interpreters" },
  { typed: "muncă sezonieră agricolă", matter: "harvest" },
  { typed: "consulate și ambasadă", matter: "embassies" },
  { typed: "copil cersetor strada", matter: "begging" },
  { typed: "disparitii minori", matter: "missing" },
  { typed: "asistent maternal", matter: "foster" },
  { typed: "ateliere de pictura", matter: "art" },
  { typed: "psihoterapia traumei", matter: "therapy" },
  { typed: "grupuri de sprijin supravietuitoare", matter: "groups" },
  { typed: "droguri dependente", matter: "addiction" },
  { typed: "mama tanara insarcinata", matter: "pregnancy" },
  { typed: "dizabilitate limbaj simplu", matter: "disability" },
  { typed: "mediator romi", matter: "roma" },
  { typed: "părinte telefon necunoscuți", matter: "parents" },
  { typed: "imagine intimă ștearsă", matter: "images" },
  { typed: "racolarea onlin", matter: "grooming" },
  { typed: "jucatori minori streamer", matter: "gaming" },
  { typed: "banca tranzactie", matter: "bank" },
  { typed: "munca fortata furnizor", matter: "shops" },
  { typed: "inspectori muncă șantiere", matter: "inspectors" },
  { typed: "judecator audieri minor", matter: "judges" },
  { typed: "politisti interviuri", matter: "police" },
  { typed: "preot parohie", matter: "priests" },
  { typed: "volunatri simulare", matter: "volunteers" },
  { typed: "epuizare specialist supervizare", matter: "burnout" },
  { typed: "anunt de angajare inselator", matter: "observatory" },
  { typed: "campanii gara autogara", matter: "campaign" },
  { typed: "fete fotbla", matter: "football" },
  { typed: "consilere chat", matter: "chat" },
  { typed: "sesizari cetatean", matter: "whistle" },
  { typed: "certificate de naștere acte", matter: "documents" },
  { typed: "datorie împrumut", matter: "debts" },
  { typed: "croitorie", matter: "tailoring" },
  { typed: "gradini albina", matter: "garden" },
  { typed: "caine terapie", matter: "dogs" },
  { typed: "festivaluri filme documentare", matter: "festival" },
  { typed: "casa debora", slugs: ["casa-debora"] },
  { typed: "siguranta pe social media", slugs: ["in-siguranta-pe-social-media"] },
  { typed: "muncă în străinătate drepturi salariu", slugs: ["munca-info"] },
  { typed: "salarii minime uniunea europeana", slugs: ["munca-info"] },
  { typed: "autoevaluare pandemie", slugs: ["rezilienta-eu"] },
  { typed: "rezilienta", slugs: ["rezilienta-eu"] },
  { typed: "film pentru copil despre trafic", slugs: ["despre-trafic-pe-limba-copiilor"] },
  { typed: "youtube", slugs: ["despre-trafic-pe-limba-copiilor"] },
  { typed: "programe adpare", slugs: ["programul-acasa"] },
  { typed: "alimnete igienă", slugs: ["centrul-de-zi-martisor", "centrul-restore"] },
  { typed: "centru de zi licențiat comunitate", slugs: ["centrul-restore"] },
  { typed: "talita", slugs: ["casa-talita"] },
  { typed: "restore", slugs: ["centrul-restore"] },
];
