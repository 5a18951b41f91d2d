import { expect, test } from "vitest";
import { chooseWays } from "#app/domain/notices/commands/choose-ways.server.ts";
import { markRead } from "#app/domain/notices/commands/mark-read.server.ts";
import { stopDigests } from "#app/domain/notices/commands/stop-digests.server.ts";
import { tryMailAgain } from "#app/domain/notices/commands/try-mail-again.server.ts";
import { writeDigests } from "#app/domain/notices/commands/write-digests.server.ts";
import { mailAndJobs } from "#app/domain/notices/queries/mail-and-jobs.server.ts";
import { ownNotices, unreadNotices } from "#app/domain/notices/queries/own-notices.server.ts";
import { remindOrganisations } from "#app/domain/review/commands/remind-organisations.server.ts";
import { postMail } from "#app/platform/mail/post.server.ts";
import { triesAtMost } from "#app/platform/mail/outbox.server.ts";
import { type Addressed, type Transport } from "#app/platform/mail/transport.server.ts";
import { deliverWaitingMail } from "#app/worker/deliver-mail.server.ts";
import { outbox } from "#db/schema/mail.ts";
import { noticeSettings } from "#db/schema/notices.ts";
import { aPeriod, aReport } from "#tests/support/factories/reporting.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const report = { organisation: "Exemplu Acasă", year: 2025, path: "/reporting/2025" };

async function accepted({ secretariat, coordinator }: World): Promise<void> {
  const { db, now: at } = secretariat;
  await postMail(db, { to: coordinator.email, language: "ro", template: "report_accepted", props: report, at });
}

async function delivered({ db }: World, at: Date): Promise<Addressed[]> {
  const sent: Addressed[] = [];
  const transport: Transport = { send: async (mail) => void sent.push(mail), close: () => undefined };
  await deliverWaitingMail(db, at, transport);
  return sent;
}

const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000);

test("what somebody is told stands in the portal too, in the reader's language, until they have read it", () =>
  inWorld(async (world) => {
    await accepted(world);
    const [notice] = (await ownNotices(world.coordinator, "en")).notices;
    expect(notice).toMatchObject({ said: "The 2025 report is accepted", path: "/reporting/2025", isRead: false });
    expect((await ownNotices(world.coordinator, "ro")).notices[0]?.said).toBe("Raportul 2025 e acceptat");
    expect(await unreadNotices(world.coordinator)).toBe(1);
    for (const other of [world.reporter, world.otherCoordinator, world.secretariat]) {
      expect((await ownNotices(other, "ro")).notices).toEqual([]);
      await markRead(other, notice?.id ?? "");
    }
    expect(await unreadNotices(world.coordinator)).toBe(1);
    await markRead(world.coordinator, notice?.id ?? "");
    expect(await ownNotices(world.coordinator, "ro")).toMatchObject({ unread: 0, notices: [{ isRead: true }] });
  }));

test("whoever wants no mail about something gets none, and what is asked of them all the same", () =>
  inWorld(async (world) => {
    await chooseWays(world.coordinator, { receipt: "never", task: "never" });
    await accepted(world);
    const props = { ...report, until: hours(world.now, 100).toISOString() };
    const { db, now: at } = world.secretariat;
    await postMail(db, { to: world.coordinator.email, language: "ro", template: "report_returned", props, at });
    expect((await delivered(world, world.now)).map(({ subject }) => subject)).toEqual([
      "Raportul 2025: de corectat până luni, 16 martie 2026",
    ]);
    expect(await unreadNotices(world.coordinator)).toBe(2);
  }));

test("a daily mail has what is new and not read, once, and what is owed no more is not in it", () =>
  inWorld(async (world) => {
    const period = await aPeriod(world.db);
    await chooseWays(world.coordinator, { receipt: "daily", reminder: "daily" });
    await remindOrganisations(world.secretariat, { year: 2025, organisationId: world.organisation.id });
    await accepted(world);
    expect(await delivered(world, world.now)).toEqual([]);

    await aReport(world.db, { periodId: period.id, organisationId: world.organisation.id, state: "submitted" });
    const morning = hours(world.now, 20);
    expect(await writeDigests({ db: world.db, now: morning })).toBe(1);
    await writeDigests({ db: world.db, now: morning });
    const [daily, ...more] = await delivered(world, morning);
    expect(more).toEqual([]);
    expect(daily).toMatchObject({ to: world.coordinator.email, language: "ro" });
    expect(daily?.subject).toContain("Ce e nou în portal, vineri, 13 martie 2026");
    expect(daily?.text).toContain("– Raportul 2025 e acceptat");
    expect(daily?.text).not.toContain("mai sunt");
    expect(await writeDigests({ db: world.db, now: hours(morning, 24) })).toBe(0);
  }));

test("what was read before the daily mail leaves is not in it, and with nothing to say there is none", () =>
  inWorld(async (world) => {
    await chooseWays(world.coordinator, { receipt: "daily" });
    await accepted(world);
    await writeDigests({ db: world.db, now: world.now });
    await markRead(world.coordinator, "all");
    expect(await delivered(world, world.now)).toEqual([]);
  }));

test("the daily mail carries its own way out, which opens nothing else and may be used again", () =>
  inWorld(async (world) => {
    await chooseWays(world.coordinator, { receipt: "daily", task: "daily" });
    await accepted(world);
    await writeDigests({ db: world.db, now: world.now });
    const [daily] = await delivered(world, world.now);
    const key = /\/enter\/unsubscribe\?key=([\w-]+)$/.exec(daily?.stopAt ?? "")?.[1] ?? "";
    for (const said of [crypto.randomUUID(), "nonsense", ""]) await stopDigests(world.newcomer, said);
    const ways = async () => (await world.db.select().from(noticeSettings))[0]?.ways;
    expect(await ways()).toMatchObject({ receipt: "daily", task: "daily" });
    await stopDigests(world.newcomer, key);
    await stopDigests(world.newcomer, key);
    expect(await ways()).toMatchObject({ receipt: "never", task: "at_once" });
  }));

test("mails that were given up are seen by those who look after the portal, and begin anew when they say so", () =>
  inWorld(async (world) => {
    await accepted(world);
    await world.db.update(outbox).set({ tries: triesAtMost, lastError: "EENVELOPE" });
    // Their page asks behind the wall of the portal itself.
    const overseer = { ...world.administrator, db: world.db };
    const page = await mailAndJobs(overseer, "ro");
    expect(page).toMatchObject({ waiting: 0, givenUp: [{ to: world.coordinator.email, reason: "EENVELOPE" }] });
    await expect(mailAndJobs({ ...world.board, db: world.db }, "ro")).rejects.toMatchObject({
      code: "access.forbidden",
    });
    const mail = page.givenUp[0]?.id ?? "";
    await tryMailAgain(overseer, mail);
    await expect(tryMailAgain(overseer, mail)).rejects.toMatchObject({ code: "access.not_found" });
    expect(await delivered(world, world.now)).toHaveLength(1);
  }));
