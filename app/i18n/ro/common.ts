export default {
  portal: "Portalul ProTECT",
  page_title: "{{title}} – ProTECT",
  yes: "da",
  no: "nu",
  to_home: "Înapoi la prima pagină",
  to_reports: "Date și rapoarte",
  to_method: "Cum numărăm",
  to_desk: "Spațiul meu de lucru",
  tabs: {
    home: "Acasă",
    reporting: "Raportare",
    cycle: "Ciclul de raportare",
    releases: "Publicări",
    catalogue: "Indicatori",
  },
  example_note: "Organizația și cifrele ei sunt un exemplu, inventat pentru demonstrație.",
  not_found: {
    title: "Pagina nu există sau s-a mutat",
    text: "Verifică adresa sau pornește de la prima pagină.",
  },
  forbidden: { title: "Nu ai dreptul să faci asta" },
  refused: { title: "Nu am putut face asta" },
  fault: {
    title: "Ceva nu a mers la noi",
    text: "Ce ai salvat este în siguranță. Încearcă din nou sau scrie secretariatului.",
  },
} as const;
