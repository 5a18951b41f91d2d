import { expect, test } from "vitest";
import { languages } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { type PropsOf, type TemplateName, templates, writtenOut } from "#app/platform/mail/templates.ts";

const organisation = `Exemplu <b>"Acasă"</b> & fiii`;
const report = { organisation, year: 2025, path: "/reporting/2025" };
const until = "2026-06-30T20:59:59.000Z";

/** One of each kind. The organisation's name is chosen to break HTML. */
const samples: { [T in TemplateName]: PropsOf<T> } = {
  invitation: {
    path: report.path,
    codePath: "/enter/invitation",
    code: "abcde-fghjk",
    organisation,
    role: "coordinator",
    inviter: "Ana <i>Exemplu</i>",
    days: 14,
  },
  seat_changed: { organisation, became: "ended", path: report.path },
  password_reset: { path: report.path, codePath: "/enter/new-password", code: "abcde-fghjk", minutes: 60 },
  password_changed: { path: report.path, at: "2026-03-12T10:00:00.000Z" },
  report_received: { ...report, number: "2025-021", sentAt: "2026-03-12T10:00:00.000Z" },
  report_returned: { ...report, until },
  report_accepted: report,
  report_reopened: { ...report, until },
  figure_commented: { ...report, by: "secretariat", submissionId: "0b5c6a1e-1111-4222-8333-444455556666" },
  report_reminder: { ...report, dueAt: "2026-03-31T20:59:59.000Z", daysLeft: 9 },
  deadline_extended: { ...report, until },
  trail_anchored: { day: "2026-03-12", digest: "ab".repeat(32), activities: 40, path: report.path },
  join_received: { organisation, path: report.path },
  join_admitted: { organisation, reason: "Lucrați de mult pentru același scop.", path: report.path },
  join_declined: { organisation, reason: "Lucrați în alt domeniu.", path: report.path },
};

const origin = "https://portal.example.org";
const everyMail = languages.flatMap((language) =>
  (Object.keys(templates) as TemplateName[]).map((template) => {
    const mail = { template, props: samples[template] as Record<string, string | number> };
    return { language, template, ...writtenOut({ t: translate(language), language, origin }, mail) };
  }),
);

test("every mail says the same in text and HTML, and names the address of its one button in words", () => {
  for (const { language, template, text, html } of everyMail) {
    const address = `${origin}${language === "en" ? "/en" : ""}/reporting/2025`;
    expect(text, template).toContain(address);
    expect(html.split(`href="${address}"`), template).toHaveLength(3);
    expect(html, template).toContain(`<html lang="${language}">`);
    expect(html, template).toContain("max-width:600px");
    expect(html, template).not.toContain("<img");
  }
});

test("no number stands in a mail but the year, the days, the dates, the receipt's number and how long the form takes", () => {
  for (const { template, language, subject, text } of everyMail) {
    const permitted = /2025-021|12:00|23:59|\b(2025|2026|60|40|14|9|30|31|12)\b/g;
    const words = `${subject}\n${text}`.replaceAll(/https:\S+/g, "").replaceAll(permitted, "");
    expect(words, `${template} in ${language}`).not.toMatch(/\d/);
  }
});

test("no subject names the people who were helped", () => {
  for (const { subject } of everyMail) expect(subject).not.toMatch(/victim|copii|minor|child|traffick|trafic/i);
});

test("what an organisation is called cannot become HTML, nor a second header", () => {
  for (const { html, subject, template } of everyMail) {
    expect(html, template).not.toContain("<b>");
    expect(subject, template).not.toMatch(/[\r\n]/);
  }
  const props = { ...report, organisation: "A\r\nBcc: all@example.org", by: "organisation", submissionId: "x" };
  const { subject } = writtenOut(
    { t: translate("ro"), language: "ro", origin },
    { template: "figure_commented", props },
  );
  expect(subject).not.toMatch(/[\r\n]/);
});

test("the reminder counts days as people do", () => {
  const subjectOf = (daysLeft: number, language: "ro" | "en") =>
    writtenOut(
      { t: translate(language), language, origin },
      { template: "report_reminder", props: { ...samples.report_reminder, daysLeft } },
    ).subject;
  expect(subjectOf(9, "ro")).toBe("Raportul 2025: mai sunt 9 zile (marți, 31 martie 2026)");
  expect(subjectOf(23, "ro")).toContain("mai sunt 23 de zile");
  expect(subjectOf(1, "ro")).toContain("mai e o zi");
  expect(subjectOf(0, "ro")).toContain("termenul e azi");
  expect(subjectOf(-3, "ro")).toContain("termenul a fost");
  expect(subjectOf(1, "en")).toContain("one day left");
});

test("a mail nobody can write is a fault, not an empty mail", () => {
  expect(() => writtenOut({ t: translate("ro"), language: "ro", origin }, { template: "unknown", props: {} })).toThrow(
    "no mail is called",
  );
});
