export default {
  portal: "ProTECT portal",
  page_title: "{{title}} – ProTECT",
  yes: "yes",
  no: "no",
} as const;
