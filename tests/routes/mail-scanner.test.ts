import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { exampleLetters } from "#app/platform/mail/examples.ts";
import { type TemplateName, templates, writtenOut } from "#app/platform/mail/templates.ts";
import { portalAddress, portalDatabase, send, signedIn } from "#tests/support/portal.ts";
import { fingerprint, remembered } from "#tests/support/remembered.ts";
import { examples } from "./addresses.ts";
import { scan } from "./scanner.ts";

let putBack: () => Promise<void>;
beforeAll(async () => {
  putBack = await remembered();
});
afterAll(() => putBack());

type Props = Record<string, string | number>;

/** The mails that were really written, with the keys in them: a new password for somebody, an invitation for another. */
async function writtenMails(): Promise<Map<string, Props>> {
  await send("/enter/reset", { email: "external@example.org" });
  const cookie = await signedIn("coordinator");
  const fields = { email: "noua@example.org", role: "contributor", language: "ro", form_key: crypto.randomUUID() };
  await send("/organisation/people/invite", fields, { cookie });
  const rows = await portalDatabase().execute<{ template: string; props: Props }>(
    sql`select template, props from outbox order by written_at`,
  );
  return new Map(rows.map(({ template, props }) => [template, props]));
}

/** Where the letters of the other kinds lead, as their acts write it. */
async function whereLettersLead(): Promise<Record<Exclude<TemplateName, "password_reset" | "invitation">, string>> {
  const { openYear, submissionId, practiceId } = await examples();
  const report = paths.submission(openYear);
  return {
    seat_changed: paths.desk(),
    editorship_changed: paths.editorial(),
    standing_changed: paths.desk(),
    password_changed: paths.requestReset(),
    second_factor_changed: paths.ownSecondFactor(),
    report_received: paths.submissionReceipt(openYear),
    report_returned: report,
    report_accepted: report,
    report_reopened: report,
    figure_commented: paths.review(submissionId),
    report_reminder: report,
    deadline_extended: report,
    trail_anchored: paths.desk(),
    digest: paths.ownNotices(),
    mail_lost: paths.operations(),
    join_received: paths.join(),
    join_admitted: paths.member("people-to-people"),
    join_declined: paths.home(),
    practice_sent: paths.textToCheck(practiceId),
    practice_returned: paths.ownPractice(practiceId),
    practice_published: paths.practice("casa-debora"),
    practice_commented: paths.ownPracticeCheck(practiceId),
    question_asked: paths.practiceUptake("casa-debora"),
    question_answered: paths.practiceUptake("casa-debora"),
    follow_up_owed: paths.practiceUptake("casa-debora"),
  };
}

/** The addresses of the portal in a letter, in words and under its button. */
function linksIn(template: string, props: Props): string[] {
  const found = languages.flatMap((language) => {
    const { html, text } = writtenOut(
      { t: translate(language), language, origin: portalAddress() },
      { template, props },
    );
    return [...`${html.replaceAll("&amp;", "&")} ${text}`.matchAll(/https?:\/\/[^\s"<]+/g)].map(([link]) => link);
  });
  const own = found.filter((link) => link.startsWith(portalAddress())).map((link) => link.replace(/[.,]$/, ""));
  return [...new Set(own)].map((link) => link.slice(portalAddress().length));
}

test("a scanner that opens every link of every kind of mail, and sends every form behind it, changes nothing", async () => {
  const written = await writtenMails();
  const leads: Record<string, string> = await whereLettersLead();
  const before = await fingerprint();
  let forms = 0;
  for (const template of Object.keys(templates) as TemplateName[]) {
    const path = leads[template];
    const props = path ? { ...exampleLetters()[template], path } : written.get(template);
    expect(props, `no mail of the kind ${template} is known to this test`).toBeDefined();
    const links = linksIn(template, props as Props);
    expect(links.length, template).toBeGreaterThan(0);
    for (const link of links) forms += await scan(link);
  }
  expect(forms).toBeGreaterThan(10);
  expect(await fingerprint()).toEqual(before);
});
