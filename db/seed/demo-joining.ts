/** Requests to join of the demo: invented organisations, invented people, addresses that lead nowhere. No I/O. */
export const demoJoinRequests = [
  {
    form_key: "5f0c4b5e-0a6a-4c2e-9f0e-6f1f5b8a0001",
    kind: "member",
    organisation_name: "Asociația Exemplu Jar",
    website: "https://jar.example.org",
    contact_name: "Persoană de exemplu",
    contact_position: "coordonare",
    email: "contact.jar@example.org",
    reasons: "Facem prevenire în licee și vrem să raportăm împreună cu voi.",
    language: "ro",
    daysAgo: 12,
  },
  {
    form_key: "5f0c4b5e-0a6a-4c2e-9f0e-6f1f5b8a0002",
    kind: "partner",
    organisation_name: "Exemplu Lumina University",
    website: null,
    contact_name: "Example person",
    contact_position: null,
    email: "contact.lumina@example.org",
    reasons: "We would like to study prevention together with your members.",
    language: "en",
    daysAgo: 2,
  },
] as const;
