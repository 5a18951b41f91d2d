/**
 * Every column that says nothing of a person, by table. A new column stands in no list until somebody has decided: here,
 * or in `personal-columns.ts` with its purpose, its time and what erasure does to it. A test names those left out.
 */
export const impersonalColumns: Readonly<Record<string, string>> = {
  activities: "id details sequence hash",
  anchored_heads: "day chain organisation_id sequence hash",
  cells: "submission_id indicator breakdown state value qualifier version changed_at",
  chain_heads: "chain organisation_id sequence hash",
  comments: "id thread_id side at",
  control_groups: "organisation_id name",
  extensions: "id period_id organisation_id until granted_at",
  former_names: "id organisation_id name short_name slug until",
  indicator_relations: "relation kind whole part position from_year",
  job_runs: "name started_at finished_at done_at failure next_at",
  indicator_versions: "code version from_year labels definition hint dimensions allows_estimate breaks_series",
  indicators: "code section position unit count_basis disclosure_class",
  join_requests: "id organisation_id is_example",
  join_tries: "id",
  invitations: "id",
  mailed_keys: "id subject_id",
  manuscripts:
    "id kind organisation_id state version title content started_at saved_at sent_at return_reason published",
  manuscript_versions: "manuscript_id number why content made_at",
  memberships: "id organisation_id kind starts_on ends_on",
  narratives: "submission_id question number codes not_applicable version changed_at",
  notices: "id collected_at",
  organisation_affiliations: "id organisation_id position network level role",
  organisation_agreements: "id organisation_id position partner_ro partner_en scope_ro scope_en signed_on",
  organisation_audiences: "organisation_id audience",
  organisation_programmes: "id organisation_id position name text_ro text_en since_year",
  organisation_services:
    "id organisation_id position support detail_ro detail_en name since_year is_licensed licence_number licence_until",
  organisation_territories: "organisation_id territory",
  organisations:
    "id slug name short_name summary_ro summary_en audience_ro audience_en founded_year active_since places is_accredited website source is_example merged_into merged_on",
  outbox: "id only_to_accounts waits_until tries last_error withheld_at withheld_as",
  passkey_challenges: "id purpose",
  people: "is_example",
  period_totals: "period_id indicator breakdown total answered contributors not_collected not_applicable estimated",
  practices:
    "id slug organisation_id partners state version title summary kind direction audiences setting territories since_year until_year languages cost_band evidence is_licensed parts figures links contact licence source first_published_at published_at review_on is_example searched sorting_title",
  press_contacts: "organisation_id",
  profile_figures: "id organisation_id position kind value qualifier label_ro label_en since_year as_of_year",
  register_decisions: "id organisation_id kind day other_id reason decided_at",
  release_cells:
    "release_id indicator breakdown position status value qualifier labels unit reporting_organisations member_organisations confidence note source reason",
  releases:
    "id year number origin member_organisations reporting_organisations source note rule_set content_hash prepared_at published_at discarded_at is_example",
  reminders: "id period_id organisation_id sent_at",
  reporting_periods: "id year opens_at due_at submissions_close_at corrections_close_at review_closes_at is_example",
  search_words: "corpus word",
  seats: "id",
  service_offers: "organisation_id indicator declared_at",
  sign_in_tries: "id",
  sign_ins: "second_factor_due",
  submission_versions: "submission_id number sent_at late content_hash",
  submissions:
    "id period_id organisation_id state version registration_number details_confirmed_at started_at saved_at sections_done sections_asked unexplained_figures explained_figures submitted_at returned_at accepted_at",
  threads: "id submission_id indicator breakdown asks_for_correction resolved_at opened_at",
  trainings: "id submission_id topic channel audiences sessions hours specialists others version changed_at",
};
