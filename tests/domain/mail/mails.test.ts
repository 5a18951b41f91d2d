import { expect, test } from "vitest";
import { languages } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { exampleLetters } from "#app/platform/mail/examples.ts";
import { type TemplateName, templates, writtenOut } from "#app/platform/mail/templates.ts";

/** The organisation's name is chosen to break HTML. */
const samples = exampleLetters(`Exemplu <b>"Acasă"</b> & fiii`);

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
  const props = { ...samples.figure_commented, organisation: "A\r\nBcc: all@example.org" };
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
