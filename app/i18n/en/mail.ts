/** Mails. Never a figure, nor a word about the people helped, in a subject. */
export default {
  name: "ProTECT",
  or_open: "Or open this address:",
  signature:
    "The ProTECT secretariat, through the coalition's portal. You receive this because you work on your organisation's report or on its review.",
  more_time: "Do you need more time? Reply to this message and say until when.",
  outbox: {
    title: "Messages written by the portal",
    empty: "No message yet.",
    delivered: "sent",
    waits: "waiting",
    failed: "not sent:",
    as_html: "As it looks",
  },
  password_reset: {
    subject: "A new password for your account",
    asked: "Somebody asked for a new password for the account of this address.",
    until_one: "If it was you, choose it within the next minute.",
    until_other: "If it was you, choose it within the next {{count, number}} minutes.",
    button: "Choose a new password",
    code: "It does not open? Go to {{address}} and write the code {{code}}.",
    not_you: "If it was not you, there is nothing to do: your password stays as it is.",
  },
  password_changed: {
    subject: "The password of your account was changed",
    changed: "The password of your account was changed on {{day}} at {{time}}.",
    button: "Ask for a new password",
    not_you:
      "If you changed it, there is nothing to do. If not, ask for a new password now and write to the secretariat.",
  },
  report_received: {
    subject: "The {{year}} report has arrived: {{number}}",
    received: "The {{year}} report of {{organisation}} reached us on {{day}} at {{time}}.",
    number: "Its registration number is {{number}}.",
    next: "The secretariat reads it and writes to you if it has questions, or when it accepts it.",
    button: "Open the receipt",
    change: "Until it is accepted, the coordinator can withdraw the report to change something.",
  },
  report_returned: {
    subject: "The {{year}} report: corrections by {{day}}",
    asked:
      "The secretariat has read the {{year}} report of {{organisation}} and asks for some corrections. The reasons stand beside what needs correcting.",
    until: "You can change the report and send it again until {{day}}.",
    button: "See what needs correcting",
  },
  report_accepted: {
    subject: "The {{year}} report is accepted",
    accepted: "The secretariat has accepted the {{year}} report of {{organisation}}. Thank you.",
    nothing_to_do: "There is nothing left to do for this year.",
    button: "Open the report",
    mistake: "Have you found a mistake? Write to the secretariat, which can reopen the report.",
  },
  report_reopened: {
    subject: "The {{year}} report is open again until {{day}}",
    reopened: "The secretariat has reopened the {{year}} report of {{organisation}}. The reason stands in the report.",
    until: "You can change the report and send it again until {{day}}.",
    button: "Open the report",
  },
  figure_commented: {
    subject: "The {{year}} report, {{organisation}}: new comments",
    by_secretariat:
      "The secretariat has written something new about the {{year}} report of {{organisation}}. The text is in the portal, beside the row it is about.",
    by_organisation:
      "{{organisation}} has written something new about the {{year}} report. The text is in the portal, beside the row it is about.",
    button: "Read and reply",
    once_a_day: "We collect the comments on one report into one message a day.",
  },
  deadline_extended: {
    subject: "The {{year}} report: you have until {{day}}",
    extended: "The secretariat has given {{organisation}} more time for its {{year}} report.",
    until: "You can send and correct it until {{day}} at {{time}}, Romanian time.",
    button: "Open the report",
  },
  trail_anchored: {
    subject: "The portal's trail, {{day}}",
    stands_one: "Up to {{day}} the trail holds {{count, number}} act. Its fingerprint:",
    stands_other: "Up to {{day}} the trail holds {{count, number}} acts. Its fingerprint:",
    keep: "Keep this message. If somebody removed or rewrote anything in the trail, the fingerprint would no longer match.",
    button: "Open the portal",
    check:
      "Whoever runs the portal can check it at any time: npm run portal -- verify-audit --digest, followed by the fingerprint.",
  },
  report_reminder: {
    subject_one: "The {{year}} report: one day left ({{day}})",
    subject_other: "The {{year}} report: {{count, number}} days left ({{day}})",
    subject_zero: "The {{year}} report: due today ({{day}})",
    subject_late: "The {{year}} report was due on {{day}}",
    not_sent: "The {{year}} report of {{organisation}} has not been sent yet. It is due on {{day}}.",
    late: "The {{year}} report of {{organisation}} has not been sent yet. It was due on {{day}}, but we still take it.",
    duration: "It takes about 40 minutes, and you can continue where you stopped.",
    button: "Continue the report",
    once_a_week: "We send at most one reminder a week, and only to those who have not sent the report.",
  },
  join_signature:
    "The ProTECT secretariat, through the coalition's portal. You receive this because this address was written in a request to join.",
  join_received: {
    subject: "Your request to join has reached us",
    received: "The request for {{organisation}} has reached the coalition's secretariat.",
    next: "We read it and answer here, with the reason for our decision.",
    button: "See what the coalition does",
    mistake: "Was it not you who sent it? Reply to this message and we delete it.",
  },
  join_admitted: {
    subject: "Welcome to the coalition",
    admitted: "From today {{organisation}} is part of the coalition.",
    next: "The secretariat writes to you about accounts and what comes next.",
    button: "See the organisation's page",
    question: "Would you like to change something on the page? Reply to this message.",
  },
  join_declined: {
    subject: "The answer to your request to join",
    declined: "We have read the request for {{organisation}}. This time we cannot accept it. The reason is this:",
    button: "Read how you can join",
    again:
      "Do you have a question? Reply to this message. You can send another request at any time. The data of this one are deleted after three months.",
  },
} as const;
