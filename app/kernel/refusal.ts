/**
 * Every expected no of the house with its HTTP status. Each has a sentence in every language under
 * `refusals:<code>` (a test compares the two lists). What a person may not see is `not_found`.
 */
export const refusalStatus = {
  "access.forbidden": 403,
  "access.sign_in_needed": 401,
  "access.not_found": 404,
  "form.too_large": 413,
  "form.unreadable": 400,
  "form.cross_site": 403,
  "report.not_found": 404,
  "report.changed_meanwhile": 409,
  "report.not_open_for_change": 409,
  "report.period_closed": 409,
  "report.review_closed": 409,
  "report.not_yet_open": 409,
  "report.not_a_member": 409,
  "report.not_sent": 409,
  "report.training_changed_meanwhile": 409,
  "report.figures_in_the_way": 409,
  "report.warnings_unexplained": 409,
  "report.corrections_unanswered": 409,
  "report.sections_unfinished": 409,
  "review.not_waiting": 409,
  "review.not_accepted": 409,
  "review.corrections_closed": 409,
  "review.reason_missing": 400,
  "review.figure_reason_missing": 400,
  "review.figure_unknown": 400,
  "period.not_found": 404,
  "period.already_there": 409,
  "period.moments_out_of_order": 400,
  "period.changed_meanwhile": 409,
  "period.not_open": 409,
  "period.nobody_to_remind": 409,
  "period.not_a_member": 400,
  "period.extension_granted_already": 400,
  "period.extension_in_the_past": 400,
  "period.extension_changes_nothing": 400,
  "organisation.not_found": 404,
  "organisation.slug_taken": 409,
  "organisation.slug_malformed": 400,
  "organisation.press_mailbox_personal": 400,
  "organisation.profile_changed": 409,
  "organisation.too_many_services": 409,
  "organisation.too_many_entries": 409,
  "manuscript.changed_meanwhile": 409,
  "practice.not_ready": 409,
  "practice.reason_missing": 400,
  "practice.checklist_open": 400,
  "practice.second_reader_needed": 403,
  "uptake.told_already": 409,
  "uptake.day_ahead": 400,
  "uptake.not_asked_now": 409,
  "question.answered_already": 409,
  "question.too_many": 429,
  "markdown.too_long": 422,
  "markdown.too_deep": 422,
  "markdown.table_too_large": 422,
  "markdown.tangled": 422,
  "register.same_name": 409,
  "register.same_kind": 409,
  "register.day_too_early": 400,
  "register.day_ahead": 400,
  "register.not_standing": 409,
  "register.merged_already": 409,
  "register.cannot_merge": 409,
  "register.not_merged": 409,
  "join_request.not_found": 404,
  "join_request.already_decided": 409,
  "join_request.tells_of_a_case": 422,
  "join_request.too_many": 429,
  "account.email_taken": 409,
  "account.email_malformed": 400,
  "account.last_administrator": 409,
  "seat.last_coordinator": 409,
  "seat.no_such_successor": 400,
  "invitation.already_seated": 409,
  "invitation.already_waiting": 409,
  "invitation.role_is_theirs": 409,
  "invitation.too_many": 429,
  "invitation.sent_just_now": 429,
  "invitation.sent_too_often": 409,
  "invitation.opens_nothing": 400,
  "invitation.over": 409,
  "invitation.withdrawn": 409,
  "invitation.sign_in_first": 409,
  "invitation.for_somebody_else": 409,
  "figures.refused": 422,
  "release.not_found": 404,
  "release.file_invalid": 400,
  "release.nothing_accepted": 409,
  "release.few_reports": 409,
  "release.already_waiting": 409,
  "release.already_published": 409,
  "release.not_waiting": 409,
  "release.second_person_needed": 403,
  "key.opens_nothing": 400,
  "password.wrong": 400,
  "password.same": 400,
  "password.too_short": 400,
  "password.too_long": 400,
  "password.guessable": 400,
  "erasure.last_coordinator": 409,
  "erasure.last_administrator": 409,
  "passkey.not_accepted": 400,
  "passkey.start_again": 400,
  "passkey.already_there": 409,
  "passkey.not_there": 409,
  "passkey.too_many": 409,
  "second_factor.code_wrong": 400,
  "second_factor.guessed": 429,
  "second_factor.nothing_to_take": 409,
  "second_factor.already_there": 409,
  "second_factor.not_there": 409,
  "second_factor.start_again": 400,
  "sign_in.failed": 400,
  "sign_in.too_many_tries": 429,
} as const;

export type RefusalCode = keyof typeof refusalStatus;
export type RefusalParams = Record<string, string | number>;

/** An expected no: shown to the person in words, never reported as a fault. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  /** What the page needs to show beside the sentence (both values of a clash, the findings in the way). */
  readonly details: unknown;

  constructor(code: RefusalCode, params: RefusalParams = {}, details: unknown = null) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.params = params;
    this.details = details;
  }

  get status(): number {
    return refusalStatus[this.code];
  }
}
