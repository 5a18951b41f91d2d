import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { discardRelease } from "#app/domain/publications/commands/discard-release.server.ts";
import { prepareRelease } from "#app/domain/publications/commands/prepare-release.server.ts";
import { publishRelease } from "#app/domain/publications/commands/publish-release.server.ts";
import { csvOf, jsonOf } from "#app/domain/publications/open-data.server.ts";
import { publishedRelease } from "#app/domain/publications/queries/published-release.server.ts";
import { releaseDraft } from "#app/domain/publications/queries/release-draft.server.ts";
import { releasesDesk } from "#app/domain/publications/queries/releases-desk.server.ts";
import { acceptReport } from "#app/domain/review/commands/accept-report.server.ts";
import { reopenReport } from "#app/domain/review/commands/reopen-report.server.ts";
import { releaseCells, releases } from "#db/schema/publications.ts";
import { submissions } from "#db/schema/submissions.ts";
import { anOrganisation } from "#tests/support/factories/organisations.ts";
import { aReportedYear, anAcceptedReport, cellsOf, releaseTrail } from "#tests/support/factories/publications.ts";
import { aPeriod, offers } from "#tests/support/factories/reporting.ts";
import { confirming, mayConfirm, unconfirmed } from "#tests/support/confirming.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const year = 2025;

/** Figures of four organisations; a row too small, one of two, one too large, a strict zero, and others that may be shown. */
const figures = {
  "VIC.SVC.COU": [40, 30, 30, 20],
  "VIC.SVC.REI": [1, 1, 2, 0],
  "VIC.SVC.DAY": [50, 60, "not_applicable", "not_applicable"],
  "VIC.SVC.RES": [200, 20, 10, "not_collected"],
  "VIC.SVC.REP": [0, 0, "not_applicable", "not_applicable"],
  "VIC.SVC.MED": ["not_collected", "not_collected", "not_applicable", "not_applicable"],
  "VIC.SHARED": [10, 10, 10, 10],
  "VIC.SVC.COU|AGE2=MIN": [10, 10, 10, 5],
  "PRV.REACH": [900, 800, 700, 0],
} as const;

const prepared = async (world: World) => {
  await aReportedYear(world, figures);
  return prepareRelease(world.secretariat, { year });
};

test("the secretariat freezes a year: what is safe with its coverage, what is not without a value", () =>
  inWorld(async (world) => {
    const { id, name } = await prepared(world);
    const cells = await cellsOf(world.db, id);
    expect(name).toBe("2025-1");
    expect(cells["VIC.SVC.COU"]).toMatchObject({
      status: "published",
      value: 120,
      reportingOrganisations: 4,
      memberOrganisations: 4,
    });
    expect(cells["PRV.REACH"]).toMatchObject({
      status: "published",
      value: 2400,
      reportingOrganisations: 4,
      memberOrganisations: 6,
    });
    expect(cells["VIC.SVC.REI"]).toMatchObject({ status: "hidden", value: null, reason: "too_few_people" });
    expect(cells["VIC.SVC.DAY"]).toMatchObject({ status: "hidden", value: null, reason: "too_few_organisations" });
    expect(cells["VIC.SVC.RES"]).toMatchObject({
      status: "hidden",
      reason: "one_too_large",
      reportingOrganisations: 3,
      memberOrganisations: 4,
    });
    expect(cells["VIC.SVC.REP"]).toMatchObject({ status: "hidden", value: null, reason: "zero_strict" });
    expect(cells["VIC.SVC.MED"]).toMatchObject({ status: "not_collected", value: null, reportingOrganisations: 0 });
    expect(cells["VIC.SHARED"]).toBeUndefined();
    expect(Object.values(cells).every(({ breakdown }) => breakdown === "")).toBe(true);
    expect(await releaseTrail(world.db)).toMatchObject([
      { kind: "release.prepared", actorId: world.secretariat.actor.personId, details: { year, hidden: 4 } },
    ]);
  }));

test("organisations of one control group stand behind a total as one", () =>
  inWorld(async (world) => {
    await aReportedYear(world, { "VIC.SVC.COU": [30, 30, 30] }, { controlGroups: ["a", "a", null] });
    const { id } = await prepareRelease(world.secretariat, { year });
    expect((await cellsOf(world.db, id))["VIC.SVC.COU"]).toMatchObject({
      status: "hidden",
      reason: "too_few_organisations",
    });
  }));

test("a member that offers the service and has not reported counts as missing, not as zero", () =>
  inWorld(async (world) => {
    await aReportedYear(world, { "VIC.SVC.COU": [40, 30, 30] });
    await offers(world.db, world.organisation.id, ["VIC.SVC.COU"]);
    const { id } = await prepareRelease(world.secretariat, { year });
    expect((await cellsOf(world.db, id))["VIC.SVC.COU"]).toMatchObject({
      value: 100,
      reportingOrganisations: 3,
      memberOrganisations: 4,
    });
    const [release] = await world.db.select().from(releases);
    expect(release).toMatchObject({ reportingOrganisations: 3, memberOrganisations: 5 });
  }));

test("a second person publishes; page, CSV and JSON then say the same, and nothing of what is hidden", () =>
  inWorld(async (world) => {
    const { id } = await prepared(world);
    await expect(publishedRelease(world.visitor, year)).rejects.toMatchObject({ code: "release.not_found" });
    await mayConfirm(world.secretariat2);
    await publishRelease(world.secretariat2, { id, ...confirming });
    const release = await publishedRelease(world.visitor, year);
    expect(release.cells.find(({ indicator }) => indicator === "VIC.SVC.COU")).toMatchObject({ value: 120 });
    const [csv, json, page] = [csvOf(release), jsonOf(release), JSON.stringify(release)];
    expect(csv).toContain(
      "VIC.SVC.COU;;Consiliere psihologică și vocațională;Psychological and vocational counselling;person;published;120;exact;4;4",
    );
    expect(csv).toContain("VIC.SVC.DAY;;În centre de zi;In day centres;person;hidden;;;2;2");
    for (const text of [csv, json, page]) {
      expect(text).not.toMatch(/\b(110|230)\b/);
      expect(text).not.toMatch(/too_few|one_too_large|zero_strict|pPercent|"reason"/);
    }
    expect((await releaseTrail(world.db)).map(({ kind }) => kind)).toEqual(["release.prepared", "release.published"]);
  }));

test("who prepared a release does not publish it, whatever the way, and nothing changes", () =>
  inWorld(async (world) => {
    const { id } = await prepared(world);
    await expect(publishRelease(world.secretariat, { id, ...confirming })).rejects.toMatchObject({
      code: "release.second_person_needed",
    });
    const me = world.secretariat.actor.personId;
    const bySql = world.db.transaction((db) =>
      db.update(releases).set({ publishedAt: world.now, publishedBy: me }).where(eq(releases.id, id)),
    );
    await expect(bySql).rejects.toMatchObject({
      cause: { constraint_name: "release_is_published_by_a_second_person" },
    });
    await expect(publishedRelease(world.visitor, year)).rejects.toMatchObject({ code: "release.not_found" });
  }));

test("nobody but the secretariat prepares, publishes or discards", () =>
  inWorld(async (world) => {
    const { id } = await prepared(world);
    const others = [world.coordinator, world.administrator, world.stranger, world.visitor];
    for (const persona of [...others, world.board]) {
      await expect(prepareRelease(persona, { year: 2024 })).rejects.toMatchObject({ code: "access.forbidden" });
    }
    for (const persona of others) {
      for (const act of [publishRelease, discardRelease, (ctx: typeof persona) => releaseDraft(ctx, id)]) {
        await expect(act(persona, { id, ...confirming })).rejects.toMatchObject({ code: "release.not_found" });
      }
      await expect(releasesDesk(persona)).rejects.toMatchObject({ code: "access.not_found" });
    }
    await expect(publishRelease(world.board, { id, ...confirming })).rejects.toMatchObject({
      code: "access.forbidden",
    });
    await expect(discardRelease(world.board, { id })).rejects.toMatchObject({ code: "access.forbidden" });
    expect((await releaseTrail(world.db)).map(({ kind }) => kind)).toEqual(["release.prepared"]);
  }));

test("the board sees the compiled totals before they are public, without the reasons", () =>
  inWorld(async (world) => {
    const { id } = await prepared(world);
    const seen = await releaseDraft(world.board, id);
    expect(seen).toMatchObject({ mayPublish: false, mayDiscard: false, state: "waiting" });
    expect(seen.cells.find(({ indicator }) => indicator === "VIC.SVC.COU")).toMatchObject({ value: 120 });
    expect(seen.cells.every(({ reason }) => reason === null)).toBe(true);
    const own = await releaseDraft(world.secretariat, id);
    expect(own.cells.find(({ indicator }) => indicator === "VIC.SVC.DAY")).toMatchObject({
      reason: "too_few_organisations",
    });
    expect(own).toMatchObject({ mayPublish: false, isMine: true, mayDiscard: true });
    expect(await releaseDraft(world.secretariat2, id)).toMatchObject({ mayPublish: true, isMine: false });
  }));

test("a year is compiled once: while one waits or is public there is no second, after a discard there is", () =>
  inWorld(async (world) => {
    const { id } = await prepared(world);
    expect(await releasesDesk(world.secretariat)).toMatchObject({ toCompile: [], waiting: [{ id, isMine: true }] });
    await expect(prepareRelease(world.secretariat2, { year })).rejects.toMatchObject({
      code: "release.already_waiting",
    });
    await discardRelease(world.secretariat, { id });
    expect(await releasesDesk(world.secretariat)).toMatchObject({ toCompile: [{ year, accepted: 4 }], waiting: [] });
    const second = await prepareRelease(world.secretariat2, { year });
    expect(second.name).toBe("2025-2");
    await mayConfirm(world.secretariat);
    await publishRelease(world.secretariat, { id: second.id, ...confirming });
    await expect(prepareRelease(world.secretariat2, { year })).rejects.toMatchObject({
      code: "release.already_published",
    });
    for (const act of [publishRelease, discardRelease]) {
      await expect(act(world.secretariat, { id: second.id, ...confirming })).rejects.toMatchObject({
        code: "release.not_waiting",
      });
      await expect(act(world.secretariat, { id, ...confirming })).rejects.toMatchObject({
        code: "release.not_waiting",
      });
      await expect(act(world.secretariat, { id: "nothing", ...confirming })).rejects.toMatchObject({
        code: "release.not_found",
      });
    }
  }));

test("there is nothing to compile in a year nobody knows or nobody has reported on", () =>
  inWorld(async (world) => {
    await expect(prepareRelease(world.secretariat, { year })).rejects.toMatchObject({ code: "period.not_found" });
    await aPeriod(world.db, { year });
    await expect(prepareRelease(world.secretariat, { year })).rejects.toMatchObject({
      code: "release.nothing_accepted",
    });
  }));

test("a released total never changes, whoever writes", () =>
  inWorld(async (world) => {
    const { id } = await prepared(world);
    await mayConfirm(world.secretariat2);
    await publishRelease(world.secretariat2, { id, ...confirming });
    const writes = [
      sql`update release_cells set value = 7 where release_id = ${id} and indicator = 'VIC.SVC.COU'`,
      sql`delete from release_cells where release_id = ${id}`,
      sql`update releases set content_hash = 'x' where id = ${id}`,
      sql`update releases set published_at = null where id = ${id}`,
      sql`delete from releases where id = ${id}`,
    ];
    const before = await world.db.select().from(releaseCells).orderBy(releaseCells.position);
    for (const write of writes) {
      const attempt = world.db.transaction((db) => db.execute(write));
      await expect(attempt).rejects.toMatchObject({ cause: { code: "23001" } });
    }
    expect(await world.db.select().from(releaseCells).orderBy(releaseCells.position)).toEqual(before);
  }));

test("the same reports give the same content hash, one figure more another", () =>
  inWorld(async (world) => {
    const { period } = await aReportedYear(world, figures);
    await discardRelease(world.secretariat, await prepareRelease(world.secretariat, { year }));
    await discardRelease(world.secretariat, await prepareRelease(world.secretariat2, { year }));
    const late = { organisationId: world.organisation.id, figures: { "VIC.SVC.COU": 1 } };
    await anAcceptedReport(world, period, late);
    await prepareRelease(world.secretariat, { year });
    const rows = await world.db.select({ hash: releases.contentHash }).from(releases).orderBy(releases.number);
    const [first, second, third] = rows.map(({ hash }) => hash);
    expect(first).toMatch(/^[\da-f]{64}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  }));

test("a total of few reports is prepared and published only by people who say that they know it", () =>
  inWorld(async (world) => {
    await aReportedYear(world, { "PRV.REACH": [300] });
    await anOrganisation(world.db, { slug: "silent" });
    const desk = await releasesDesk(world.secretariat);
    expect(desk.toCompile).toMatchObject([{ year, accepted: 1, expected: 4 }]);
    await expect(prepareRelease(world.secretariat, { year })).rejects.toMatchObject({
      code: "release.few_reports",
      params: { reporting: 1, expected: 4 },
    });
    const { id } = await prepareRelease(world.secretariat, { year, fewConfirmed: true });
    await mayConfirm(world.secretariat2);
    const wrong = publishRelease(world.secretariat2, { id, ...unconfirmed, fewConfirmed: true });
    await expect(wrong).rejects.toMatchObject({ code: "password.wrong" });
    await expect(publishRelease(world.secretariat2, { id, ...confirming })).rejects.toMatchObject({
      code: "release.few_reports",
    });
    await publishRelease(world.secretariat2, { id, ...confirming, fewConfirmed: true });
    expect((await publishedRelease(world.visitor, year)).reportingOrganisations).toBe(1);
  }));

test("a release that waits says when the accepted reports are no longer those it was made of", () =>
  inWorld(async (world) => {
    const { period, organisations } = await aReportedYear(world, { "PRV.REACH": [300, 200, 100] });
    const { id } = await prepareRelease(world.secretariat, { year });
    expect(await releaseDraft(world.secretariat, id)).toMatchObject({ isOvertaken: false });
    const own = and(eq(submissions.periodId, period.id), eq(submissions.organisationId, organisations[0] ?? ""));
    const [report] = await world.db.select().from(submissions).where(own);
    const submissionId = report?.id ?? "";
    await reopenReport(world.secretariat, { submissionId, version: report?.version ?? 0, reason: "O greșeală." });
    expect(await releaseDraft(world.secretariat, id)).toMatchObject({ isOvertaken: true });
    const later = new Date(world.now.getTime() + 60_000);
    await world.db.update(submissions).set({ state: "submitted" }).where(own);
    const again = { submissionId, version: (report?.version ?? 0) + 1 };
    await acceptReport({ ...world.secretariat, now: later }, again);
    expect(await releaseDraft(world.secretariat, id)).toMatchObject({ isOvertaken: true });
    await mayConfirm(world.secretariat2);
    await publishRelease(world.secretariat2, { id, ...confirming });
    expect(await releaseDraft(world.secretariat, id)).toMatchObject({ isOvertaken: false });
  }));
