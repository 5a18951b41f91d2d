import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createAccount } from "#app/domain/accounts/commands/create-account.server.ts";
import { enterOrganisation } from "#app/domain/organisations/commands/enter-organisation.server.ts";
import { giveSeat } from "#app/domain/seats/commands/give-seat.server.ts";
import { organisationRegister } from "#app/domain/organisations/queries/organisation-register.server.ts";
import { passwordMatches } from "#app/platform/passwords.server.ts";
import { activities } from "#db/schema/audit.ts";
import { seats } from "#db/schema/seats.ts";
import { hashKeptFor } from "#tests/support/factories/accounts.ts";
import { behindTheWall } from "#tests/support/second-wall.ts";
import { operator } from "#app/portal/database.server.ts";
import { inWorld } from "#tests/support/world.ts";

const profile = {
  slug: "exemplu-vela",
  name: "Asociația Exemplu Vela",
  shortName: "Exemplu Vela",
  membership: { kind: "member" as const, startsOn: "2024-01-01" },
};

test("the secretariat enters an organisation with its dated membership, and the act leaves a trace", () =>
  inWorld(async ({ secretariat, db }) => {
    const { id } = await enterOrganisation(secretariat, profile);
    const standing = async (day: string) =>
      (await organisationRegister(secretariat, day)).find((entry) => entry.id === id)?.isMember;
    expect(await standing("2023-12-31")).toBe(false);
    expect(await standing("2024-01-01")).toBe(true);
    expect(await db.select().from(activities).where(eq(activities.subjectId, id))).toMatchObject([
      { kind: "organisation.entered", actorId: secretariat.actor.personId, organisationId: id },
    ]);
  }));

test("a coordinator, the board, an administrator and a visitor may not enter one, and nothing changes", () =>
  inWorld(async (world) => {
    for (const person of [world.coordinator, world.board, world.administrator, world.stranger, world.visitor]) {
      await expect(enterOrganisation(person, profile)).rejects.toMatchObject({ code: "access.forbidden" });
    }
    const slugs = (await organisationRegister(world.secretariat, "2026-03-12")).map(({ slug }) => slug);
    expect(slugs).not.toContain(profile.slug);
  }));

test("a short address is used once and may stand in an address", () =>
  inWorld(async ({ secretariat }) => {
    await enterOrganisation(secretariat, profile);
    await expect(enterOrganisation(secretariat, profile)).rejects.toMatchObject({ code: "organisation.slug_taken" });
    for (const slug of ["", "Exemplu", "exemplu vela", "vela-", "velă", "../vela"]) {
      const malformed = enterOrganisation(secretariat, { ...profile, slug });
      await expect(malformed).rejects.toMatchObject({ code: "organisation.slug_malformed" });
    }
  }));

test("a partner is in the register without being a member", () =>
  inWorld(async ({ secretariat }) => {
    const { id } = await enterOrganisation(secretariat, {
      ...profile,
      membership: { kind: "partner", startsOn: "2024-01-01" },
    });
    const entry = (await organisationRegister(secretariat, "2026-01-01")).find((found) => found.id === id);
    expect(entry).toMatchObject({ isMember: false });
  }));

test("an administrator gives a person a seat; a second one changes the role, and what was is kept", () =>
  inWorld(async ({ administrator, stranger, organisation, db }) => {
    const personId = stranger.actor.personId ?? "";
    await giveSeat(administrator, { personId, organisationId: organisation.id, role: "contributor" });
    await giveSeat(administrator, { personId, organisationId: organisation.id, role: "coordinator" });
    const held = await db.select().from(seats).where(eq(seats.personId, personId)).orderBy(seats.endedAt);
    expect(held.map(({ role, endedAt }) => [role, endedAt !== null])).toEqual([
      ["contributor", true],
      ["coordinator", false],
    ]);
    const traces = await db.select().from(activities).where(eq(activities.subjectId, personId));
    expect(traces.map(({ kind }) => kind)).toEqual(["organisation.seat_given", "organisation.seat_given"]);
  }));

test("nobody gives a seat in an organisation that does not exist, and a coordinator gives none at all", () =>
  inWorld(async ({ secretariat, coordinator, stranger, organisation }) => {
    const personId = stranger.actor.personId ?? "";
    const nowhere = giveSeat(secretariat, { personId, organisationId: crypto.randomUUID(), role: "contributor" });
    await expect(nowhere).rejects.toMatchObject({ code: "access.not_found" });
    const own = giveSeat(coordinator, { personId, organisationId: organisation.id, role: "contributor" });
    await expect(own).rejects.toMatchObject({ code: "access.forbidden" });
  }));

test("an account is created once per e-mail, in whichever case it is written, and its password is kept as a hash", () =>
  inWorld(async ({ visitor, db }) => {
    const portal = { ...visitor, db: behindTheWall(db, visitor.actor, "system"), actor: operator };
    const wanted = {
      name: "Ana Exemplu",
      language: "ro" as const,
      platformRole: null,
      password: "cincisprezece-semne",
    };
    const { id, email } = await createAccount(portal, { ...wanted, email: " Ana@Example.org " });
    expect(email).toBe("ana@example.org");
    const kept = await hashKeptFor(db, id);
    expect(kept).toMatch(/^\$argon2id\$/);
    expect(await passwordMatches(kept, wanted.password)).toBe(true);
    const again = createAccount(portal, { ...wanted, email: "ANA@example.org" });
    await expect(again).rejects.toMatchObject({ code: "account.email_taken" });
    const malformed = createAccount(portal, { ...wanted, email: "ana la example" });
    await expect(malformed).rejects.toMatchObject({ code: "account.email_malformed" });
    const trace = await db.select().from(activities).where(eq(activities.subjectId, id));
    expect(trace).toMatchObject([{ kind: "account.created" }]);
    expect(JSON.stringify(trace)).not.toContain("example.org");
  }));
