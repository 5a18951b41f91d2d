/** Files that people attach: the page where they are added, how they are shown, and what an image is vouched for. */
export default {
  type: {
    pdf: "PDF",
    docx: "document Word",
    xlsx: "tabel Excel",
    pptx: "prezentare PowerPoint",
    odt: "document ODT",
    ods: "tabel ODS",
    txt: "text",
    csv: "tabel CSV",
    webp: "imagine",
  },
  facts: "{{type}}, {{size}}",
  shown: {
    title: "Fișiere",
    attached: "Fișiere și imagini",
    alternative: "În cuvinte: {{words}}",
    vouched: "Cine a adăugat imaginile a confirmat fiecare întrebare despre protecția oamenilor.",
  },
  part: {
    none: "Fișe, formulare, o imagine: ce îi ajută pe alții să înceapă. Textul se salvează întâi.",
    some_one: "Ai adăugat un fișier. Textul se salvează întâi.",
    some_few: "Ai adăugat {{count}} fișiere. Textul se salvează întâi.",
    some_other: "Ai adăugat {{count}} de fișiere. Textul se salvează întâi.",
    open: "Salvează și mergi la fișiere",
  },
  page: {
    title: "Fișiere și imagini",
    lead_one: "Se atașează la această bună practică. Ai adăugat un fișier; încap {{limit}}.",
    lead_few: "Se atașează la această bună practică. Ai adăugat {{count}} fișiere; încap {{limit}}.",
    lead_other: "Se atașează la această bună practică. Ai adăugat {{count}} de fișiere; încap {{limit}}.",
    lead_none: "Nu e nevoie de ele. Încap {{limit}}, fiecare de cel mult {{size}} MB.",
    closed: "Practica e la verificat. Fișierele se pot schimba după ce se întoarce sau e publicată.",
    list: "Ce ai adăugat",
    remove: "Scoate",
    removed_title: "Ce ai scos",
    removed_text: "Se pot pune la loc timp de {{count}} zile. Apoi se șterg.",
    still_public: "se citește încă în versiunea publicată",
    put_back: "Pune la loc",
    document: "Adaugă un document",
    document_file: "Documentul",
    document_hint: "PDF, DOCX, XLSX, PPTX, ODT, ODS, TXT sau CSV, cel mult {{size}} MB. Fără macrocomenzi.",
    document_caption: "Ce este",
    document_caption_hint: "De exemplu: „Fișa de observare a unei ore”. Dacă lași gol, se vede numele fișierului.",
    document_add: "Adaugă documentul",
    image: "Adaugă o imagine",
    image_lead:
      "O imagine poate arăta mai mult decât un text. Confirmă întâi fiecare punct; dacă te îndoiești de unul, las-o deoparte.",
    image_file: "Imaginea",
    image_hint:
      "JPEG, PNG sau WebP, cel mult {{size}} MB. Portalul scoate din ea locul, ora și aparatul și o micșorează.",
    alternative: "Ce se vede, în cuvinte",
    alternative_hint:
      "Pentru cine nu vede imaginea. De exemplu: „O masă cu jetoane colorate și o foaie cu cinci pași.”",
    image_caption: "Textul de sub imagine",
    image_add: "Adaugă imaginea",
    back: "Înapoi la text",
    check: "Verifică și trimite",
    safe: "Înainte să adaugi",
    safe_text:
      "Documentele țin minte numele celui care le-a scris. Scoate-l: în Word, Fișier, Informații, „Inspectare document”.",
    safe_people: "Nimic din care s-ar putea recunoaște o persoană: liste, semnături, dosare, capturi de ecran cu nume.",
    done: {
      added: "Fișierul e adăugat",
      removed: "Fișierul e scos",
      put_back: "Fișierul e la loc",
    },
  },
  assurance: {
    label: "Confirmă fiecare punct",
    nobody_recognisable:
      "Nimeni nu poate fi recunoscut: nicio față, niciun tatuaj, niciun nume, niciun obiect sau loc după care se află cine e.",
    consent:
      "Dacă apare cineva, chiar și din spate, și-a dat acordul știind unde apare imaginea, și știe că îl poate retrage oricând.",
    no_residents: "Nu apare niciun minor și nimeni care e acum găzduit sau sprijinit de noi.",
    no_shelter: "Nu se vede și nu se poate afla unde e un adăpost sau un centru protejat.",
  },
  errors: {
    too_long: "Textul e prea lung. Scurtează-l.",
    assurances: "Confirmă fiecare punct. Dacă unul nu e adevărat, imaginea nu se poate adăuga.",
    alternative: "Scrie în câteva cuvinte ce se vede.",
  },
} as const;
