import { expect, test } from "vitest";
import { type Actor, visitor } from "#app/access/actor.ts";
import { abilities, type Ability } from "#app/access/authorize.ts";

const organisation = "organisation-a";
const person = (known: Partial<Actor>): Actor => ({ ...visitor, personId: "somebody", ...known });
const seat = (role: "contributor" | "coordinator", organisationId = organisation) => ({ organisationId, role });

/** Everybody who may come by; the report belongs to organisation A and the release was prepared by secretariat 1. */
const people: Record<string, Actor> = {
  visitor,
  "signed in, no seat": person({}),
  "contributor of A": person({ seats: [seat("contributor")], actingFor: organisation }),
  "coordinator of A": person({ seats: [seat("coordinator")], actingFor: organisation }),
  "coordinator of B": person({ seats: [seat("coordinator", "b")], actingFor: "b" }),
  "coordinator of A, acting for B": person({
    seats: [seat("coordinator"), seat("contributor", "b")],
    actingFor: "b",
  }),
  "secretariat 1": person({ personId: "secretariat-1", platformRole: "secretariat" }),
  "secretariat 2": person({ personId: "secretariat-2", platformRole: "secretariat" }),
  "secretariat with a seat in A": person({ platformRole: "secretariat", seats: [seat("coordinator")] }),
  "secretariat acting for B": person({
    platformRole: "secretariat",
    seats: [seat("coordinator", "b")],
    actingFor: "b",
  }),
  "coordinator of group 1": person({ groups: [{ groupId: "group-1", role: "coordinator" }] }),
  "secretary of group 1": person({ groups: [{ groupId: "group-1", role: "secretary" }] }),
  "external of group 1": person({ groups: [{ groupId: "group-1", role: "external" }] }),
  "coordinator of group 2": person({ groups: [{ groupId: "group-2", role: "coordinator" }] }),
  "editor of prevention, acting for B": person({
    seats: [seat("contributor", "b")],
    actingFor: "b",
    editorOf: ["prevention"],
  }),
  "editor of prevention with a seat in A": person({ seats: [seat("contributor")], editorOf: ["prevention"] }),
  "editor of research": person({ editorOf: ["research"] }),
  board: person({ platformRole: "board" }),
  administrator: person({ platformRole: "administrator" }),
};

const report = { organisationId: organisation };
/** Sent by A, about prevention. */
const text = { ...report, direction: "prevention", isDraft: false };
const group = { groupId: "group-1" };
const prepared = { preparedBy: "secretariat-1", published: false };

/** What each ability is asked about. */
const subjects: Record<Ability, unknown> = {
  "file.attach": report,
  "file.download": { ...report, audience: "secretariat", direction: "prevention" },
  "trail.view": report,
  "organisation.enter": null,
  "organisation.describe": { organisationId: organisation },
  "membership.ask": null,
  "membership.view_register": null,
  "membership.decide": null,
  "register.keep": null,
  "seat.give": null,
  "account.create": null,
  "account.take_copy": null,
  "account.erase_own": null,
  "removals.view": null,
  "notice.view_own": null,
  "mails.oversee": null,
  "account.view_all": null,
  "account.disable": { id: "somebody-else", platformRole: null },
  "account.reset_second_factor": { id: "somebody-else", platformRole: null },
  "account.change_role": { id: "somebody-else", platformRole: null },
  "seat.view": report,
  "seat.change": report,
  "seat.leave": report,
  "editor.appoint": { personId: "somebody-else" },
  "invitation.send": { ...report, role: "coordinator" },
  "group.enter": group,
  "group.speak": group,
  "group.run": group,
  "report.view": report,
  "report.edit": report,
  "report.submit": report,
  "report.comment": report,
  "report.review": report,
  "report.import": report,
  "period.view_cycle": null,
  "period.view_participation": null,
  "period.manage": null,
  "period.remind": null,
  "release.view": prepared,
  "release.prepare": null,
  "release.publish": prepared,
  "release.discard": prepared,
  "practice.record": null,
  "practice.write": report,
  "practice.send": report,
  "practice.view_desk": null,
  "practice.read_sent": text,
  "practice.check": text,
  "practice.withdraw": null,
  "practice.comment": text,
  "practice.answer_comment": text,
  "practice.confirm": report,
  "uptake.view": null,
  "uptake.tell": report,
  "uptake.withdraw": report,
  "uptake.follow_up": report,
  "question.ask": report,
  "question.answer": report,
  "question.hide": null,
};

type Decide = (actor: Actor, subject: unknown) => boolean;

test("who may do what, at one sitting", () => {
  const rows = Object.entries(abilities).map(([ability, decide]) => {
    const allowed = Object.entries(people).filter(([, actor]) =>
      (decide as Decide)(actor, subjects[ability as Ability]),
    );
    return `${ability.padEnd(26)} ${allowed.map(([name]) => name).join(" · ") || "nobody"}`;
  });
  expect(`\n${rows.join("\n")}\n`).toMatchInlineSnapshot(`
    "
    trail.view                 contributor of A · coordinator of A · secretariat 1 · secretariat 2 · secretariat with a seat in A · administrator
    account.view_all           secretariat 1 · secretariat 2 · secretariat with a seat in A · administrator
    account.disable            secretariat 1 · secretariat 2 · secretariat with a seat in A · administrator
    account.reset_second_factor secretariat 1 · secretariat 2 · secretariat with a seat in A · administrator
    account.change_role        administrator
    organisation.enter         secretariat 1 · secretariat 2 · secretariat with a seat in A
    organisation.describe      contributor of A · coordinator of A · secretariat 1 · secretariat 2 · secretariat with a seat in A
    membership.ask             visitor · signed in, no seat · contributor of A · coordinator of A · coordinator of B · coordinator of A, acting for B · secretariat 1 · secretariat 2 · secretariat with a seat in A · secretariat acting for B · coordinator of group 1 · secretary of group 1 · external of group 1 · coordinator of group 2 · editor of prevention, acting for B · editor of prevention with a seat in A · editor of research · board · administrator
    membership.view_register   secretariat 1 · secretariat 2 · secretariat with a seat in A
    register.keep              secretariat 1 · secretariat 2 · secretariat with a seat in A
    membership.decide          secretariat 1 · secretariat 2 · secretariat with a seat in A
    seat.give                  secretariat 1 · secretariat 2 · secretariat with a seat in A · administrator
    account.create             secretariat 1 · secretariat 2 · secretariat with a seat in A · administrator
    seat.view                  contributor of A · coordinator of A
    seat.change                coordinator of A
    seat.leave                 contributor of A · coordinator of A
    invitation.send            coordinator of A · secretariat 1 · secretariat 2 · secretariat with a seat in A · administrator
    editor.appoint             secretariat 1 · secretariat 2 · secretariat with a seat in A
    group.enter                secretariat 1 · secretariat 2 · secretariat with a seat in A · coordinator of group 1 · secretary of group 1 · external of group 1
    group.speak                coordinator of group 1 · secretary of group 1 · external of group 1
    group.run                  secretariat 1 · secretariat 2 · secretariat with a seat in A · coordinator of group 1 · secretary of group 1
    period.view_participation  secretariat 1 · secretariat 2 · secretariat with a seat in A · board
    period.manage              secretariat 1 · secretariat 2 · secretariat with a seat in A
    report.view                contributor of A · coordinator of A · secretariat 1 · secretariat 2 · secretariat with a seat in A
    report.edit                contributor of A · coordinator of A
    report.submit              coordinator of A
    report.comment             contributor of A · coordinator of A · secretariat 1 · secretariat 2
    report.import              contributor of A · coordinator of A
    report.review              secretariat 1 · secretariat 2
    period.view_cycle          secretariat 1 · secretariat 2 · secretariat with a seat in A
    period.remind              secretariat 1 · secretariat 2 · secretariat with a seat in A
    release.view               secretariat 1 · secretariat 2 · secretariat with a seat in A · board
    release.prepare            secretariat 1 · secretariat 2 · secretariat with a seat in A
    release.publish            secretariat 2 · secretariat with a seat in A
    release.discard            secretariat 1 · secretariat 2 · secretariat with a seat in A
    practice.record            secretariat 1 · secretariat 2 · secretariat with a seat in A
    practice.write             contributor of A · coordinator of A
    practice.send              coordinator of A
    practice.view_desk         secretariat 1 · secretariat 2 · secretariat with a seat in A · editor of prevention, acting for B · editor of prevention with a seat in A · editor of research
    practice.read_sent         secretariat 1 · secretariat 2 · secretariat with a seat in A · editor of prevention, acting for B
    practice.check             secretariat 1 · secretariat 2 · editor of prevention, acting for B
    practice.comment           secretariat 1 · secretariat 2 · editor of prevention, acting for B
    practice.answer_comment    contributor of A · coordinator of A · secretariat 1 · secretariat 2 · editor of prevention, acting for B
    practice.confirm           coordinator of A
    practice.withdraw          secretariat 1 · secretariat 2 · secretariat with a seat in A
    uptake.view                contributor of A · coordinator of A · coordinator of B · coordinator of A, acting for B · secretariat 1 · secretariat 2 · secretariat with a seat in A · secretariat acting for B · editor of prevention, acting for B
    uptake.tell                coordinator of B · secretariat acting for B
    uptake.withdraw            coordinator of A · secretariat 1 · secretariat 2 · secretariat with a seat in A
    uptake.follow_up           contributor of A · coordinator of A
    question.ask               coordinator of B · coordinator of A, acting for B · secretariat acting for B · editor of prevention, acting for B
    question.answer            contributor of A · coordinator of A
    question.hide              secretariat 1 · secretariat 2 · secretariat with a seat in A
    file.attach                contributor of A · coordinator of A
    file.download              contributor of A · coordinator of A · secretariat 1 · secretariat 2 · secretariat with a seat in A · editor of prevention, acting for B
    notice.view_own            signed in, no seat · contributor of A · coordinator of A · coordinator of B · coordinator of A, acting for B · secretariat 1 · secretariat 2 · secretariat with a seat in A · secretariat acting for B · coordinator of group 1 · secretary of group 1 · external of group 1 · coordinator of group 2 · editor of prevention, acting for B · editor of prevention with a seat in A · editor of research · board · administrator
    mails.oversee              secretariat 1 · secretariat 2 · secretariat with a seat in A · administrator
    account.take_copy          signed in, no seat · contributor of A · coordinator of A · coordinator of B · coordinator of A, acting for B · secretariat 1 · secretariat 2 · secretariat with a seat in A · secretariat acting for B · coordinator of group 1 · secretary of group 1 · external of group 1 · coordinator of group 2 · editor of prevention, acting for B · editor of prevention with a seat in A · editor of research · board · administrator
    account.erase_own          signed in, no seat · contributor of A · coordinator of A · coordinator of B · coordinator of A, acting for B · secretariat 1 · secretariat 2 · secretariat with a seat in A · secretariat acting for B · coordinator of group 1 · secretary of group 1 · external of group 1 · coordinator of group 2 · editor of prevention, acting for B · editor of prevention with a seat in A · editor of research · board · administrator
    removals.view              secretariat 1 · secretariat 2 · secretariat with a seat in A · administrator
    "
  `);
});

test("nobody disables themselves, changes their own role or resets their own second factor, and only administrators touch those of the platform", () => {
  const may = (
    actor: Actor | undefined,
    ability: "account.disable" | "account.change_role" | "account.reset_second_factor",
    subject: { id: string; platformRole: Actor["platformRole"] },
  ) => abilities[ability](actor ?? visitor, subject);
  const administrator = people["administrator"];
  for (const ability of ["account.disable", "account.change_role", "account.reset_second_factor"] as const) {
    expect(may(administrator, ability, { id: "somebody", platformRole: "administrator" }), ability).toBe(false);
    expect(may(administrator, ability, { id: "another", platformRole: "administrator" }), ability).toBe(true);
    expect(may(people["secretariat 1"], ability, { id: "another", platformRole: "board" }), ability).toBe(false);
  }
  expect(may(people["secretariat 1"], "account.disable", { id: "another", platformRole: null })).toBe(true);
});

test("from outside an organisation only its coordinators are invited, and into the platform only by administrators", () => {
  const inviters = (offer: Parameters<(typeof abilities)["invitation.send"]>[1]) =>
    Object.entries(people).flatMap(([name, actor]) => (abilities["invitation.send"](actor, offer) ? [name] : []));
  expect(inviters({ organisationId: organisation, role: "contributor" })).toEqual(["coordinator of A"]);
  for (const role of ["secretariat", "board", "administrator"] as const) {
    expect(inviters({ organisationId: null, role })).toEqual(["administrator"]);
  }
});

test("a draft, also of a next version, is checked by no editor, nor is a text that names no direction", () => {
  const editor = people["editor of prevention, acting for B"] ?? visitor;
  for (const ability of ["read_sent", "check", "comment", "answer_comment"] as const) {
    const may = abilities[`practice.${ability}`];
    const sent = { organisationId: organisation, direction: "prevention", isDraft: false } as const;
    expect(may(editor, sent), ability).toBe(true);
    expect(may(editor, { ...sent, isDraft: true }), ability).toBe(false);
    expect(may(editor, { ...sent, direction: null }), ability).toBe(false);
  }
});

test("nobody who is not signed in may do anything but read what is published and ask to join", () => {
  const { "membership.ask": ask, ...others } = abilities;
  expect(ask(visitor, null)).toBe(true);
  for (const [ability, decide] of Object.entries(others)) {
    expect((decide as Decide)(visitor, subjects[ability as Ability]), ability).toBe(false);
  }
  expect(abilities["release.view"](visitor, { preparedBy: null, published: true })).toBe(true);
});
