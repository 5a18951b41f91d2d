/** What this coalition says of itself: the first page and the foot of every public page. */
export default {
  title: "Platforma ProTECT",
  description:
    "ProTECT reunește organizații care previn traficul de persoane și stau alături de victime și supraviețuitori.",
  about:
    "Coaliție de organizații neguvernamentale care previn traficul de persoane și apără drepturile victimelor și supraviețuitorilor.",
  reuse:
    "Datele agregate se pot refolosi liber, cu menționarea sursei. Nu publicăm date despre persoane și nici fotografii ale victimelor.",
  footer: { data: "Date", platform: "Platforma", site: "Despre site" },
  statement: "Lucrăm împreună ca niciun om să nu fie traficat",
  lead_one:
    "ProTECT reunește {{count, number}} organizație care informează, găsește adăpost, însoțește în instanță și stă alături de victime și supraviețuitori până când își recapătă independența.",
  lead_few:
    "ProTECT reunește {{count, number}} organizații care informează, găsesc adăpost, însoțesc în instanță și stau alături de victime și supraviețuitori până când își recapătă independența.",
  lead_other:
    "ProTECT reunește {{count, number}} de organizații care informează, găsesc adăpost, însoțesc în instanță și stau alături de victime și supraviețuitori până când își recapătă independența.",
  lead_zero:
    "ProTECT reunește organizații care informează, găsesc adăpost, însoțesc în instanță și stau alături de victime și supraviețuitori până când își recapătă independența.",
  read_report: "Citește raportul {{year}}",
  join: "Alătură-te platformei",
  three_figures: "Anul {{year}} în trei cifre",
  no_release: {
    title: "Încă nu este publicat niciun an",
    text: "Cifrele apar aici după ce organizațiile raportează și secretariatul le verifică.",
  },
  report_kicker: "Raportul {{year}}",
  report_title: "Cel mai des: „{{service}}”",
  report_title_plain: "Sprijinul oferit în {{year}}",
  report_text:
    "Fiecare bară numără persoanele înscrise într-un serviciu. Aceeași persoană poate fi în mai multe servicii, așa că barele nu se adună.",
  directions_title: "Cinci direcții de lucru",
  directions: {
    protection: {
      name: "Protecție și asistență specializată",
      text: "Servicii și standarde pentru victimele traficului de persoane.",
    },
    prevention: {
      name: "Prevenire, educație și formare",
      text: "Lecții, campanii și cursuri în școli și comunități.",
    },
    policy: { name: "Politici publice și advocacy", text: "Legi și proceduri coerente, în sprijinul victimei." },
    research: { name: "Cercetare", text: "Date care arată fenomenul așa cum este." },
    detection: {
      name: "Detectarea și notificarea cazurilor",
      text: "Cum recunoaștem un caz și cui îl semnalăm.",
    },
  },
  call: {
    kicker: "Pentru membri",
    title: "Raportul organizației tale",
    text: "Intră în cont ca să completezi sau să trimiți raportul pe anul acesta.",
    action: "Intră în cont",
  },
  members_title: "Organizațiile membre",
  examples_title: "Organizații de exemplu",
  examples_text: "Inventate pentru demonstrație. Nu sunt membre și nu intră în numărătoare.",
} as const;
