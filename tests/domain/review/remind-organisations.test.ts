import { expect, test } from "vitest";
import { remindOrganisations } from "#app/domain/review/commands/remind-organisations.server.ts";
import { reminders } from "#db/schema/review.ts";
import { anOrganisation, aSeat } from "#tests/support/factories/organisations.ts";
import { aPerson } from "#tests/support/factories/accounts.ts";
import { aPeriod, aReport } from "#tests/support/factories/reporting.ts";
import { traceOf } from "#tests/support/factories/review.ts";
import { mailbox } from "#tests/support/mailbox.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const everybody = { year: 2025, organisationId: null };

async function aCoalition(world: World) {
  const period = await aPeriod(world.db);
  const { organisation, otherOrganisation } = world;
  await aReport(world.db, { periodId: period.id, organisationId: otherOrganisation.id, state: "submitted" });
  return { period, organisation };
}

test("only those who have not sent are reminded, each by a mail of their own", () =>
  inWorld(async (world) => {
    await aCoalition(world);
    expect(await remindOrganisations(world.secretariat, everybody)).toEqual({ year: 2025, reminded: 1 });
    expect(await mailbox(world.db)).toMatchObject([
      { to: world.coordinator.email, template: "report_reminder", props: { year: 2025, daysLeft: 19 } },
    ]);
    expect(await traceOf(world.db)).toMatchObject([{ kind: "period.reminded", organisationId: world.organisation.id }]);
  }));

test("an organisation is reminded at most once a week", () =>
  inWorld(async (world) => {
    await aCoalition(world);
    await remindOrganisations(world.secretariat, everybody);
    const sixDays = world.at("2026-03-18T09:00:00Z");
    await expect(remindOrganisations(sixDays.secretariat, everybody)).rejects.toMatchObject({
      code: "period.nobody_to_remind",
    });
    const aWeek = world.at("2026-03-19T10:00:00Z");
    expect(await remindOrganisations(aWeek.secretariat, everybody)).toMatchObject({ reminded: 1 });
    expect(await world.db.select().from(reminders)).toHaveLength(2);
  }));

test("who is reminded is decided when the reminder leaves, not when the list was shown", () =>
  inWorld(async (world) => {
    const { period, organisation } = await aCoalition(world);
    await aReport(world.db, { periodId: period.id, organisationId: organisation.id, state: "submitted" });
    const one = { year: 2025, organisationId: organisation.id };
    await expect(remindOrganisations(world.secretariat, one)).rejects.toMatchObject({
      code: "period.nobody_to_remind",
    });
    expect(await mailbox(world.db)).toEqual([]);
  }));

test("former members, partners and organisations without anybody are left in peace", () =>
  inWorld(async (world) => {
    await aCoalition(world);
    const former = await anOrganisation(world.db, { memberUntil: "2025-06-30" });
    const outside = await anOrganisation(world.db, { memberSince: null });
    for (const { id: organisationId } of [former, outside]) {
      const person = await aPerson(world.db);
      await aSeat(world.db, { personId: person.id, organisationId, role: "coordinator" });
    }
    await anOrganisation(world.db);
    expect(await remindOrganisations(world.secretariat, everybody)).toMatchObject({ reminded: 1 });
    expect(await world.db.select().from(reminders)).toHaveLength(1);
  }));

test("nobody but the secretariat reminds, and not before the year opens or after it has closed", () =>
  inWorld(async (world) => {
    await aCoalition(world);
    for (const person of [world.coordinator, world.reporter, world.board, world.administrator, world.visitor]) {
      await expect(remindOrganisations(person, everybody)).rejects.toMatchObject({ code: "access.forbidden" });
    }
    const attempts = [
      [world.at("2026-01-05").secretariat, everybody, "period.not_open"],
      [world.at("2026-05-05").secretariat, everybody, "period.nobody_to_remind"],
      [world.secretariat, { ...everybody, year: 1990 }, "period.not_found"],
    ] as const;
    for (const [person, input, code] of attempts) {
      await expect(remindOrganisations(person, input)).rejects.toMatchObject({ code });
    }
    expect(await mailbox(world.db)).toEqual([]);
  }));
