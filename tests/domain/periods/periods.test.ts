import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changePeriod } from "#app/domain/periods/commands/change-period.server.ts";
import { extendDeadline } from "#app/domain/periods/commands/extend-deadline.server.ts";
import { openPeriod } from "#app/domain/periods/commands/open-period.server.ts";
import { momentsSeen } from "#app/domain/periods/rules/calendar.ts";
import { people } from "#db/schema/accounts.ts";
import { extensions, reportingPeriods } from "#db/schema/periods.ts";
import { anOrganisation } from "#tests/support/factories/organisations.ts";
import { aPeriod, usualMoments } from "#tests/support/factories/reporting.ts";
import { traceOf } from "#tests/support/factories/review.ts";
import { mailbox } from "#tests/support/mailbox.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const everybodyElse = (world: World) => [
  world.coordinator,
  world.reporter,
  world.board,
  world.administrator,
  world.stranger,
  world.visitor,
];

test("the secretariat opens a year, once", () =>
  inWorld(async (world) => {
    const input = { year: 2026, ...usualMoments(2026) };
    const { id } = await openPeriod(world.secretariat, input);
    expect(await world.db.select().from(reportingPeriods)).toMatchObject([{ id, year: 2026, isExample: false }]);
    expect(await traceOf(world.db)).toMatchObject([{ kind: "period.opened", subjectId: id }]);
    await expect(openPeriod(world.secretariat2, input)).rejects.toMatchObject({ code: "period.already_there" });
  }));

test("in a portal of examples a new year is an example too", () =>
  inWorld(async (world) => {
    await aPeriod(world.db, { year: 2025, isExample: true });
    await openPeriod(world.secretariat, { year: 2026, ...usualMoments(2026) });
    const years = await world.db.select().from(reportingPeriods);
    expect(years.every((year) => year.isExample)).toBe(true);
  }));

test("moments that do not follow each other are refused, when opening and when changing", () =>
  inWorld(async (world) => {
    const wrong = { ...usualMoments(2025), dueAt: new Date("2026-01-01T00:00:00Z") };
    const said = { code: "period.moments_out_of_order" };
    await expect(openPeriod(world.secretariat, { year: 2025, ...wrong })).rejects.toMatchObject(said);
    await aPeriod(world.db);
    const seen = momentsSeen(usualMoments(2025));
    await expect(changePeriod(world.secretariat, { year: 2025, moments: wrong, seen })).rejects.toMatchObject(said);
  }));

test("a deadline is moved, and the trail keeps what it became", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    const moments = { ...usualMoments(2025), dueAt: new Date("2026-04-10T20:59:00Z") };
    await changePeriod(world.secretariat, { year: 2025, moments, seen: momentsSeen(usualMoments(2025)) });
    const [period] = await world.db.select().from(reportingPeriods);
    expect(period).toMatchObject(moments);
    expect(await traceOf(world.db)).toMatchObject([
      { kind: "period.changed", details: { year: 2025, dueAt: "2026-04-10T20:59:00.000Z" } },
    ]);
  }));

test("two people change the same deadlines: the second is told", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    const seen = momentsSeen(usualMoments(2025));
    const first = { ...usualMoments(2025), dueAt: new Date("2026-04-01T20:59:00Z") };
    const second = { ...usualMoments(2025), dueAt: new Date("2026-04-05T20:59:00Z") };
    await changePeriod(world.secretariat, { year: 2025, moments: first, seen });
    await expect(changePeriod(world.secretariat2, { year: 2025, moments: second, seen })).rejects.toMatchObject({
      code: "period.changed_meanwhile",
    });
    const [period] = await world.db.select().from(reportingPeriods);
    expect(period?.dueAt).toEqual(first.dueAt);
  }));

test("one organisation gets more time, with a reason", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    const until = new Date("2026-05-15T20:59:00Z");
    const input = {
      year: 2025,
      organisationId: world.organisation.id,
      until,
      reason: "Raportorul e în concediu medical.",
    };
    await extendDeadline(world.secretariat, input);
    expect(await world.db.select().from(extensions)).toMatchObject([
      { organisationId: world.organisation.id, until, grantedBy: world.secretariat.actor.personId },
    ]);
    expect(await traceOf(world.db)).toMatchObject([{ kind: "period.extended", organisationId: world.organisation.id }]);
  }));

test("everybody who works on the report hears of the new deadline, each in their language, and nobody else", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    await world.db.update(people).set({ language: "en" }).where(eq(people.email, world.reporter.email));
    const until = new Date("2026-05-15T20:59:00Z");
    const input = { year: 2025, organisationId: world.organisation.id, until, reason: "Motiv." };
    await extendDeadline(world.secretariat, input);
    const told = await mailbox(world.db);
    expect(told.map(({ to, language, template }) => [to, language, template]).sort()).toEqual([
      [world.coordinator.email, "ro", "deadline_extended"],
      [world.reporter.email, "en", "deadline_extended"],
    ]);
    expect(told[0]?.props).toMatchObject({ organisation: "Exemplu Acasă", year: 2025, until: until.toISOString() });
    expect(JSON.stringify(told)).not.toContain("Motiv.");
  }));

test("time that was granted already is not granted again, so nobody is told of a deadline that does not count", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    const until = new Date("2026-05-15T20:59:00Z");
    const input = { year: 2025, organisationId: world.organisation.id, until, reason: "Motiv." };
    await extendDeadline(world.secretariat, input);
    const told = await mailbox(world.db);
    const shorter = { ...input, until: new Date("2026-05-10T20:59:00Z") };
    await expect(extendDeadline(world.secretariat2, shorter)).rejects.toMatchObject({
      code: "period.extension_granted_already",
    });
    expect(await mailbox(world.db)).toEqual(told);
    await extendDeadline(world.secretariat2, { ...input, until: new Date("2026-05-20T20:59:00Z") });
  }));

test("each obstacle to more time is said", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    const partner = await anOrganisation(world.db, { memberSince: null });
    const until = new Date("2026-05-15T20:59:00Z");
    const input = { year: 2025, organisationId: world.organisation.id, until, reason: "Motiv." };
    const attempts = [
      [{ ...input, year: 1990 }, "period.not_found"],
      [{ ...input, organisationId: partner.id }, "period.not_a_member"],
      [{ ...input, until: new Date("2026-03-01T00:00:00Z") }, "period.extension_in_the_past"],
      [{ ...input, until: new Date("2026-04-01T00:00:00Z") }, "period.extension_changes_nothing"],
      [{ ...input, reason: " " }, "review.reason_missing"],
    ] as const;
    for (const [wanted, code] of attempts) {
      await expect(extendDeadline(world.secretariat, wanted)).rejects.toMatchObject({ code });
    }
    expect(await world.db.select().from(extensions)).toEqual([]);
  }));

test("nobody but the secretariat opens, moves or extends", () =>
  inWorld(async (world) => {
    await aPeriod(world.db);
    const moments = usualMoments(2025);
    const until = new Date("2026-05-15T20:59:00Z");
    for (const person of everybodyElse(world)) {
      const acts = [
        openPeriod(person, { year: 2026, ...usualMoments(2026) }),
        changePeriod(person, { year: 2025, moments, seen: momentsSeen(moments) }),
        extendDeadline(person, { year: 2025, organisationId: world.organisation.id, until, reason: "Motiv." }),
      ];
      for (const act of acts) await expect(act).rejects.toMatchObject({ code: "access.forbidden" });
    }
    expect(await world.db.select().from(reportingPeriods)).toHaveLength(1);
    expect(await traceOf(world.db)).toEqual([]);
  }));
