export default {
  portal: "Portalul ProTECT",
  page_title: "{{title}} – ProTECT",
  yes: "da",
  no: "nu",
} as const;
