import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countSignIn } from "#app/domain/accounts/commands/sign-in.server.ts";
import { triesAllowed } from "#app/domain/accounts/model.ts";
import { extendDeadline } from "#app/domain/periods/commands/extend-deadline.server.ts";
import { confirmDetails } from "#app/domain/reporting/commands/confirm-details.server.ts";
import { importFigures } from "#app/domain/reporting/commands/import-figures.server.ts";
import { saveNarrative } from "#app/domain/reporting/commands/save-narrative.server.ts";
import { submitReport } from "#app/domain/sending/commands/submit-report.server.ts";
import { sectionGroups } from "#app/domain/submissions/sections.ts";
import { wantedWords } from "#app/domain/reporting/words-input.ts";
import { applicationRole, inTransaction, openDatabase, type OpenDatabase } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { seedReference } from "#db/seed/reference.server.ts";
import { reportingPeriods } from "#db/schema/periods.ts";
import { submissions } from "#db/schema/submissions.ts";
import { wallSettings } from "#db/walls.server.ts";
import { freshDatabase } from "#tests/support/database-for-the-run.ts";
import { aPeriod } from "#tests/support/factories/reporting.ts";
import { standingOf } from "#tests/support/second-wall.ts";
import { type Persona, type World, worldOf } from "#tests/support/world.ts";

/** Acts that meet, each in a transaction and on a connection of its own: only a server has more than one. */

let database: Awaited<ReturnType<typeof freshDatabase>>;
let opened: OpenDatabase;
let world: World;

beforeAll(async () => {
  database = await freshDatabase();
  await migrateDatabase({ ownerUrl: database.url });
  opened = openDatabase(database.url, { max: 6 });
  await opened.db.transaction((db) => seedReference(db));
  world = await worldOf(opened.db);
});
afterAll(async () => {
  await opened.close();
  await database.drop();
});

const year = 2025;

/** All go on when so many have come. */
function meeting(people: number) {
  let here = 0;
  let letGo: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (letGo = resolve));
  return () => {
    here += 1;
    if (here === people) letGo();
    return all;
  };
}

const apart = <T>(persona: Persona, act: (own: Persona) => Promise<T>): Promise<T> =>
  inTransaction(opened.db, { role: applicationRole, settings: wallSettings(standingOf(persona.actor)) }, (db) =>
    act({ ...persona, db }),
  );

const figures = ["PRV.REACH", "TRN.PERS"].map((indicator) => {
  return { indicator, breakdown: "", state: "value", value: 20, qualifier: "exact", note: null } as const;
});

/** A report begun, written whole and sent in one go, as from a file. */
async function beginAndSend(own: Persona, whenBegun: () => Promise<void>): Promise<string> {
  await importFigures(own, { organisationId: own.actor.actingFor ?? "", year, figures, dryRun: false });
  await whenBegun();
  await confirmDetails(own, { year, services: [] });
  for (const section of sectionGroups.words) {
    const none = {
      "challenges-1-none": "on",
      "changes-1-none": "on",
      "practices-1-none": "on",
      "policies-1-none": "on",
    };
    await saveNarrative(own, { year, section, answers: wantedWords(section, none) });
  }
  return (await submitReport(own, { year, version: 1 })).number;
}

test("two organisations begin and send at the same time, while the secretariat gives one of them more time", async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id } = await aPeriod(opened.db);
    const begun = meeting(3);
    const numbers = Promise.all(
      [world.coordinator, world.otherCoordinator].map((persona) => apart(persona, (own) => beginAndSend(own, begun))),
    );
    const more = begun().then(() =>
      apart(world.secretariat, (own) => {
        const until = new Date("2026-05-15T20:59:59Z");
        return extendDeadline(own, { year, organisationId: world.organisation.id, until, reason: "Echipă nouă." });
      }),
    );
    expect((await numbers).toSorted()).toEqual(["2025-001", "2025-002"]);
    await more;
    await forget(id);
  }
});

test("tries that come at the same moment, at two processes, count each other", async () => {
  const second = openDatabase(database.url, { max: 6 });
  const asked = { email: "nobody@example.org", from: "192.0.2.7", request: new Request("http://localhost/sign-in") };
  const count = (number: number) =>
    inTransaction(
      (number % 2 ? opened : second).db,
      { role: applicationRole, settings: wallSettings({ person: null, organisation: null, role: "entrance" }) },
      (db) => countSignIn({ ...world.newcomer, db }, asked),
    );
  const counted = await Promise.all(Array.from({ length: 40 }, (_, number) => count(number)));
  await second.close();
  expect(counted.filter(({ tries }) => tries !== null)).toHaveLength(triesAllowed.count);
});

/** The next round begins with nothing. */
async function forget(periodId: string): Promise<void> {
  await opened.db.transaction(async (db) => {
    await db.execute("set local session_replication_role = replica");
    for (const table of ["submission_versions", "cells", "narratives", "extensions"])
      await db.execute(`delete from ${table}`);
    await db.delete(submissions).where(eq(submissions.periodId, periodId));
    await db.delete(reportingPeriods).where(eq(reportingPeriods.id, periodId));
  });
}
