import { type Holding } from "./holdings.ts";

/**
 * What the erasure of a person does to it. `removed`: the row goes. `blanked`: the value goes, the row stays. `kept`: it
 * stays and points to nobody any more. `runs_out`: nobody can tell whose it is, and its term ends soon.
 */
type Erasure = "removed" | "blanked" | "kept" | "runs_out";

export type Decision = {
  holding: Holding;
  onErasure: Erasure;
  /** Part of the copy a person takes of their data. Never what opens an account, nor what tells of somebody else. */
  inCopy: boolean;
};

/** `people: "email name"` with one decision for all of them. */
function decided(columns: Readonly<Record<string, string>>, decision: Decision): [string, Decision][] {
  return Object.entries(columns).flatMap(([table, names]) =>
    names.split(" ").map((column): [string, Decision] => [`${table}.${column}`, decision]),
  );
}

/** Every column that says something of a person, as `table.column`. */
export const personalColumns: ReadonlyMap<string, Decision> = new Map([
  ...decided(
    {
      people: "id email name language platform_role disabled_at created_at",
      seats: "person_id organisation_id role started_at ended_at",
      editorships: "person_id direction started_at ended_at",
    },
    { holding: "account", onErasure: "removed", inCopy: true },
  ),
  ...decided(
    {
      person_secrets: "person_id password_hash totp_secret totp_last_step",
      recovery_codes: "person_id code_hash used_at",
    },
    { holding: "secrets", onErasure: "removed", inCopy: false },
  ),
  ...decided(
    { passkeys: "person_id name transports is_synced created_at last_used_at" },
    { holding: "secrets", onErasure: "removed", inCopy: true },
  ),
  ...decided({ passkeys: "id public_key counter" }, { holding: "secrets", onErasure: "removed", inCopy: false }),
  ...decided(
    { passkey_challenges: "browser person_id expires_at" },
    { holding: "tries", onErasure: "removed", inCopy: false },
  ),
  ...decided(
    {
      sign_ins: "person_id acting_organisation_id browser confirmed_at created_at expires_at",
      known_browsers: "person_id browser first_used_at last_used_at",
    },
    { holding: "sign_ins", onErasure: "removed", inCopy: true },
  ),
  ...decided({ sign_ins: "id", known_browsers: "mark" }, { holding: "sign_ins", onErasure: "removed", inCopy: false }),
  ...decided(
    { sign_in_tries: "subject at", join_tries: "subject at" },
    { holding: "tries", onErasure: "runs_out", inCopy: false },
  ),
  ...decided(
    { sent_forms: "person_id act led_to at", kept_forms: "person_id path fields kept_at" },
    { holding: "forms", onErasure: "removed", inCopy: true },
  ),
  ...decided(
    { sent_forms: "key content_hash", kept_forms: "id" },
    { holding: "forms", onErasure: "removed", inCopy: false },
  ),
  ...decided(
    {
      mailed_keys: "email purpose created_at expires_at used_at",
      outbox: "recipient language template written_at delivered_at",
      notices: "person_id template written_at read_at",
      notice_settings: "person_id ways",
      invitations:
        "email language organisation_id seat_role platform_role created_at sent_at times_sent expires_at accepted_at withdrawn_at",
    },
    { holding: "mail", onErasure: "removed", inCopy: true },
  ),
  ...decided(
    { mailed_keys: "link_hash code_hash wrong_codes" },
    { holding: "mail", onErasure: "removed", inCopy: false },
  ),
  ...decided({ outbox: "props" }, { holding: "mail", onErasure: "blanked", inCopy: false }),
  ...decided(
    { notices: "props", notice_settings: "stop_key" },
    { holding: "mail", onErasure: "removed", inCopy: false },
  ),
  ...decided({ outbox: "desk" }, { holding: "mail", onErasure: "kept", inCopy: false }),
  ...decided(
    { activities: "actor_id at kind acting_organisation_id organisation_id" },
    { holding: "acts", onErasure: "kept", inCopy: true },
  ),
  ...decided(
    {
      activities: "subject_id request_id",
      manuscripts: "started_by saved_by sent_by cleared_by",
      manuscript_versions: "made_by",
      manuscript_comments: "written_by closed_by",
      manuscript_answers: "said_by",
      files: "added_by removed_by",
      practice_uptakes: "told_by withdrawn_by",
      uptake_answers: "answered_by",
      practice_questions: "asked_by answered_by hidden_by",
      submissions: "started_by submitted_by returned_by accepted_by",
      submission_versions: "sent_by",
      cells: "changed_by",
      narratives: "changed_by",
      trainings: "changed_by",
      threads: "resolved_by",
      comments: "author_id",
      service_offers: "declared_by",
      reminders: "sent_by",
      extensions: "granted_by",
      releases: "prepared_by published_by",
      invitations: "invited_by accepted_by withdrawn_by",
      editorships: "started_by ended_by",
    },
    { holding: "acts", onErasure: "kept", inCopy: false },
  ),
  ...decided(
    { join_requests: "decided_by", press_contacts: "agreed_by", register_decisions: "decided_by" },
    { holding: "acts", onErasure: "blanked", inCopy: false },
  ),
  ...decided(
    {
      cells: "note explanation",
      narratives: "title text",
      trainings: "title",
      comments: "text",
      submission_versions: "content",
      extensions: "reason",
    },
    { holding: "words", onErasure: "kept", inCopy: false },
  ),
  ...decided({ files: "name caption alternative" }, { holding: "files", onErasure: "kept", inCopy: false }),
  ...decided(
    {
      join_requests:
        "kind organisation_name website contact_name contact_position email reasons language consent_version consent_text received_at state decided_at decision_reason",
    },
    { holding: "request", onErasure: "removed", inCopy: true },
  ),
  ...decided({ join_requests: "sending" }, { holding: "request", onErasure: "removed", inCopy: false }),
  ...decided(
    { press_contacts: "mailbox agreed_at consent_version consent_text consent_language" },
    { holding: "press", onErasure: "kept", inCopy: false },
  ),
  ...decided({ erasures: "person_id erased_at" }, { holding: "erased", onErasure: "kept", inCopy: false }),
]);

/** By which column the rows of a table are a person's: their id, or their address. Every table of the copy is here. */
export const whoseRows: Readonly<Record<string, { column: string; names: "person" | "address" }>> = {
  people: { column: "id", names: "person" },
  seats: { column: "person_id", names: "person" },
  editorships: { column: "person_id", names: "person" },
  sign_ins: { column: "person_id", names: "person" },
  known_browsers: { column: "person_id", names: "person" },
  passkeys: { column: "person_id", names: "person" },
  sent_forms: { column: "person_id", names: "person" },
  kept_forms: { column: "person_id", names: "person" },
  mailed_keys: { column: "email", names: "address" },
  outbox: { column: "recipient", names: "address" },
  notices: { column: "person_id", names: "person" },
  notice_settings: { column: "person_id", names: "person" },
  invitations: { column: "email", names: "address" },
  activities: { column: "actor_id", names: "person" },
  join_requests: { column: "email", names: "address" },
};
