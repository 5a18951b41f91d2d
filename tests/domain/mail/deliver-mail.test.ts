import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Addressed, type Transport } from "#app/platform/mail/transport.server.ts";
import { triesAtMost } from "#app/platform/mail/outbox.server.ts";
import { postMail } from "#app/platform/mail/post.server.ts";
import { deliverWaitingMail } from "#app/worker/deliver-mail.server.ts";
import { type Database } from "#db/database.ts";
import { outbox } from "#db/schema/mail.ts";
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
    expect(await deliverWaitingMail(db, now, transport)).toEqual({ sent: 2, failed: 0 });
    expect(await deliverWaitingMail(db, minutes(now, 600), transport)).toEqual({ sent: 0, failed: 0 });
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
    expect(await deliverWaitingMail(db, now, transport)).toEqual({ sent: 1, failed: 1 });
    expect(await deliverWaitingMail(db, minutes(now, 1), transport)).toEqual({ sent: 0, failed: 0 });
    expect(await deliverWaitingMail(db, minutes(now, 2), transport)).toEqual({ sent: 0, failed: 1 });
    for (let round = 1; round <= 20; round += 1) await deliverWaitingMail(db, minutes(now, round * 600), transport);

    const [broken] = await db.select().from(outbox).orderBy(asc(outbox.writtenAt));
    expect(broken).toMatchObject({ deliveredAt: null, tries: triesAtMost, lastError: "EENVELOPE" });
    expect(taken).toHaveLength(1);
  }));

test("without a mail server nothing leaves and nothing is lost", () =>
  inWorld(async ({ db, now }) => {
    await accepted(db, "a@example.org", { at: now });
    expect(await deliverWaitingMail(db, now)).toEqual({ sent: 0, failed: 0 });
    const [mail] = await db.select().from(outbox);
    expect(mail).toMatchObject({ tries: 0, deliveredAt: null, lastError: null });
  }));
