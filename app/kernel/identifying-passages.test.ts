import { expect, test } from "vitest";
import { reckoning } from "#tests/support/reckoning.ts";
import { identifyingIn } from "./identifying-text.ts";

/** Written for this test, about nobody: each has something by which somebody could be found. */
const planted = [
  "Maria Ionescu a ajuns la noi în primăvară și a rămas trei luni.",
  "Am lucrat cu Popescu Ion, care a acceptat să spună cum a fost recrutat.",
  "Fetița, Andreea, nu voia să vorbească cu nimeni.",
  "Doamna Stan ne-a povestit cum a plecat din țară.",
  "Mama Ioanei a sunat la linia noastră.",
  "O cheamă Sânziana și locuiește acum cu bunica.",
  "Cazul lui Mihai a arătat cât de greu se obține un act.",
  "Larisa, 16 ani, a fost prima care a cerut ajutor.",
  "O fată de 14 ani din Buhuși a fost dusă în alt oraș.",
  "Un băiat de 9 ani din comuna Poiana Mare cerșea la gară.",
  "O femeie din satul Valea Seacă lucra fără contract.",
  "Tânăra, în vârstă de 17 ani, din județul Vaslui, a fugit de acasă.",
  "Eleva din clasa a VIII-a de la Școala nr. 5 a lipsit două luni.",
  "O tânără nepaleză din județul Sibiu a cerut ajutor.",
  "Un muncitor vietnamez din Galați nu și-a primit salariul.",
  "O cetățeană filipineză care lucra în Brașov ne-a scris.",
  "Era singura fată din grup care știa să scrie.",
  "A fost singurul caz din județ în anul acela.",
  "Pe 12 martie 2021 a fost găsită într-un apartament.",
  "Copilul a fost preluat de la părinți la 03.05.2022.",
  "Băiatul, născut pe 7 august 2009, nu avea acte.",
  "Locuiește pe strada Teiului, nr. 14, la etajul doi.",
  "Am dus-o la bl. C4, sc. 2, ap. 11, unde stă sora ei.",
  "Procesul e în dosarul nr. 1234/56/2020 și continuă.",
  "Are CI seria XB nr. 123456 și atât.",
  "Îl luau cu o mașină cu numărul CJ 12 ABC.",
  "Povestea ei e aici: https://www.digi24.ro/stiri/actualitate/un-caz-din-oras-123",
  "O găsiți la https://facebook.com/profil.exemplu.1",
  "Sunați-o la 0722 123 456, dimineața.",
  "A.B. a plecat din centru în toamnă.",
];

/** Written after the rules were, to see how far they reach. */
const unforeseen = [
  "Irina a fost găsită de bunica ei în Bacău.",
  "Un adolescent de 15 ani din Hunedoara a scris un jurnal.",
  "Vecinii știau că Gheorghe Oprea o ținea închisă.",
  "O femeie din India, cazată la Cluj, a cerut azil.",
  "Fata locuia la marginea satului Breaza.",
  "L-am cunoscut pe Costel în 2019.",
  "Bunica lui Andrei l-a adus.",
  "E din Ferentari și are doi copii, cel mic de 3 luni.",
  "A născut pe 4 mai 2020 la maternitatea din oraș.",
  "Minora C. a fost audiată.",
];

/** What organisations write all the time, and by which nobody is found. */
const harmless = [
  "Am lucrat cu 85 de persoane în 2021.",
  "Casa Debora este un centru licențiat pentru copii.",
  "Casa Talita și centrul de zi Mărțișor au dus hrană și produse de igienă.",
  "Programul ACASĂ are cinci proiecte.",
  "Elevii de 14–18 ani joacă o scenă și schimbă finalul.",
  "Fetele între 12 și 16 ani au avut un grup al lor.",
  "Lucrăm de 10 ani în județul Vaslui.",
  "Copiii de peste 14 ani pot alege limba.",
  "Cursul a avut loc la București, pe 12 martie 2021.",
  "Conferința din 30 iulie 2022 a adunat o sută de specialiști.",
  "Ora durează cincizeci de minute și are trei părți.",
  "Un copil are nevoie de cineva care îl ascultă.",
  "O victimă poate cere ajutor la orice oră.",
  "Tânăra generație stă mult pe rețele.",
  "Spune-i copilului că nu e vina lui.",
  "Orice femeie care pleacă la lucru află ce drepturi are.",
  "Fundația Ana Aslan ne-a dat o sală.",
  "Ne-am întâlnit la Liceul Matei Basarab.",
  "Slujba a fost la biserica Sfânta Maria.",
  "Spitalul Sfântul Ioan are o asistentă socială de gardă.",
  "Școala Ion Creangă a deschis ușa după ore.",
  "Am mers în școli din Cluj, Iași și Timișoara.",
  "Autobuzul a ajuns în satele din jurul orașului Bacău.",
  "Materialele sunt în română, engleză, franceză și ucraineană.",
  "Lucrătorii din Nepal și Vietnam primesc un ghid în limba lor.",
  "Platforma arată salariul minim din fiecare stat.",
  "E singura linie telefonică gratuită din țară pentru acest lucru.",
  "Singurul lucru care nu a mers a fost orarul.",
  "Era singura sală liberă după-amiaza.",
  "Poliția și ONG-urile au semnat un protocol în 2019.",
  "Găsiți ghidul la https://www.munca.info/ghid.",
  "Detalii pe https://www.anitp.mai.gov.ro/rapoarte.",
  "Sunați la 112 sau la 116 000.",
  "S.R.L.-urile și O.N.G.-urile pot cere finanțare.",
  "Primul pas durează două săptămâni.",
  "Am avut 1.200 de elevi și 40 de profesori.",
  "Un voluntar ține grupul, altul ia notițe.",
  "Mama și copilul stau în aceeași cameră.",
  "Fiecare beneficiar alege singur cu cine vorbește.",
  "Copilul nu e fotografiat niciodată.",
  "Nimeni nu spune de unde este și ce i s-a întâmplat.",
  "Adăpostul nu are firmă la intrare.",
  "Părinții au venit la trei întâlniri în Constanța.",
  "Asistenții maternali au fost formați timp de 2 ani.",
  "Psihologul vine de două ori pe săptămână.",
  "Victima nu e întrebată de două ori același lucru.",
  "Un elev a propus să schimbăm titlul.",
  "Legea 211/2004 și art. 210 din Codul penal stau la bază.",
  "Ne-am inspirat din programul din Olanda și Belgia.",
  "Bugetul a fost de 12.000 de euro pe an.",
  "Campania a durat din ianuarie până în iunie.",
  "Am publicat raportul pe 18 octombrie 2021, de Ziua Europeană.",
  "Tinerii care ies din centre primesc o cameră pentru 12 luni.",
  "Inspectoratul Școlar Județean Dolj ne-a dat acordul.",
  "Agenția Națională Împotriva Traficului de Persoane a fost parteneră.",
  "Direcția de Asistență Socială din Sectorul 6 trimite cazurile.",
  "Un coordonator, doi psihologi și un jurist sunt de ajuns.",
  "Fata din afiș este desenată, nu fotografiată.",
  "Filmele au fost văzute de 30 000 de ori.",
  "Am învățat că o oră pe lună nu ajunge.",
  "Grupul se întâlnește marți, la ora 17.",
  "Fundația People to People lucrează în două comunități.",
  "Centrul Restore are o sală de calculatoare.",
  "La final, fiecare copil primește un caiet.",
  "Am mers la Târgu Mureș cu opt colegi.",
  "Psihologul de la DGASPC Argeș ne-a ajutat.",
  "O mamă din grup ne-a spus că îi e mai ușor.",
  "Un tată din Iași a cerut o întâlnire pentru bărbați.",
  "Copilul de 3 ani are alte nevoi decât adolescentul.",
  "La 1 iunie facem o petrecere pentru copii.",
  "Centrul din Pitești e deschis din 2015.",
  "Curs la Colegiul Mihai Viteazul din Ploiești.",
  "Fetița din poveste se numește Licurici.",
  "Aula Universității Babeș-Bolyai a fost plină.",
  "Piața Victoriei și Bulevardul Magheru au avut afișe.",
];

test("each of thirty passages by which somebody could be found is noticed", () => {
  const missed = planted.filter((passage) => identifyingIn(passage).length === 0);
  expect(planted).toHaveLength(30);
  expect(missed).toEqual([]);
});

test("of ten more, nine are noticed; who is told of by what nobody could list is left to whoever checks", () => {
  const missed = unforeseen.filter((passage) => identifyingIn(passage).length === 0);
  expect(missed).toEqual(["E din Ferentari și are doi copii, cel mic de 3 luni."]);
});

test("of what organisations write all the time, fewer than one passage in twenty is taken for such a thing", () => {
  const taken = harmless.filter((passage) => identifyingIn(passage).length > 0);
  expect(harmless.length).toBeGreaterThanOrEqual(60);
  expect(taken.length / harmless.length, taken.join("\n")).toBeLessThan(1 / 20);
});

test("a planted passage is noticed in the middle of a long harmless text, and the harmless ones together stay harmless", () => {
  const text = harmless.join(" ");
  const alone = harmless.filter((passage) => identifyingIn(passage).length === 0);
  expect(identifyingIn(alone.join("\n"))).toEqual([]);
  for (const passage of planted) expect(identifyingIn(`${text}\n${passage}\n${text}`), passage).not.toEqual([]);
});

test("two hundred thousand signs of any one thing are read through in two seconds; where that takes longer, so does a tenth of them", () => {
  for (const piece of ["Maria ", "ă", "12 ", "str. A", "din satul ", "o fată de ", "https://a.", "Popescu-", "A."]) {
    const reading = (signs: number) => {
      const text = piece.repeat(Math.ceil(signs / piece.length));
      return reckoning(() => identifyingIn(text));
    };
    const tenth = reading(20_000);
    expect(reading(200_000), piece).toBeLessThan(Math.max(2000, 30 * tenth));
  }
});
