/** Mails. Never a figure, nor a word about the people helped, in a subject. */
export default {
  name: "ProTECT",
  or_open: "Sau deschide adresa:",
  signature:
    "Secretariatul ProTECT, prin portalul coaliției. Primești mesajul pentru că lucrezi la raportul organizației sau la verificarea lui.",
  more_time: "Ai nevoie de mai mult timp? Răspunde la acest mesaj și spune până când.",
  outbox: {
    title: "Mesajele scrise de portal",
    empty: "Niciun mesaj încă.",
    delivered: "trimis",
    waits: "așteaptă",
    failed: "netrimis:",
    as_html: "Așa arată",
  },
  password_reset: {
    subject: "Parolă nouă pentru contul tău",
    asked: "Cineva a cerut o parolă nouă pentru contul acestei adrese.",
    until_one: "Dacă tu ai cerut, alege parola în următorul minut.",
    until_few: "Dacă tu ai cerut, alege parola în următoarele {{count, number}} minute.",
    until_other: "Dacă tu ai cerut, alege parola în următoarele {{count, number}} de minute.",
    button: "Alege o parolă nouă",
    code: "Nu se deschide? Mergi la {{address}} și scrie codul {{code}}.",
    not_you: "Dacă nu tu ai cerut, nu e nimic de făcut: parola rămâne cea de acum.",
  },
  password_changed: {
    subject: "Parola contului tău s-a schimbat",
    changed: "Parola contului tău s-a schimbat {{day}}, la {{time}}.",
    button: "Cere o parolă nouă",
    not_you: "Dacă tu ai schimbat-o, nu e nimic de făcut. Dacă nu, cere acum o parolă nouă și scrie secretariatului.",
  },
  report_received: {
    subject: "Raportul {{year}} a ajuns: {{number}}",
    received: "Raportul {{year}} al organizației {{organisation}} a ajuns la noi {{day}}, la {{time}}.",
    number: "Are numărul de înregistrare {{number}}.",
    next: "Secretariatul îl citește și îți scrie dacă are întrebări sau când îl acceptă.",
    button: "Deschide confirmarea",
    change: "Până la acceptare, coordonatorul poate retrage raportul ca să schimbe ceva.",
  },
  report_returned: {
    subject: "Raportul {{year}}: de corectat până {{day}}",
    asked:
      "Secretariatul a citit raportul {{year}} al organizației {{organisation}} și cere câteva corecturi. Motivele sunt scrise lângă ce e de corectat.",
    until: "Poți schimba raportul și îl poți trimite din nou până {{day}}.",
    button: "Vezi ce e de corectat",
  },
  report_accepted: {
    subject: "Raportul {{year}} e acceptat",
    accepted: "Secretariatul a acceptat raportul {{year}} al organizației {{organisation}}. Mulțumim.",
    nothing_to_do: "Nu mai e nimic de făcut pentru acest an.",
    button: "Deschide raportul",
    mistake: "Ai găsit o greșeală? Scrie secretariatului, care poate redeschide raportul.",
  },
  report_reopened: {
    subject: "Raportul {{year}} e redeschis până {{day}}",
    reopened:
      "Secretariatul a redeschis raportul {{year}} al organizației {{organisation}}. Motivul e scris în raport.",
    until: "Poți schimba raportul și îl poți trimite din nou până {{day}}.",
    button: "Deschide raportul",
  },
  figure_commented: {
    subject: "Raportul {{year}}, {{organisation}}: ai comentarii noi",
    by_secretariat:
      "Secretariatul a scris ceva nou despre raportul {{year}} al organizației {{organisation}}. Textul e în portal, lângă rândul despre care e vorba.",
    by_organisation:
      "{{organisation}} a scris ceva nou despre raportul {{year}}. Textul e în portal, lângă rândul despre care e vorba.",
    button: "Citește și răspunde",
    once_a_day: "Strângem comentariile despre un raport într-un singur mesaj pe zi.",
  },
  deadline_extended: {
    subject: "Raportul {{year}}: ai timp până {{day}}",
    extended: "Secretariatul a prelungit termenul raportului {{year}} pentru organizația {{organisation}}.",
    until: "Îl poți trimite și corecta până {{day}}, la {{time}}, ora României.",
    button: "Deschide raportul",
  },
  trail_anchored: {
    subject: "Jurnalul portalului, {{day}}",
    stands_one: "Până la {{day}}, jurnalul are {{count, number}} faptă. Amprenta lui:",
    stands_few: "Până la {{day}}, jurnalul are {{count, number}} fapte. Amprenta lui:",
    stands_other: "Până la {{day}}, jurnalul are {{count, number}} de fapte. Amprenta lui:",
    keep: "Păstrează mesajul. Dacă cineva ar șterge sau ar rescrie din jurnal, amprenta nu s-ar mai potrivi.",
    button: "Deschide portalul",
    check:
      "Cine administrează portalul o poate verifica oricând: npm run portal -- verify-audit --digest, urmat de amprentă.",
  },
  report_reminder: {
    subject_one: "Raportul {{year}}: mai e o zi ({{day}})",
    subject_few: "Raportul {{year}}: mai sunt {{count, number}} zile ({{day}})",
    subject_other: "Raportul {{year}}: mai sunt {{count, number}} de zile ({{day}})",
    subject_zero: "Raportul {{year}}: termenul e azi ({{day}})",
    subject_late: "Raportul {{year}}: termenul a fost {{day}}",
    not_sent: "Raportul {{year}} al organizației {{organisation}} nu e încă trimis. Termenul este {{day}}.",
    late: "Raportul {{year}} al organizației {{organisation}} nu e încă trimis. Termenul a fost {{day}}, dar îl primim și acum.",
    duration: "Durează cam 40 de minute și poți continua de unde ai rămas.",
    button: "Continuă raportul",
    once_a_week: "Trimitem cel mult un memento pe săptămână, numai celor care nu au trimis raportul.",
  },
  join_signature:
    "Secretariatul ProTECT, prin portalul coaliției. Primești mesajul pentru că această adresă a fost scrisă într-o cerere de alăturare.",
  join_received: {
    subject: "Cererea de alăturare a ajuns la noi",
    received: "Cererea pentru {{organisation}} a ajuns la secretariatul platformei.",
    next: "O citim și îți răspundem aici, cu motivul deciziei.",
    button: "Vezi ce face platforma",
    mistake: "Nu ai trimis tu cererea? Răspunde la acest mesaj și o ștergem.",
  },
  join_admitted: {
    subject: "Bine ați venit în platformă",
    admitted: "{{organisation}} face de azi parte din platformă.",
    next: "Secretariatul îți scrie despre conturi și despre ce urmează.",
    button: "Vezi pagina organizației",
    question: "Vrei să schimbi ceva pe pagină? Răspunde la acest mesaj.",
  },
  join_declined: {
    subject: "Răspunsul la cererea de alăturare",
    declined: "Am citit cererea pentru {{organisation}}. De data aceasta nu o putem primi. Motivul este acesta:",
    button: "Citește cum te poți alătura",
    again:
      "Ai o întrebare? Răspunde la acest mesaj. Poți trimite o altă cerere oricând. Datele din aceasta se șterg după trei luni.",
  },
} as const;
