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
  board: person({ platformRole: "board" }),
  administrator: person({ platformRole: "administrator" }),
};

const report = { organisationId: organisation };
const prepared = { preparedBy: "secretariat-1", published: false };

/** What each ability is asked about. */
const subjects: Record<Ability, unknown> = {
  "trail.view": report,
  "organisation.enter": null,
  "organisation.describe": { organisationId: organisation },
  "membership.ask": null,
  "membership.view_register": null,
  "membership.decide": null,
  "seat.give": null,
  "account.create": null,
  "account.take_copy": null,
  "account.erase_own": null,
  "removals.view": null,
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
    organisation.enter         secretariat 1 · secretariat 2 · secretariat with a seat in A
    organisation.describe      contributor of A · coordinator of A · secretariat 1 · secretariat 2 · secretariat with a seat in A
    membership.ask             visitor · signed in, no seat · contributor of A · coordinator of A · coordinator of B · coordinator of A, acting for B · secretariat 1 · secretariat 2 · secretariat with a seat in A · secretariat acting for B · board · administrator
    membership.view_register   secretariat 1 · secretariat 2 · secretariat with a seat in A
    membership.decide          secretariat 1 · secretariat 2 · secretariat with a seat in A
    seat.give                  secretariat 1 · secretariat 2 · secretariat with a seat in A · administrator
    account.create             secretariat 1 · secretariat 2 · secretariat with a seat in A · administrator
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
    account.take_copy          signed in, no seat · contributor of A · coordinator of A · coordinator of B · coordinator of A, acting for B · secretariat 1 · secretariat 2 · secretariat with a seat in A · secretariat acting for B · board · administrator
    account.erase_own          signed in, no seat · contributor of A · coordinator of A · coordinator of B · coordinator of A, acting for B · secretariat 1 · secretariat 2 · secretariat with a seat in A · secretariat acting for B · board · administrator
    removals.view              secretariat 1 · secretariat 2 · secretariat with a seat in A · administrator
    "
  `);
});

test("nobody who is not signed in may do anything but read what is published and ask to join", () => {
  const { "membership.ask": ask, ...others } = abilities;
  expect(ask(visitor, null)).toBe(true);
  for (const [ability, decide] of Object.entries(others)) {
    expect((decide as Decide)(visitor, subjects[ability as Ability]), ability).toBe(false);
  }
  expect(abilities["release.view"](visitor, { preparedBy: null, published: true })).toBe(true);
});
