import { expect, test } from "vitest";
import { visitor } from "#app/access/actor.ts";
import { type Account } from "#app/domain/accounts/model.ts";
import { deskOf } from "#app/domain/accounts/queries/desk-of.server.ts";

const seat = (organisationId: string) =>
  ({ organisationId, organisationName: organisationId, isExample: false, role: "coordinator" }) as const;

const somebody: Account = {
  id: "person",
  name: "Cineva",
  email: "cineva@example.org",
  language: "ro",
  platformRole: null,
  secondFactor: "offered",
  seats: [seat("far"), seat("dialog")],
};

const chooses = (account: Account, actingFor: string | null) =>
  deskOf({ actor: { ...visitor, actingFor } }, account).mustChoose;

test("who has several seats and acts for none yet is asked to choose, and not told that nothing waits", () => {
  expect(chooses(somebody, null)).toBe(true);
  expect(chooses(somebody, "far")).toBe(false);
});

test("who has a role of their own, or no seat at all, has nothing to choose", () => {
  expect(chooses({ ...somebody, platformRole: "board" }, null)).toBe(false);
  expect(chooses({ ...somebody, seats: [] }, null)).toBe(false);
});
