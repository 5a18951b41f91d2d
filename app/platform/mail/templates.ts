import { type Desk, type Letter } from "./letter.ts";
import { deadlineExtended } from "./templates/deadline-extended.ts";
import { digest } from "./templates/digest.ts";
import { editorshipChanged } from "./templates/editorship-changed.ts";
import { figureCommented } from "./templates/figure-commented.ts";
import { joinAdmitted } from "./templates/join-admitted.ts";
import { joinDeclined } from "./templates/join-declined.ts";
import { joinReceived } from "./templates/join-received.ts";
import { invitation } from "./templates/invitation.ts";
import { mailLost } from "./templates/mail-lost.ts";
import { passwordChanged } from "./templates/password-changed.ts";
import { passwordReset } from "./templates/password-reset.ts";
import {
  followUpOwed,
  practiceCommented,
  practicePublished,
  practiceReturned,
  practiceSent,
  questionAnswered,
  questionAsked,
} from "./templates/practices.ts";
import { reportAccepted } from "./templates/report-accepted.ts";
import { reportReceived } from "./templates/report-received.ts";
import { reportReminder } from "./templates/report-reminder.ts";
import { reportReopened } from "./templates/report-reopened.ts";
import { reportReturned } from "./templates/report-returned.ts";
import { seatChanged } from "./templates/seat-changed.ts";
import { secondFactorChanged } from "./templates/second-factor-changed.ts";
import { standingChanged } from "./templates/standing-changed.ts";
import { trailAnchored } from "./templates/trail-anchored.ts";

/** Every mail the portal sends. A name, once used, stays: mails that wait are stored by it. */
export const templates = {
  invitation,
  seat_changed: seatChanged,
  editorship_changed: editorshipChanged,
  standing_changed: standingChanged,
  password_reset: passwordReset,
  password_changed: passwordChanged,
  second_factor_changed: secondFactorChanged,
  report_received: reportReceived,
  report_returned: reportReturned,
  report_accepted: reportAccepted,
  report_reopened: reportReopened,
  figure_commented: figureCommented,
  report_reminder: reportReminder,
  deadline_extended: deadlineExtended,
  trail_anchored: trailAnchored,
  digest,
  mail_lost: mailLost,
  join_received: joinReceived,
  join_admitted: joinAdmitted,
  join_declined: joinDeclined,
  practice_sent: practiceSent,
  practice_returned: practiceReturned,
  practice_published: practicePublished,
  practice_commented: practiceCommented,
  question_asked: questionAsked,
  question_answered: questionAnswered,
  follow_up_owed: followUpOwed,
} as const;

export type TemplateName = keyof typeof templates;
export type PropsOf<T extends TemplateName> = Parameters<(typeof templates)[T]>[1];

/**
 * A stored mail in words.
 * @throws {Error} for a template that does not exist
 */
export function writtenOut(desk: Desk, mail: { template: string; props: Record<string, string | number> }): Letter {
  const write = (templates as Record<string, ((desk: Desk, props: never) => Letter) | undefined>)[mail.template];
  if (!write) throw new Error(`no mail is called "${mail.template}"`);
  return write(desk, mail.props as never);
}
