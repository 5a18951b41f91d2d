import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Addressed, type Transport } from "#app/platform/mail/transport.server.ts";
import { triesAtMost } from "#app/platform/mail/outbox.server.ts";
import { postMail } from "#app/platform/mail/post.server.ts";
import { deliverWaitingMail } from "#app/worker/deliver-mail.server.ts";
import { type Database } from "#db/database.ts";
import { outbox } from "#db/schema/mail.ts";
import { aPeriod, aReport } from "#tests/support/factories/reporting.ts";
import { remindOrganisations } from "#app/domain/review/commands/remind-organisations.server.ts";
import { inWorld } from "#tests/support/world.ts";

/** A mail server outside of the house, as it answers: takes a mail, or refuses those to one address. */
function mailServer(refuses = "nobody") {
  const taken: Addressed[] = [];
  const transport: Transport = {
    send: async (mail) => {
      if (mail.to.startsWith(refuses))
        throw Object.assign(new Error(`550 no such user ${mail.to}`), { code: "EENVELOPE" });
      taken.push(mail);
    },
    close: () => undefined,
  };
  return { taken, transport };
}

async function accepted(db: Database, to: string, wanted: { at: Date; waitsUntil?: Date }) {
  const props = { organisation: "Exemplu Acasă", year: 2025, path: "/reporting/2025" };
  await postMail(db, { to, language: "ro", template: "report_accepted", props, ...wanted });
}

const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000);

test("what waits leaves once, oldest first", () =>
  inWorld(async ({ db, now }) => {
    await accepted(db, "second@example.org", { at: now });
    await accepted(db, "first@example.org", { at: minutes(now, -5) });
    const { taken, transport } = mailServer();
    expect(await deliverWaitingMail(db, now, transport)).toEqual({ sent: 2, failed: 0, withheld: 0 });
    expect(await deliverWaitingMail(db, minutes(now, 600), transport)).toEqual({ sent: 0, failed: 0, withheld: 0 });
    expect(taken.map((mail) => mail.to)).toEqual(["first@example.org", "second@example.org"]);
    expect(taken[0]).toMatchObject({ subject: "Raportul 2025 e acceptat" });
  }));

test("a mail that is held leaves at its moment", () =>
  inWorld(async ({ db, now }) => {
    await accepted(db, "a@example.org", { at: now, waitsUntil: minutes(now, 60) });
    const { transport } = mailServer();
    expect(await deliverWaitingMail(db, minutes(now, 59), transport)).toMatchObject({ sent: 0 });
    expect(await deliverWaitingMail(db, minutes(now, 60), transport)).toMatchObject({ sent: 1 });
  }));

test("a mail that is refused is tried again later and later, then kept with its reason; others are not held up", () =>
  inWorld(async ({ db, now }) => {
    await accepted(db, "broken@example.org", { at: now });
    await accepted(db, "fine@example.org", { at: minutes(now, 1) });
    const { taken, transport } = mailServer("broken");
    expect(await deliverWaitingMail(db, now, transport)).toEqual({ sent: 1, failed: 1, withheld: 0 });
    expect(await deliverWaitingMail(db, minutes(now, 1), transport)).toEqual({ sent: 0, failed: 0, withheld: 0 });
    expect(await deliverWaitingMail(db, minutes(now, 2), transport)).toEqual({ sent: 0, failed: 1, withheld: 0 });
    for (let round = 1; round <= 20; round += 1) await deliverWaitingMail(db, minutes(now, round * 5000), transport);

    const [broken] = await db.select().from(outbox).orderBy(asc(outbox.writtenAt));
    expect(broken).toMatchObject({ deliveredAt: null, tries: triesAtMost, lastError: "EENVELOPE" });
    // The secretariat hears of it, once, and may be reached.
    const told = taken
      .filter(({ to }) => to !== "fine@example.org")
      .map(({ to, subject }) => [to, subject])
      .sort();
    const subject = "Un mesaj al portalului nu a putut fi trimis";
    expect(told).toEqual([
      ["secretariat2@example.org", subject],
      ["secretariat@example.org", subject],
    ]);
  }));

test("a mail server that answers nobody is asked for one mail, and costs the others no try", () =>
  inWorld(async ({ db, now }) => {
    await accepted(db, "a@example.org", { at: now });
    await accepted(db, "b@example.org", { at: minutes(now, 1) });
    const gone: Transport = {
      send: async () => {
        throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNECTION" });
      },
      close: () => undefined,
    };
    expect(await deliverWaitingMail(db, minutes(now, 1), gone)).toEqual({ sent: 0, failed: 1, withheld: 0 });
    const tries = await db.select({ tries: outbox.tries }).from(outbox).orderBy(asc(outbox.writtenAt));
    expect(tries).toEqual([{ tries: 1 }, { tries: 0 }]);
    const { transport } = mailServer();
    expect(await deliverWaitingMail(db, minutes(now, 10), transport)).toMatchObject({ sent: 2 });
  }));

test("whoever hands in between the reminder and its delivery gets none; the others hear how many days are left by then", () =>
  inWorld(async (world) => {
    const { db, now, organisation } = world;
    const period = await aPeriod(db);
    await remindOrganisations(world.secretariat, { year: 2025, organisationId: null });
    await aReport(db, { periodId: period.id, organisationId: organisation.id, state: "submitted" });
    const { taken, transport } = mailServer();
    expect(await deliverWaitingMail(db, minutes(now, 3 * 24 * 60), transport)).toMatchObject({ sent: 1, withheld: 1 });
    expect(taken).toMatchObject([{ to: "other-coordinator@example.org" }]);
    expect(taken[0]?.subject).toContain("mai sunt 16 zile");
    expect(await deliverWaitingMail(db, minutes(now, 9 * 24 * 60), transport)).toMatchObject({ sent: 0, withheld: 0 });
  }));

test("without a mail server nothing leaves and nothing is lost", () =>
  inWorld(async ({ db, now }) => {
    await accepted(db, "a@example.org", { at: now });
    expect(await deliverWaitingMail(db, now)).toEqual({ sent: 0, failed: 0, withheld: 0 });
    const [mail] = await db.select().from(outbox);
    expect(mail).toMatchObject({ tries: 0, deliveredAt: null, lastError: null });
  }));
