/** What the site says of itself: about, safety, accessibility, privacy, and the way on when a page is not there. */
export default {
  about: {
    title: "Despre noi",
    description: "Misiunea, viziunea și principiile Platformei ProTECT, și cine face parte din ea.",
    lead: "ProTECT este locul în care organizațiile care lucrează împotriva traficului de persoane își unesc munca.",
    mission: {
      title: "Misiunea",
      text: "Suntem un catalizator și un centru de resurse pentru membri și pentru cei cu aceleași scopuri. Lucrăm împreună la prevenire, protecție, asistența victimelor, proceduri penale și civile, și la legi mai bune.",
    },
    vision: {
      title: "Viziunea",
      text: "Un viitor în care traficul de persoane și sclavia modernă nu mai există, nici în România, nici în afara ei.",
    },
    principles: {
      title: "Principiile după care lucrăm",
      causes: {
        name: "Privim cauzele",
        text: "Traficul de persoane încalcă grav drepturile omului. Îl hrănesc sărăcia, inegalitatea, legile slabe și legile care nu se aplică.",
      },
      law: {
        name: "Cerem un stat care apără",
        text: "Urmărirea penală nu ajunge. E nevoie de justiție care funcționează, de politici publice bune și de prevenire.",
      },
      accountability: {
        name: "Vinovații răspund",
        text: "Cine face trafic răspunde după lege, iar pedepsele se urmăresc și se potrivesc cu gravitatea faptei.",
      },
      victims: {
        name: "Victima nu este vinovată",
        text: "Nicio victimă nu este arestată, învinuită sau pedepsită pentru ce i s-a întâmplat, și nimeni nu este trimis acasă cu forța.",
      },
      independence: {
        name: "Independența se recapătă",
        text: "Supraviețuitorii au dreptul la protecție, avocat, despăgubire, școală, muncă, îngrijire și un loc sigur.",
      },
      needs: {
        name: "Fiecare om, după nevoile lui",
        text: "Sprijinim orice victimă, indiferent de forma traficului, fără discriminare și cu servicii specializate.",
      },
      business: {
        name: "Companiile au partea lor",
        text: "Cine angajează și cine cumpără răspunde pentru lanțul său: repară abuzul, nu doar îl mută în altă parte.",
      },
      lasting: {
        name: "Libertatea ține",
        text: "Un program bun se gândește la omul întreg și la cum rămâne liber după aceea.",
      },
      dignity: {
        name: "Demnitate în tot ce spunem",
        text: "Vocea supraviețuitorilor stă la baza comunicării. Fără senzațional, fără știri false, fără expunere.",
      },
    },
    directions: "Direcții de lucru",
    who: {
      title: "Cine suntem",
      today_one: "Astăzi, {{day}}, registrul are {{count, number}} organizație membră.",
      today_few: "Astăzi, {{day}}, registrul are {{count, number}} organizații membre.",
      today_other: "Astăzi, {{day}}, registrul are {{count, number}} de organizații membre.",
      today_zero: "Astăzi, {{day}}, registrul nu are încă nicio organizație membră.",
      differs:
        "Documentele spun altceva: prezentarea pentru 2020 vorbește despre 20 de organizații la înființare și descrie 21, iar invitația la grupul de lucru din 2023 despre 23. Noi numărăm din registru, la zi.",
      founded: "Platforma s-a format în {{year}}.",
      members: "Vezi organizațiile membre",
      join: "Alătură-te platformei",
    },
    source: {
      title: "De unde vin aceste texte",
      text: "Din Prezentarea Platformei ProTECT pentru anul 2020, capitolele 1 și 3, spuse cu alte cuvinte.",
    },
  },
  safety: {
    title: "Siguranța ta pe acest site",
    description: "Unde suni când ai nevoie de ajutor și cum vizitezi acest site fără să te pui în pericol.",
    lead: "Dacă tu sau altcineva sunteți în pericol, sună. Nu trebuie să fii sigur și nu trebuie să ai dovezi.",
    numbers: {
      title: "Unde suni",
      emergency: { name: "Pericol acum", text: "Poliție, ambulanță, pompieri. Gratuit, zi și noapte." },
      trafficking: {
        name: "Trafic de persoane",
        text: "Linia Agenției Naționale Împotriva Traficului de Persoane. Gratuit din România.",
      },
      child: { name: "Copil dispărut", text: "Gratuit, zi și noapte." },
    },
    exit: {
      title: "Butonul „Ieși repede din pagină”",
      does: "Te duce imediat pe o pagină despre vreme. E pe fiecare pagină publică, sus.",
      cannot: "Nu șterge istoricul. Cine se uită după tine în browser poate vedea că ai fost aici.",
      back: "Butonul „înapoi” al browserului aduce pagina la loc. După ce ai ieșit, închide și fereastra.",
    },
    trace: {
      title: "Ca să rămână mai puține urme",
      private: "Deschide site-ul într-o fereastră privată. În multe browsere: Ctrl, Shift și N.",
      history: "Șterge istoricul numai pentru acest site. Un istoric gol poate da de bănuit.",
      device: "Folosește un telefon la care nu se uită nimeni: al unui prieten, de la bibliotecă, de la școală.",
      watched:
        "Dacă cineva îți controlează telefonul, poate vedea și o fereastră privată. Atunci sună de pe alt telefon.",
      call: "Și apelurile rămân în lista telefonului. Le poți șterge.",
    },
    what_not: {
      title: "Nu ne scrie aici ce ți se întâmplă",
      text: "Prin site nu putem primi cazuri și nu le păstrăm: nu e un loc citit zi și noapte. Sună, sau cere cuiva de încredere să sune pentru tine.",
    },
    rights: {
      title: "Ce este bine să știi",
      fault: "Nu este vina ta, orice ai fi semnat sau ai fi acceptat.",
      documents: "Niciun angajator și nicio gazdă nu are voie să îți țină actele.",
      help: "Ai dreptul la ajutor și dacă nu ai actele la tine, și dacă nu vrei să faci plângere acum.",
      source:
        "Așa spun Ordonanța de urgență 97/2005, despre actele de identitate, și Directiva europeană 2011/36, articolele 2 și 11, despre acord și despre ajutor.",
    },
    members: "Vezi ce organizații oferă sprijin",
  },
  accessibility: {
    title: "Accesibilitate",
    description: "Cum este făcut site-ul ca să poată fi folosit de oricine, și ce faci dacă ceva nu merge.",
    lead: "Vrem ca site-ul să poată fi folosit de oricine, cu orice dispozitiv.",
    standard: {
      title: "La ce ținem",
      text: "Țintim WCAG 2.2, nivelul AA. Fiecare pagină este verificată automat, în română și în engleză, pe ecran mare și pe telefon, pe luminos și pe întunecat.",
    },
    works: {
      title: "Ce merge",
      script: "Paginile publice merg fără JavaScript.",
      keyboard: "Totul se poate face de la tastatură, iar locul în care ești se vede.",
      zoom: "Textul se mărește până la 400 % fără să dispară ceva.",
      reader:
        "Titlurile, tabelele și formularele sunt scrise pentru cititoare de ecran. Graficele au un tabel alături.",
      colour: "Nicio informație nu stă doar în culoare.",
      language: "Textele care sunt doar în română sunt marcate așa și pe paginile în engleză.",
    },
    limits: {
      title: "Ce știm că lipsește",
      easy: "Nu avem încă pagini în limbaj ușor de citit și nici în limbajul semnelor.",
      manual: "Nu am verificat încă site-ul împreună cu oameni care folosesc zilnic un cititor de ecran.",
    },
    tell: {
      title: "Spune-ne ce nu merge",
      text: "Scrie la {{email}} ce pagină ai deschis și ce nu a mers. Îți răspundem și, dacă ai nevoie, îți trimitem informația în alt fel.",
    },
  },
  privacy: {
    title: "Confidențialitate",
    description: "Ce date păstrăm, de ce, cât timp și ce drepturi ai.",
    lead: "Păstrăm puțin: numere despre servicii și datele celor care lucrează cu portalul. Niciun caz și nicio poveste.",
    never: {
      title: "Ce nu păstrăm niciodată",
      text: "Nume, inițiale, date de naștere, dosare sau fotografii ale persoanelor sprijinite. Organizațiile raportează numai numere, iar cifrele mici se ascund înainte de publicare.",
    },
    visit: {
      title: "Când doar vizitezi",
      text: "Paginile publice nu pun niciun cookie, nu încarcă nimic de la alții și nu te urmăresc. Serverul notează ce pagină a fost cerută, când și dacă a mers, fără adresa ta de internet. Când trimiți cererea de alăturare, păstrăm {{duration}} o amprentă a acelei adrese, din care adresa nu se mai poate citi, ca nimeni să nu trimită sute de cereri.",
    },
    table: {
      title: "Ce păstrăm",
      what: "Ce",
      why: "De ce",
      basis: "Temei",
      how_long: "Cât timp",
    },
    rights: {
      title: "Drepturile tale",
      text: "Poți cere să vezi ce păstrăm despre tine, să corectezi, să ștergi, să iei cu tine datele și să îți retragi acordul. Scrie la {{email}}; îți răspundem în cel mult o lună.",
      own: "Ai cont? Vezi, descarcă și șterge datele tale",
      authority:
        "Dacă nu ești mulțumit, te poți plânge la Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal.",
    },
    who: {
      title: "Cine răspunde",
      text: "Secretariatul Platformei ProTECT, {{email}}. Nu dăm și nu vindem datele nimănui. Acordul are versiunea {{version}}.",
    },
  },
  missing: {
    search: "Caută o organizație",
    button: "Caută",
    links: "Sau mergi la",
  },
} as const;
