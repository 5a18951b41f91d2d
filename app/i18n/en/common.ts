export default {
  portal: "ProTECT portal",
  page_title: "{{title}} – ProTECT",
  yes: "yes",
  no: "no",
  to_home: "Back to the home page",
  to_reports: "Data and reports",
  to_method: "How we count",
  to_desk: "My workspace",
  tabs: {
    home: "Home",
    reporting: "Reporting",
    cycle: "Reporting cycle",
    releases: "Releases",
    catalogue: "Indicators",
  },
  example_note: "The organisation and its figures are an example, invented for the demonstration.",
  not_found: {
    title: "The page does not exist or has moved",
    text: "Check the address or start from the home page.",
  },
  forbidden: { title: "You may not do this" },
  refused: { title: "We could not do this" },
  fault: {
    title: "Something went wrong on our side",
    text: "What you saved is safe. Try again or write to the secretariat.",
  },
} as const;
