import { expect, test } from "vitest";
import { recordRelease } from "#app/domain/publications/commands/record-release.server.ts";
import { csvOf, jsonOf } from "#app/domain/publications/open-data.server.ts";
import { latestRelease, publishedRelease } from "#app/domain/publications/queries/published-release.server.ts";
import { publishedYears } from "#app/domain/publications/queries/published-years.server.ts";
import { releaseDraft } from "#app/domain/publications/queries/release-draft.server.ts";
import { publishRelease } from "#app/domain/publications/commands/publish-release.server.ts";
import { release2020 } from "#db/seed/release-2020.ts";
import { releases } from "#db/schema/publications.ts";
import { releaseTrail } from "#tests/support/factories/publications.ts";
import { confirming, mayConfirm } from "#tests/support/confirming.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const record2020 = (world: World) => recordRelease(world.secretariat, { file: release2020, confirm: true });

test("the year 2020 is recorded, is public, and leaves a trace", () =>
  inWorld(async (world) => {
    const recorded = await record2020(world);
    expect(recorded).toMatchObject({ year: 2020, name: "2020-1", published: true });
    const { cells, ...release } = await publishedRelease(world.visitor, 2020);
    expect(Object.fromEntries(cells.map(({ indicator, value }) => [indicator, value]))).toEqual({
      "VIC.SVC.RES": 41,
      "VIC.SVC.DAY": 286,
      "VIC.SVC.REI": 507,
      "PRV.REACH": 78_970,
      "VIC.SVC.LEG": 21,
      "VIC.SVC.REP": 9,
      "VIC.SVC.COU": 188,
      "TRN.PERS": 3979,
    });
    expect(release).toMatchObject({ origin: "recorded", memberOrganisations: null, reportingOrganisations: null });
    expect(cells.find(({ indicator }) => indicator === "PRV.REACH")).toMatchObject({ confidence: "medium" });
    expect(await publishedYears(world.visitor)).toMatchObject([{ year: 2020, name: "2020-1" }]);
    expect(await latestRelease(world.visitor)).toMatchObject({ year: 2020 });
    expect(await releaseTrail(world.db)).toMatchObject([
      { kind: "release.recorded", actorId: world.secretariat.actor.personId, details: { year: 2020, published: true } },
    ]);
  }));

test("people assisted in 2020 are between 507 and 1.052, never their sum alone", () =>
  inWorld(async (world) => {
    const { id } = await record2020(world);
    const { headlines } = await releaseDraft(world.secretariat, id);
    expect(headlines.map(({ measure, shown }) => [measure, shown])).toEqual([
      ["reached", { kind: "figure", value: 78_970 }],
      ["persons_assisted", { kind: "interval", low: 507, high: 1052 }],
      ["persons_trained", { kind: "figure", value: 3979 }],
    ]);
  }));

test("a figure that was not read with high confidence waits for the secretariat", () =>
  inWorld(async (world) => {
    const { id, published } = await recordRelease(world.secretariat, { file: release2020 });
    expect(published).toBe(false);
    await expect(publishedRelease(world.visitor, 2020)).rejects.toMatchObject({ code: "release.not_found" });
    await mayConfirm(world.secretariat2);
    await publishRelease(world.secretariat2, { id, ...confirming });
    expect(await publishedRelease(world.visitor, 2020)).toMatchObject({ year: 2020 });
  }));

test("a file of figures read with high confidence is public at once, and a later one takes its place", () =>
  inWorld(async (world) => {
    await record2020(world);
    expect(await publishedRelease(world.visitor, 2020)).toMatchObject({ name: "2020-1" });
    const cells = release2020.cells.map((cell) => ({ ...cell, confidence: "high", value: 5 }));
    expect(await recordRelease(world.secretariat, { file: { ...release2020, cells } })).toMatchObject({
      name: "2020-2",
      published: true,
    });
    const later = await publishedRelease(world.visitor, 2020);
    expect(later).toMatchObject({ name: "2020-2" });
    expect(later.cells.map(({ value }) => value)).toEqual(cells.map(() => 5));
    expect(await publishedYears(world.visitor)).toHaveLength(1);
  }));

test("a release that is not in the database is not shown, whoever has read it before", async () => {
  await inWorld(async (world) => {
    await record2020(world);
    expect(await publishedRelease(world.visitor, 2020)).toMatchObject({ name: "2020-1" });
  });
  await inWorld(async (world) => {
    await expect(publishedRelease(world.visitor, 2020)).rejects.toMatchObject({ code: "release.not_found" });
  });
});

test("nobody but the secretariat records a release", () =>
  inWorld(async (world) => {
    for (const persona of [world.coordinator, world.board, world.administrator, world.stranger, world.visitor]) {
      const attempt = recordRelease(persona, { file: release2020, confirm: true });
      await expect(attempt).rejects.toMatchObject({ code: "access.forbidden" });
    }
    expect(await world.db.select().from(releases)).toEqual([]);
  }));

const [first, ...rest] = release2020.cells;
const changed = (change: object) => ({ ...release2020, cells: [{ ...first, ...change }, ...rest] });

test.each([
  ["not a release at all", "what?", "malformed", ""],
  ["a word where a number belongs", changed({ value: "many" }), "malformed", "cells[0].value"],
  ["less than nobody", changed({ value: -1 }), "malformed", "cells[0].value"],
  ["half a person", changed({ value: 1.5 }), "malformed", "cells[0].value"],
  ["a field nobody knows", { ...release2020, total: 3 }, "malformed", ""],
  ["an indicator nobody knows", changed({ indicator: "VIC.SVC.XYZ" }), "unknown_indicator", "cells[0]"],
  ["the same figure twice", changed({ indicator: "VIC.SVC.DAY" }), "twice", "cells[1]"],
  ["finer than a national total", changed({ breakdown: "SEX=F" }), "breakdown", "cells[0]"],
  ["an estimate of people in centres", changed({ qualifier: "approximate" }), "estimate_not_allowed", "cells[0]"],
  ["doubt without a word on it", changed({ confidence: "low" }), "note_missing", "cells[0]"],
  [
    "more reports than members",
    { ...release2020, reporting_organisations: 22, member_organisations: 21 },
    "coverage",
    "reporting_organisations",
  ],
])("%s is refused with its place, and nothing is kept", (_what, file, key, place) =>
  inWorld(async (world) => {
    const attempt = recordRelease(world.secretariat, { file, confirm: true });
    await expect(attempt).rejects.toMatchObject({
      code: "release.file_invalid",
      details: [expect.objectContaining({ key, place })],
    });
    expect(await world.db.select().from(releases)).toEqual([]);
  }),
);

test("the files give the same rows as the page, with the columns of the contract", () =>
  inWorld(async (world) => {
    await record2020(world);
    const release = await publishedRelease(world.visitor, 2020);
    const csv = csvOf(release);
    const [head, line] = csv.slice(1).split("\r\n");
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(head).toBe(
      "year;release;indicator;breakdown;label_ro;label_en;unit;status;value;qualifier;reporting_organisations;member_organisations",
    );
    expect(line).toBe(
      "2020;2020-1;VIC.SVC.RES;;Centre rezidențiale, cu cazare;Residential centres, with accommodation;person;published;41;exact;;",
    );
    const json = JSON.parse(jsonOf(release)) as { rows: Record<string, unknown>[]; notes: unknown[] };
    expect(json.rows).toHaveLength(8);
    expect(Object.keys(json.rows[0] ?? {}).join(";")).toBe(head);
    expect(json.notes).toContainEqual(expect.objectContaining({ indicator: "PRV.REACH", confidence: "medium" }));
  }));
