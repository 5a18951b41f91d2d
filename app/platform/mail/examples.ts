import { type PropsOf, type TemplateName } from "./templates.ts";

/** One of each mail, as the portal might write it to somebody of the organisation; for those who look at all of them. */
export function exampleLetters(organisation = "Exemplu Acasă"): { [T in TemplateName]: PropsOf<T> } {
  const report = { organisation, year: 2025, path: "/reporting/2025" };
  const until = "2026-06-30T20:59:59.000Z";
  const key = { path: "/reporting/2025", code: "abcde-fghjk" };
  return {
    invitation: {
      ...key,
      codePath: "/enter/invitation",
      organisation,
      role: "coordinator",
      inviter: "Ana Exemplu",
      days: 14,
    },
    seat_changed: { organisation, became: "ended", path: report.path },
    standing_changed: {
      what: "merged",
      organisation,
      other: "Exemplu Busola",
      day: "2026-03-12",
      reason: "Lucrează de mult împreună.",
      path: report.path,
    },
    password_reset: { ...key, codePath: "/enter/new-password", minutes: 60 },
    second_factor_changed: { path: report.path, what: "passkey_added", at: "2026-03-12T10:00:00.000Z" },
    password_changed: { path: report.path, at: "2026-03-12T10:00:00.000Z" },
    report_received: { ...report, number: "2025-021", sentAt: "2026-03-12T10:00:00.000Z" },
    report_returned: { ...report, until },
    report_accepted: report,
    report_reopened: { ...report, until },
    figure_commented: { ...report, by: "secretariat", submissionId: "0b5c6a1e-1111-4222-8333-444455556666" },
    report_reminder: {
      ...report,
      organisationId: "0b5c6a1e-1111-4222-8333-444455556667",
      dueAt: "2026-03-31T20:59:59.000Z",
      daysLeft: 9,
    },
    deadline_extended: { ...report, until },
    trail_anchored: { day: "2026-03-12", digest: "ab".repeat(32), activities: 40, path: report.path },
    digest: {
      day: "2026-03-12T06:00:00.000Z",
      lines: `${organisation}: A\n${organisation}: B`,
      path: report.path,
    },
    mail_lost: { path: report.path },
    join_received: { organisation, path: report.path },
    join_admitted: { organisation, reason: "Lucrați de mult pentru același scop.", path: report.path },
    ...practiceLetters(organisation),
    join_declined: { organisation, reason: "Lucrați în alt domeniu.", path: report.path },
  };
}

function practiceLetters(organisation: string) {
  const manuscriptId = "0b5c6a1e-1111-4222-8333-444455556668";
  const practice = { title: `Radio pe scara blocului, ${organisation}`, manuscriptId, path: "/reporting/2025" };
  const question = { ...practice, questionId: manuscriptId };
  return {
    editorship_changed: { direction: "prevention" as const, became: "editor" as const, path: practice.path },
    practice_sent: { ...practice, organisation },
    practice_returned: { ...practice, hasComments: "yes" as const },
    practice_published: practice,
    practice_commented: { ...practice, by: "readers" as const },
    question_asked: question,
    question_answered: question,
    follow_up_owed: { ...practice, uptakeId: manuscriptId, since: "2026-03-12" },
  };
}
