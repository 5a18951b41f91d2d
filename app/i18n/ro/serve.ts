/** Sentences of the pages that the server itself writes, when the portal cannot. */
export default {
  request_number: "Numărul cererii: {{id}}",
  home: "Pagina de pornire",
  unavailable: {
    title: "Portalul nu ajunge acum la date",
    body: "Ce era salvat a rămas salvat. Încearcă din nou peste câteva clipe.",
    kept: "Ce ai scris e mai jos, întreg. Nu s-a salvat încă: trimite din nou peste câteva clipe sau copiază textul.",
    password: "Parola nu se păstrează aici. Scrie-o din nou.",
    file: "Fișierul ales nu se păstrează aici. Alege-l din nou după ce portalul răspunde.",
    again: "Încearcă din nou",
  },
  too_large: {
    title: "Prea mult deodată",
    body: "Formularul sau fișierul trece de {{limit, number}} MB. Nu s-a salvat nimic. Întoarce-te și trimite mai puțin.",
  },
  too_slow: {
    title: "Fișierul a venit prea încet",
    body: "Legătura a fost prea slabă, iar trimiterea s-a oprit. Nu s-a salvat nimic. Întoarce-te și încearcă din nou, dacă se poate de la altă rețea sau cu un fișier mai mic.",
  },
  not_from_here: {
    title: "Cererea nu vine din portal",
    body: "Formularul a fost trimis din alt loc decât paginile portalului, așa că nu s-a schimbat nimic. Deschide pagina în portal și trimite-l de acolo.",
  },
  other_host: {
    title: "Portalul nu are adresa aceasta",
    body: "Ai ajuns la portal pe alt nume decât al lui. Deschide-l la adresa pe care o știi sau din mesajele primite de la el.",
  },
  unreadable: {
    title: "Cererea nu se poate citi",
    body: "Adresa sau formularul a ajuns stricat. Nu s-a schimbat nimic. Întoarce-te și încearcă din nou.",
  },
  method_not_allowed: {
    title: "Aici nu se poate cere așa",
    body: "Adresa există, dar nu primește acest fel de cerere.",
  },
  fault: {
    title: "Ceva s-a stricat la noi",
    body: "Nu e vina ta. Am notat ce s-a întâmplat. Dacă ne scrii, spune-ne numărul cererii.",
  },
} as const;
