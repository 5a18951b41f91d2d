/** What this coalition says of itself: the first page and the foot of every public page. */
export default {
  title: "The ProTECT platform",
  description:
    "ProTECT brings together organisations that prevent human trafficking and stand by victims and survivors.",
  about:
    "A coalition of non-governmental organisations that prevent human trafficking and defend the rights of victims and survivors.",
  reuse:
    "Aggregate data may be reused freely, naming the source. We publish no data about persons and no photographs of victims.",
  footer: { data: "Data", platform: "Platform", site: "About this site" },
  statement: "We work together so that no one is trafficked",
  lead_one:
    "ProTECT brings together {{count, number}} organisation that informs, finds shelter, accompanies people in court and stands by victims and survivors until they are independent again.",
  lead_other:
    "ProTECT brings together {{count, number}} organisations that inform, find shelter, accompany people in court and stand by victims and survivors until they are independent again.",
  lead_zero:
    "ProTECT brings together organisations that inform, find shelter, accompany people in court and stand by victims and survivors until they are independent again.",
  read_report: "Read the {{year}} report",
  join: "Join the coalition",
  three_figures: "{{year}} in three figures",
  no_release: {
    title: "No year has been published yet",
    text: "Figures appear here once organisations have reported and the secretariat has checked them.",
  },
  report_kicker: "The {{year}} report",
  report_title: "Most often: ‘{{service}}’",
  report_title_plain: "Support given in {{year}}",
  report_text:
    "Each bar counts the people enrolled in one service. The same person may be in several services, so the bars do not add up.",
  directions_title: "Five directions of work",
  directions: {
    protection: {
      name: "Specialised protection and assistance",
      text: "Services and standards for victims of human trafficking.",
    },
    prevention: {
      name: "Prevention, education and training",
      text: "Lessons, campaigns and courses in schools and communities.",
    },
    policy: { name: "Public policy and advocacy", text: "Coherent laws and procedures that support the victim." },
    research: { name: "Research", text: "Data that show the phenomenon as it is." },
    detection: { name: "Detecting and notifying cases", text: "How to recognise a case and whom to tell." },
  },
  call: {
    kicker: "For members",
    title: "Your organisation’s report",
    text: "Sign in to fill in or send this year’s report.",
    action: "Sign in",
  },
  members_title: "Member organisations",
  examples_title: "Example organisations",
  examples_text: "Invented for the demonstration. They are not members and are not counted.",
} as const;
