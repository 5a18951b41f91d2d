/** Everything the trail knows of. `noun.what_happened`. */
export const activityKinds = [
  "account.signed_in",
  "account.signed_out",
  "account.acting_changed",
  "account.created",
  "account.password_reset",
  "account.password_changed",
  "account.sign_ins_ended",
  "account.browser_forgotten",
  "account.second_factor_set_up",
  "account.second_factor_removed",
  "account.recovery_codes_renewed",
  "account.second_factor_reset",
  "account.passkey_added",
  "account.passkey_renamed",
  "account.passkey_removed",
  "account.passkey_copied",
  "account.confirmed",
  "account.erased",
  "account.disabled",
  "account.enabled",
  "account.role_changed",
  "report.started",
  "report.details_confirmed",
  "report.figures_saved",
  "report.warning_explained",
  "report.narrative_saved",
  "report.training_saved",
  "report.training_removed",
  "report.figures_imported",
  "report.submitted",
  "report.withdrawn",
  "report.returned",
  "report.accepted",
  "report.reopened",
  "report.viewed_by_secretariat",
  "report.exported",
  "report.compiled",
  "report.commented",
  "report.thread_resolved",
  "organisation.entered",
  "organisation.described",
  "organisation.press_contact_changed",
  "organisation.renamed",
  "organisation.membership_changed",
  "organisation.group_changed",
  "organisation.left",
  "organisation.merged",
  "organisation.seats_closed",
  "organisation.seat_given",
  "organisation.seat_role_changed",
  "organisation.seat_ended",
  "organisation.coordination_handed_over",
  "invitation.sent",
  "invitation.sent_again",
  "invitation.withdrawn",
  "invitation.accepted",
  "organisation.services_declared",
  "join_request.received",
  "join_request.admitted",
  "join_request.declined",
  "period.opened",
  "period.changed",
  "period.extended",
  "period.reminded",
  "release.recorded",
  "release.prepared",
  "release.published",
  "release.discarded",
  "practice.recorded",
  "practice.begun",
  "practice.saved",
  "practice.sent",
  "practice.returned",
  "practice.commented",
  "practice.comment_answered",
  "practice.comment_settled",
  "practice.suggestion_accepted",
  "practice.suggestion_refused",
  "practice.cleared",
  "practice.published",
  "practice.shown_again",
  "practice.archived",
  "practice.withdrawn",
  "practice.confirmed",
  "file.added",
  "file.removed",
  "file.put_back",
  "file.described",
  "uptake.told",
  "uptake.withdrawn",
  "uptake.followed_up",
  "question.asked",
  "question.answered",
  "question.hidden",
  "question.shown_again",
  "trail.exported",
  "retention.removed",
  "mail.tried_again",
] as const;

export type ActivityKind = (typeof activityKinds)[number];

type Underscored<K> = K extends `${infer Noun}.${infer What}` ? `${Noun}_${What}` : never;

/** Under which key the sentence of a kind stands: `report_submitted`. */
export const keyOfKind = (kind: ActivityKind) => kind.replace(".", "_") as Underscored<ActivityKind>;

/** What happened, without a figure and without a person's data in the details. */
export type Happening = {
  kind: ActivityKind;
  subjectId: string;
  /** The organisation whose affairs were touched; null when none. */
  organisationId?: string | null;
  details?: Record<string, string | number | boolean | null>;
};

/** How many lines a file of the trail has at most; whoever needs more narrows the days down. */
export const linesOfFile = 20_000;

/** Kinds whose subject is a person, other than whoever acts on their own account. */
export const kindsAboutPeople = [
  "organisation.seat_given",
  "organisation.seat_role_changed",
  "organisation.seat_ended",
  "organisation.coordination_handed_over",
  "account.disabled",
  "account.enabled",
  "account.role_changed",
  "account.second_factor_reset",
] as const satisfies readonly ActivityKind[];
