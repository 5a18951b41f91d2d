export default {
  access: {
    forbidden: "Your role does not allow this. Ask your organisation’s coordinator or the secretariat.",
    sign_in_needed: "Sign in to continue.",
    not_found: "The page does not exist or has moved.",
  },
  form: {
    sent_already:
      "The form was sent already, with other answers, and those are saved. What you changed since is not: check what stands below and send again.",
    too_large: "You sent too much text at once. Send less and try again.",
    unreadable: "We could not read the form. Reload the page and send it again.",
    cross_site: "The form came from another site, so we did not take it. Open the page here and send it again.",
  },
  manuscript: {
    changed_meanwhile:
      "Somebody else changed the text meanwhile. What you wrote is below; look at what is new and add what is missing before you save.",
    sent_meanwhile:
      "The text has been sent to be checked, so it does not change now. What you wrote is below; keep it if you need it.",
  },
  comment: {
    nothing_said: "Write what you want to say, or the words you would put instead.",
    passage_absent: "The quoted words are not in this text. Copy them exactly as they appear, with nothing added.",
    passage_repeated: "The quoted words appear more than once. Quote a few more, so that it is clear which you mean.",
    passage_tangled:
      "The passage begins or ends inside bold words or a link, or runs into another paragraph. Quote it whole, within one paragraph, or leave a comment only.",
    passage_gone: "Those words are no longer in the text, so nothing was changed.",
    does_not_fit:
      "With these words the text would be too long or too tangled for its place. Write it differently yourself.",
    closed_already: "The comment is closed already. Reload the page to see how.",
    not_now: "The text is in another state now, so this cannot be done. Reload the page to see where it is.",
    too_many: "There are {{most}} open comments already. Return the text and wait for the answers.",
  },
  file: {
    none_chosen: "Choose a file, then press again.",
    empty: "‘{{name}}’ is empty. Choose another file.",
    too_large: "‘{{name}}’ is larger than {{limit}} MB. Make it smaller, or split it.",
    too_many: "There is room for {{limit}} files. Take one out before you add another.",
    no_space_left:
      "There is no room for ‘{{name}}’: the organisation’s files have at most {{limit}} MB together. Take out what is no longer needed.",
    no_room:
      "‘{{name}}’ could not be kept: the portal has run out of space. Nothing you wrote is lost. Tell the secretariat, and try again later.",
    busy: "Many files are being added just now. Try again in a minute.",
    busy_with_yours: "Two other files of yours are still on their way. Wait until they are done, then try again.",
    harmful: "A harmful program was found in ‘{{name}}’, so we did not take it. Have your computer checked too.",
    not_scanned:
      "The program that checks files does not answer, so we take no files just now. What you wrote stays. Try again later; if it goes on, tell the secretariat.",
    not_arrived: "The file did not reach us. Choose it once more.",
    kind_not_taken:
      "‘{{name}}’ is not of a kind we take. We take PDF, DOCX, XLSX, PPTX, ODT, ODS, TXT, CSV and JPEG, PNG or WebP images.",
    old_kind: "‘{{name}}’ is in an old format that can hide programs. Save it as DOCX, XLSX, PPTX or PDF.",
    is_something_else:
      "‘{{name}}’ ends in ‘.{{ending}}’, but holds something else. Open it and save it again in its format.",
    runs_something:
      "‘{{name}}’ holds something that starts by itself (macros, programs or other files). Save it without them.",
    locked: "‘{{name}}’ is locked with a password, so we cannot check it. Save it without one.",
    bursts: "‘{{name}}’ unpacks to far more than it seems. Save it again, or split it.",
    damaged: "‘{{name}}’ cannot be read to its end. Open it, save it again, and try once more.",
    no_utf8: "‘{{name}}’ is not text written in UTF-8. Save it with the encoding UTF-8.",
    too_many_pixels: "‘{{name}}’ has more than {{limit}} million pixels. Make the image smaller.",
    is_image: "‘{{name}}’ is an image. Add it below, among the images, after you confirm each point.",
    is_no_image: "‘{{name}}’ is not an image. Add it among the documents.",
    not_now: "The practice is being checked. Its files can be changed when it comes back, or is published.",
  },
  practice: {
    not_ready_one: "One thing is still missing before you send. It is written below.",
    not_ready_other: "{{count, number}} things are still missing before you send. They are written below.",
    reason_missing: "Write in a few words what to change, so that the organisation knows.",
    checklist_open_one: "One point is not ticked. Tick it if it is in order, or return the text with the reason.",
    checklist_open_other:
      "{{count, number}} points are not ticked. Tick them if they are in order, or return the text with the reason.",
    second_reader_needed: "It is about survivors, so somebody else reads it too. You have read it already.",
    off_the_site: "The secretariat took it off the site or archived it. Only the secretariat shows it again.",
  },
  uptake: {
    told_already:
      "Your organisation has already said that it took this practice up. Reload the page to see what it says.",
    day_ahead: "That day has not come yet. Write since when you use the practice.",
    not_asked_now: "There is nothing to answer now: the question comes a year after the uptake or the last answer.",
  },
  question: {
    answered_already: "A colleague has answered already. Reload the page to see the answer.",
    too_many: "{{most}} questions of yours about this practice wait for an answer. Wait for one before you ask again.",
  },
  markdown: {
    too_long: "The text has {{length, number}} characters, more than {{most, number}}. Make it shorter, or split it.",
    too_deep: "The text has quotes or lists inside each other more than {{most}} steps deep. Leave fewer.",
    table_too_large:
      "A table has at most {{columns}} columns, and a text at most {{rows}} lines of tables. Make it smaller, or send it as a file.",
    tangled: "The text has too many formatting marks (brackets, stars, backticks). Leave the words only.",
  },
  document: {
    busy: "Many documents are being prepared already. Try again in a minute.",
  },
  report: {
    not_found: "The page does not exist or has moved.",
    changed_meanwhile: "The report changed meanwhile. Look at what is new and try again.",
    not_open_for_change:
      "The {{year}} report has been sent, so it cannot be changed now. The coordinator can withdraw it.",
    period_closed: "The {{year}} cycle is closed. For a change, write to the secretariat.",
    review_closed: "The review of {{year}} is closed. Change the period’s deadline to continue.",
    not_yet_open: "Reporting for {{year}} has not opened yet. We will tell you by e-mail when it does.",
    not_a_member: "Your organisation was not a member in {{year}}, so it has no report to send.",
    not_sent: "The {{year}} report is not sent at the moment, so there is nothing to take back. Reload the page.",
    training_changed_meanwhile:
      "Somebody else changed this training meanwhile. What you wrote is below; look at what is new and save again.",
    figures_in_the_way_one: "One figure needs correcting before you send the report.",
    figures_in_the_way_other: "{{count, number}} figures need correcting before you send the report.",
    warnings_unexplained_one: "One figure is surprising. Say in one sentence why it is right, then send the report.",
    warnings_unexplained_other:
      "{{count, number}} figures are surprising. Say for each, in one sentence, why it is right.",
    corrections_unanswered_one: "The secretariat asked about one figure. Change it or answer, then send.",
    corrections_unanswered_other:
      "The secretariat asked about {{count, number}} figures. Change them or answer, then send.",
    sections_unfinished_one: "One section is not finished. Finish it, then send the report.",
    sections_unfinished_other: "{{count, number}} sections are not finished. Finish them, then send the report.",
  },
  organisation: {
    not_found: "There is no organisation with the address ‘{{slug}}’.",
    slug_taken: "There is already an organisation with the address ‘{{slug}}’.",
    press_mailbox_personal:
      "‘{{mailbox}}’ looks like the address of a person. For the press we show a role mailbox only, for example press@organisation.org.",
    profile_changed:
      "Meanwhile somebody changed this part of the profile. See what the public page says now; if you send again, what you wrote stays.",
    too_many_entries: "There can be at most {{most, number}} in a list. Take something out before you add.",
    too_many_services: "A profile can have at most {{most}} services. Take out one that no longer exists.",
    slug_malformed: "The short address ‘{{slug}}’ may only have lower case letters, digits and hyphens.",
  },
  register: {
    same_name: "The organisation already has this name.",
    same_kind: "The organisation already has this standing.",
    day_too_early: "The day is before the present standing began. Choose a later day.",
    day_ahead: "The day has not come yet. People lose access with the decision, so come back on that day.",
    not_standing: "The organisation is no longer in the platform.",
    merged_already: "The organisation is already part of another.",
    cannot_merge:
      "These two cannot be merged: choose another that is in the platform on that day and not part of a third.",
    not_merged: "The organisation is not part of another.",
  },
  join_request: {
    not_found: "The request does not exist or was deleted.",
    already_decided: "This request was answered already. Open the list again.",
    tells_of_a_case:
      "This seems to tell of a person. We have kept nothing. For a danger happening now call 112; about human trafficking, 0800 800 678. Here, write about the organisation only.",
    too_many: "Many requests have come from you within an hour. Try again later or write to the secretariat.",
  },
  account: {
    email_taken: "There is already an account with the address {{email}}.",
    email_malformed: "‘{{email}}’ is not an e-mail address. Write it in full, for example name@organisation.org.",
    last_administrator: "This is the only administrator who can sign in. Invite a second administrator first.",
  },
  seat: {
    last_coordinator:
      "An organisation always has a coordinator, and this is the only one. Hand the coordination over first, or invite a second coordinator.",
    no_such_successor:
      "The person you chose has no seat in the organisation any more, or cannot sign in. Choose somebody else.",
  },
  invitation: {
    already_seated: "The person has this seat in the organisation already. Roles are changed from the list of people.",
    already_waiting: "An invitation to this address waits already. You can send it again from the list.",
    role_is_theirs: "The person has this role in the platform already.",
    too_many: "{{most}} invitations have left today already. Go on tomorrow, or write to the secretariat.",
    sent_just_now: "The mail has only just left. Wait {{minutes}} minutes, then you can send it again.",
    sent_too_often:
      "You have sent the invitation {{times}} times. Check the address with the person; if it is wrong, withdraw the invitation.",
    opens_nothing:
      "The address and the code fit no invitation, or it has expired. Check them, or ask whoever invited you to send it again.",
    over: "The invitation has expired. Ask whoever invited you to send it again.",
    withdrawn: "The invitation was withdrawn. Ask whoever invited you.",
    sign_in_first: "The address has an account already. Sign in, then accept the invitation.",
    for_somebody_else: "The invitation is for another address than your account’s. Sign out and open the mail again.",
  },
  review: {
    not_waiting:
      "The {{year}} report no longer waits for a check: it was withdrawn, returned or accepted meanwhile. Reload the page.",
    not_accepted: "The {{year}} report is not accepted, so there is nothing to reopen.",
    corrections_closed:
      "Corrections for {{year}} are closed, so the organisation could not change anything. Extend the deadline first, in the {{year}} period.",
    reason_missing: "Write why you return the report, or choose at least one figure to correct.",
    figure_reason_missing: "Write the reason beside every figure you return.",
    figure_unknown: "One of the chosen figures is not in this report. Reload the page and choose again.",
  },
  period: {
    not_found: "The page does not exist or has moved.",
    already_there: "The year {{year}} is already open for reporting.",
    moments_out_of_order: "The deadlines are not in order: opening, due, closing, corrections, review.",
    changed_meanwhile: "Somebody changed the deadlines meanwhile. Look at what is new and try again.",
    not_open: "Reporting for {{year}} is not open now, so we send no reminders.",
    nobody_to_remind: "There is nobody to remind now: all have sent, or had a reminder in the last {{days}} days.",
    not_a_member: "The organisation is not a member in {{year}}, so it owes no report.",
    extension_changes_nothing: "Choose a moment after submissions close: until then every organisation can send.",
    extension_granted_already: "The organisation already has time at least until then. Choose a later moment.",
    extension_in_the_past: "Choose a day in the future: the new deadline must leave some time.",
  },
  figures: {
    refused: "The figures were not written: something does not agree.",
  },
  release: {
    not_found: "The page does not exist or has moved.",
    file_invalid: "The file cannot be recorded: there are things to correct in it.",
    nothing_accepted: "No report for {{year}} has been accepted, so there is nothing to compile.",
    few_reports:
      "Accepted reports: {{reporting, number}} of {{expected, number}}, fewer than half. Tick that you go on all the same.",
    already_waiting: "A prepared release for {{year}} is already waiting. Publish or discard it first.",
    already_published:
      "The figures for {{year}} are already published. Two versions of one year would show the figures of the organisation that was added.",
    not_waiting: "The release is no longer waiting: it was published or discarded meanwhile.",
    second_person_needed: "You prepared this release, so another person of the secretariat publishes it.",
  },
  key: {
    opens_nothing:
      "The code or the address opens nothing any more: it was used already, has run out or is mistyped. Ask for a new message.",
  },
  password: {
    wrong: "Your present password does not match. Write the one you signed in with.",
    too_many_tries: "Too many tries. Wait {{minutes}} minutes and try again.",
    same: "The new password is the present one. Choose another.",
    too_short: "The password is too short. Write at least {{least}} characters; a sentence will do.",
    too_long: "The password is too long. Write at most {{most}} characters.",
    guessable:
      "The password is easy to guess: it is among the most used ones, or a simple row. Try four words that have nothing to do with each other.",
  },
  erasure: {
    last_coordinator:
      "You are the only coordinator of: {{organisations}}. Hand the role to a colleague first, then come back.",
    last_administrator:
      "You are the only administrator of the portal. Give the role to somebody else first, then come back.",
  },
  passkey: {
    not_accepted: "The passkey was not accepted. Try again, or sign in with your password and a code.",
    start_again: "It took too long, or the request was used already. Try again.",
    already_there: "This passkey is added already.",
    not_there: "The passkey is no longer in the list. Reload the page.",
    asked_too_often: "Too many requests from the same place. Wait {{minutes}} minutes and try again.",
    too_many: "You have {{most}} passkeys already. Delete one you no longer use first.",
  },
  second_factor: {
    code_wrong: "The code does not match or was used already. Wait for the next one and check your phone’s clock.",
    already_there: "You have a second step at sign-in already.",
    not_there: "You have no second step at sign-in, so there is nothing to change.",
    guessed:
      "Too many wrong codes for your account today: somebody knows your password. Ask for a new one by e-mail and you are in at once, or use a passkey or a recovery code.",
    nothing_to_take: "The person has no second step at sign-in, so there is nothing to take away.",
    start_again: "More than ten minutes have passed since the password. Sign in again with e-mail and password.",
  },
  sign_in: {
    failed: "The e-mail address and the password do not match. Check them and try again.",
    too_many_tries:
      "Too many tries. Wait {{minutes}} minutes. If you cannot wait, sign in from a browser you have signed in with before, or ask for a new password by e-mail: it lets you in at once.",
  },
} as const;
