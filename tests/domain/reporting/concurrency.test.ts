import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { saveFigures } from "#app/domain/reporting/commands/save-figures.server.ts";
import { submitReport } from "#app/domain/sending/commands/submit-report.server.ts";
import { type SeenAnswer, valued } from "#app/domain/submissions/answers.ts";
import { applicationRole, inTransaction } from "#db/client.server.ts";
import { type Database } from "#db/database.ts";
import { activities } from "#db/schema/audit.ts";
import { people, sentForms } from "#db/schema/accounts.ts";
import { cells } from "#db/schema/reporting.ts";
import { submissions } from "#db/schema/submissions.ts";
import { wallSettings } from "#db/walls.server.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aFinishedDraft, cellOf, typing } from "#tests/support/factories/reporter.ts";
import { standingOf } from "#tests/support/second-wall.ts";
import { type Persona, type World, worldOf } from "#tests/support/world.ts";

const rounds = 200;

/** Committed rows of this story alone, removed at the end: what is written once is removed as the owner of the tables. */
let world: World;
let submissionId: string;
const db = (): Database => testDatabase();

beforeAll(async () => {
  world = await worldOf(db());
  submissionId = (await aFinishedDraft(world)).id;
});

afterAll(async () => {
  const organisations = [world.organisation.id, world.otherOrganisation.id];
  const owned = sql.join(
    organisations.map((id) => sql`${id}`),
    sql`, `,
  );
  await db().execute(sql`alter table submission_versions disable trigger user`);
  await db().execute(sql`delete from submission_versions where submission_id = ${submissionId}`);
  await db().execute(sql`alter table submission_versions enable trigger user`);
  await db().execute(sql`alter table activities disable trigger user`);
  await db().execute(sql`delete from activities where organisation_id in (${owned})`);
  await db().execute(sql`alter table activities enable trigger user`);
  await db().execute(sql`delete from chain_heads where organisation_id in (${owned})`);
  await db().execute(sql`delete from outbox`);
  await db().execute(sql`delete from submissions where organisation_id in (${owned})`);
  await db().execute(sql`delete from service_offers where organisation_id in (${owned})`);
  await db().execute(sql`delete from reporting_periods where year = 2025`);
  await db().execute(sql`delete from seats where organisation_id in (${owned})`);
  await db().execute(sql`delete from memberships where organisation_id in (${owned})`);
  const person = (persona: Persona) => persona.actor.personId ?? "";
  const everybody = Object.values(world).flatMap((one) =>
    typeof one === "object" && one !== null && "email" in one ? [person(one as Persona)] : [],
  );
  await db().delete(sentForms).where(inArray(sentForms.personId, everybody));
  await db().delete(people).where(inArray(people.id, everybody));
  await db().execute(sql`delete from organisations where id in (${owned})`);
});

/** Each person in a transaction of their own, at the same time. */
const apart = <T>(persona: Persona, act: (own: Persona) => Promise<T>): Promise<T> =>
  inTransaction(db(), { role: applicationRole, settings: wallSettings(standingOf(persona.actor)) }, (own) =>
    act({ ...persona, db: own }),
  );

async function standing(): Promise<SeenAnswer> {
  const cell = await cellOf(db(), submissionId, "VIC.SVC.DAY");
  return { version: cell?.version ?? 0, answer: valued(cell?.value ?? 0) };
}

test(`two people in one cell, ${rounds} rounds: one value is kept, the other person is always told`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const seen = await standing();
    const save = (persona: Persona, value: number) =>
      apart(persona, (own) =>
        saveFigures(own, { year: 2025, section: "assistance", wanted: [typing("VIC.SVC.DAY", value, seen)] }),
      );
    const mine = 1000 + round * 2;
    const answers = await Promise.all([save(world.reporter, mine), save(world.coordinator, mine + 1)]);
    const kept = await standing();
    const told = answers.filter(({ clashes }) => clashes.length > 0);
    expect(told).toHaveLength(1);
    expect(kept.version).toBe(seen.version + 1);
    expect(told[0]?.clashes[0]?.theirs.value).toBe(kept.answer.value);
  }
  await db().update(cells).set({ value: 64 }).where(eq(cells.indicator, "VIC.SVC.DAY"));
  await db().execute(
    sql`update cells set value = 12 where submission_id = ${submissionId} and indicator = 'VIC.SVC.DAY' and breakdown = 'AGE2=MIN'`,
  );
}, 120_000);

test(`the same report sent twice ${rounds} times over: one number, one copy, one trace, one mail`, async () => {
  const form = { key: crypto.randomUUID(), act: "report.submit" };
  const send = () =>
    apart(world.coordinator, (own) =>
      carryOutOnce(own, form, async (inside) => {
        const { number } = await submitReport(inside, { year: 2025, version: 1 });
        return `/reporting/2025/receipt#${number}`;
      }),
    );
  const led = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    for (const where of await Promise.all([send(), send()])) led.add(where);
  }
  expect([...led]).toEqual(["/reporting/2025/receipt#2025-001"]);
  const [report] = await db().select().from(submissions).where(eq(submissions.id, submissionId));
  expect(report).toMatchObject({ state: "submitted", version: 2 });
  const trace = await db().select().from(activities).where(eq(activities.subjectId, submissionId));
  expect(trace.filter(({ kind }) => kind === "report.submitted")).toHaveLength(1);
  const [copies] = await db().execute<{ count: number }>(
    sql`select count(*)::int as count from submission_versions where submission_id = ${submissionId}`,
  );
  expect(copies?.count).toBe(1);
  const [mails] = await db().execute<{ count: number }>(sql`select count(*)::int as count from outbox`);
  expect(mails?.count).toBe(1);
}, 120_000);
