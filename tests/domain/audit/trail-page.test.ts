import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { activityKinds, keyOfKind } from "#app/domain/audit/model.ts";
import { ownTrail, trailToExport, wholeTrail } from "#app/domain/audit/queries/trail-page.server.ts";
import { trailCsv } from "#app/domain/audit/trail-file.server.ts";
import { trailSearch, trailWishOf } from "#app/domain/audit/trail-wish.ts";
import { changeSeatRole } from "#app/domain/seats/commands/change-seat-role.server.ts";
import { languages } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { sayKey } from "#app/i18n/translator.ts";
import { people } from "#db/schema/accounts.ts";
import { seats } from "#db/schema/seats.ts";
import { confirming, mayConfirm } from "#tests/support/confirming.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const wish = (search = "") => trailWishOf(new URLSearchParams(search));

/** A report begun and read, here and elsewhere, and something of the portal's own. */
async function aDay({ coordinator, otherCoordinator, secretariat, organisation, otherOrganisation }: World) {
  const report = { subjectId: "report", details: { year: 2025 } };
  await record(coordinator, { kind: "report.submitted", organisationId: organisation.id, ...report });
  await record(secretariat, { kind: "report.viewed_by_secretariat", organisationId: organisation.id, ...report });
  await record(otherCoordinator, { kind: "report.submitted", organisationId: otherOrganisation.id, ...report });
  await record(secretariat, { kind: "period.changed", subjectId: "period", details: { year: 2025 } });
}

test("an organisation sees what its people did and that the secretariat read its report, and nothing of others", () =>
  inWorld(async (world) => {
    await aDay(world);
    for (const reader of [world.coordinator, world.reporter]) {
      const { lines, olderThan } = await ownTrail(reader, wish("organisation=exemplu-busola"));
      expect(lines.map(({ kind, actor, year }) => [kind, actor.who === "person" && actor.office, year])).toEqual([
        ["report.viewed_by_secretariat", "secretariat", 2025],
        ["report.submitted", null, 2025],
      ]);
      expect(olderThan).toBe(null);
      expect(JSON.stringify(lines)).not.toContain("Busola");
      expect(JSON.stringify(lines)).not.toContain(world.secretariat.email);
    }
  }));

test("somebody whose seat ended is a former contributor to those who stayed", () =>
  inWorld(async (world) => {
    const gone = await world.person({ seats: [{ organisation: world.organisation }] });
    await record(gone, { kind: "report.figures_saved", subjectId: "report", organisationId: world.organisation.id });
    await world.db
      .update(seats)
      .set({ endedAt: world.now })
      .where(eq(seats.personId, gone.actor.personId ?? ""));
    const { lines } = await ownTrail(world.coordinator, wish());
    expect(lines[0]?.actor).toEqual({ who: "former", actingFor: "Exemplu Acasă" });
  }));

test("the secretariat and administrators narrow the trail down by subject, organisation and day", () =>
  inWorld(async (world) => {
    await aDay(world);
    await aDay(world.at("2026-03-13T23:30:00Z"));
    for (const reader of [world.secretariat, world.administrator]) {
      const kinds = async (search: string) => (await wholeTrail(reader, wish(search))).lines.map(({ kind }) => kind);
      expect(await kinds("about=period")).toEqual(["period.changed", "period.changed"]);
      expect(await kinds("about=report&organisation=exemplu-busola")).toEqual(["report.submitted", "report.submitted"]);
      // Half past eleven at night in London is the next day in Bucharest.
      expect(await kinds("about=period&from=2026-03-14")).toEqual(["period.changed"]);
      expect(await kinds("about=period&from=2026-03-13&until=2026-03-13")).toEqual([]);
      expect(await kinds("about=period&until=2026-03-12")).toEqual(["period.changed"]);
    }
  }));

test("of a seat the trail says whose and with which role; of somebody who left, that they were a contributor", () =>
  inWorld(async (world) => {
    const { coordinator, reporter, secretariat, organisation } = world;
    const personId = reporter.actor.personId ?? "";
    await mayConfirm(coordinator);
    await changeSeatRole(coordinator, { personId, role: "coordinator", ...confirming });
    const [line] = (await ownTrail(coordinator, wish())).lines;
    const said = { kind: "organisation.seat_role_changed", about: { name: "Ana Exemplu", role: "coordinator" } };
    expect(line).toMatchObject(said);
    expect(trailCsv(await trailToExport(secretariat, wish()), translate("ro"))).toContain(";Ana Exemplu;coordonator;");
    await world.db.delete(people).where(eq(people.id, personId));
    expect((await ownTrail(coordinator, wish())).lines[0]?.about).toEqual({
      name: null,
      role: "coordinator",
      direction: null,
    });
    await record(coordinator, { kind: "report.submitted", subjectId: "report", organisationId: organisation.id });
    expect((await ownTrail(coordinator, wish())).lines[0]?.about).toBeNull();
  }));

test("a long trail comes in pages, each line once", () =>
  inWorld(async (world) => {
    for (let number = 0; number < 120; number += 1) {
      await record(world.secretariat, { kind: "period.reminded", subjectId: `reminder ${number}` });
    }
    const seen: string[] = [];
    let before: number | null = null;
    do {
      const page = await wholeTrail(world.secretariat, wish(trailSearch(wish("about=period"), before)));
      expect(page.lines.length).toBeLessThanOrEqual(50);
      seen.push(...page.lines.map(({ subjectId }) => subjectId));
      before = page.olderThan;
    } while (before !== null);
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => `reminder ${119 - index}`));
  }));

test("the pages of an organisation's trail are counted by its own acts, and tell nothing of how busy others are", () =>
  inWorld(async (world) => {
    const { coordinator, otherCoordinator, organisation, otherOrganisation } = world;
    for (let number = 1; number <= 60; number += 1) {
      const report = { kind: "report.figures_saved", subjectId: `act ${number}` } as const;
      await record(otherCoordinator, { ...report, organisationId: otherOrganisation.id });
      await record(coordinator, { ...report, organisationId: organisation.id });
    }
    const first = await ownTrail(coordinator, wish());
    expect(first.lines.map(({ mark, place }) => mark - place)).toEqual(Array.from({ length: 50 }, () => 0));
    const second = await ownTrail(coordinator, wish(trailSearch(wish(), first.olderThan)));
    expect(second.lines.map(({ subjectId }) => subjectId).slice(0, 10)).toEqual(
      Array.from({ length: 10 }, (_, index) => `act ${10 - index}`),
    );
  }));

test("the file holds the same lines, and nothing in it runs as a formula", () =>
  inWorld(async (world) => {
    await aDay(world);
    await record(world.secretariat, { kind: "period.reminded", subjectId: "=HYPERLINK(1)" });
    const lines = await trailToExport(world.administrator, wish("about=period"));
    const csv = trailCsv(lines, translate("ro"));
    expect(csv.split("\r\n").slice(0, 2).join("\n")).toContain("at;kind;what;year;who");
    expect(csv).toContain("period.reminded;Aducere aminte trimisă;;");
    expect(csv).toContain("'=HYPERLINK(1)");
    expect(csv).not.toContain("report.submitted");
  }));

test("the board, strangers and members find no trail of the whole house", () =>
  inWorld(async (world) => {
    for (const reader of [world.board, world.stranger, world.visitor, world.coordinator]) {
      await expect(wholeTrail(reader, wish())).rejects.toMatchObject({ code: "access.forbidden" });
      await expect(trailToExport(reader, wish())).rejects.toMatchObject({ code: "access.forbidden" });
    }
  }));

test("every kind of activity has its sentence, in every language", () => {
  for (const language of languages) {
    for (const kind of activityKinds) {
      expect(() => sayKey(translate(language), `audit:kind.${keyOfKind(kind)}`)).not.toThrow();
      expect(() => sayKey(translate(language), `audit:about.${kind.split(".")[0]}`)).not.toThrow();
    }
  }
});

test("an address that means nothing asks for everything", () => {
  expect(wish("about=figures&from=2026-02-30&until=tomorrow&before=-1&organisation=")).toEqual(wish());
});
