/** How long something is kept; months are those of the calendar. */
export type Duration = { amount: number; unit: "hours" | "days" | "months" };

/**
 * From which moment each runs is said by its sentence, `privacy:term.<name>`. The worker removes by these terms and the
 * page about privacy tells them: neither knows a number of its own.
 */
export const terms = {
  /** After the sign-in ended. */
  sign_in: { amount: 1, unit: "days" },
  /** After the person last signed in there. */
  known_browser: { amount: 12, unit: "months" },
  /** After the try. */
  tries: { amount: 2, unit: "days" },
  /** After the form was sent. */
  sent_form: { amount: 7, unit: "days" },
  /** After it was kept. */
  kept_form: { amount: 2, unit: "hours" },
  /** After it stopped opening anything. */
  mailed_key: { amount: 30, unit: "days" },
  /** What a mail says, after it left. */
  mail_text: { amount: 3, unit: "months" },
  /** That a mail was written, and to whom. */
  mail: { amount: 12, unit: "months" },
  /** After the answer. */
  declined_request: { amount: 3, unit: "months" },
  /** After the organisation left the coalition. */
  admitted_request: { amount: 12, unit: "months" },
  /** After it was taken out. */
  removed_file: { amount: 7, unit: "days" },
  /** After its bytes were kept and nothing came of them. */
  unattached_file: { amount: 1, unit: "days" },
  /** After it was closed. */
  closed_account: { amount: 12, unit: "months" },
} as const satisfies Record<string, Duration>;

export type Term = keyof typeof terms;

/** What began, or ended, before this moment has been kept for its term. */
export function overBefore(term: Term, now: Date): Date {
  const { amount, unit }: Duration = terms[term];
  const moment = new Date(now);
  if (unit === "hours") moment.setUTCHours(moment.getUTCHours() - amount);
  if (unit === "days") moment.setUTCDate(moment.getUTCDate() - amount);
  if (unit === "months") moment.setUTCMonth(moment.getUTCMonth() - amount);
  return moment;
}
