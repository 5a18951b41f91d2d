import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { decideJoinRequest } from "#app/domain/organisations/commands/decide-join-request.server.ts";
import { removeWhatIsOver } from "#app/domain/privacy/commands/remove-what-is-over.server.ts";
import { erasedPeople } from "#app/domain/privacy/queries/erased-people.server.ts";
import { removals } from "#app/domain/privacy/queries/removals.server.ts";
import { newestMail } from "#app/platform/mail/outbox.server.ts";
import { terms } from "#db/reference/register/terms.ts";
import { keptForms, knownBrowsers, mailedKeys, people, sentForms, signIns, signInTries } from "#db/schema/accounts.ts";
import { activities } from "#db/schema/audit.ts";
import { outbox } from "#db/schema/mail.ts";
import { joinRequests, joinTries } from "#db/schema/organisations-joining.ts";
import { memberships } from "#db/schema/organisations.ts";
import { inWorld, type World } from "#tests/support/world.ts";
import { worker } from "./stories.ts";

const nothing = Object.fromEntries(Object.keys(terms).map((term) => [term, 0]));

/** A row of everything that is kept for a term, all from this moment. */
async function traces({ db, reporter, stranger, now }: World): Promise<void> {
  const personId = reporter.actor.personId ?? "";
  const { email } = reporter;
  await db.insert(signIns).values({ id: "x", personId, createdAt: now, expiresAt: now });
  await db.insert(knownBrowsers).values({ mark: "x", personId, firstUsedAt: now, lastUsedAt: now });
  await db.insert(signInTries).values({ subject: "x", at: now });
  await db.insert(joinTries).values({ subject: "x", at: now });
  await db.insert(sentForms).values({ key: crypto.randomUUID(), personId, act: "x", ledTo: "/", at: now });
  await db.insert(keptForms).values({ id: "x", personId, path: "/", fields: [], keptAt: now });
  const born = new Date(now.getTime() - 3_600_000);
  const key = { purpose: "password_reset" as const, linkHash: "x", codeHash: "x" };
  await db.insert(mailedKeys).values({ ...key, email, createdAt: born, expiresAt: now });
  const mail = { recipient: email, language: "ro" as const, template: "report_received" };
  await db.insert(outbox).values({ ...mail, props: { year: 2025 }, writtenAt: now, deliveredAt: now });
  await db.update(people).set({ disabledAt: now }).where(eq(people.email, stranger.email));
}

const round = (world: World, moment: string) => removeWhatIsOver(worker(world.at(moment)));

test("each thing goes when its time is over, and not a moment before", () =>
  inWorld(async (world) => {
    await traces(world);
    expect(await round(world, "2026-03-12T10:00:00Z")).toEqual(nothing);
    expect(await round(world, "2026-03-12T11:59:00Z")).toEqual(nothing);
    expect(await round(world, "2026-03-12T12:01:00Z")).toEqual({ ...nothing, kept_form: 1 });
    expect(await round(world, "2026-03-13T09:59:00Z")).toEqual(nothing);
    expect(await round(world, "2026-03-13T10:01:00Z")).toEqual({ ...nothing, sign_in: 1 });
    expect(await round(world, "2026-03-14T10:01:00Z")).toEqual({ ...nothing, tries: 2 });
    expect(await round(world, "2026-03-19T10:01:00Z")).toEqual({ ...nothing, sent_form: 1 });
    expect(await round(world, "2026-04-11T09:59:00Z")).toEqual(nothing);
    expect(await round(world, "2026-04-11T10:01:00Z")).toEqual({ ...nothing, mailed_key: 1 });
    expect(await round(world, "2026-06-12T09:59:00Z")).toEqual(nothing);
    expect(await round(world, "2026-06-12T10:01:00Z")).toEqual({ ...nothing, mail_text: 1 });
    expect(await round(world, "2027-03-12T09:59:00Z")).toEqual(nothing);
    expect(await round(world, "2027-03-12T10:01:00Z")).toEqual({
      ...nothing,
      known_browser: 1,
      mail: 1,
      closed_account: 1,
    });
    expect(await round(world, "2030-01-01T00:00:00Z")).toEqual(nothing);
  }));

test("when the words of a mail are gone it is still known that it left, and no page tries to show it", () =>
  inWorld(async (world) => {
    await traces(world);
    expect(await newestMail(world.db)).toHaveLength(1);
    await round(world, "2026-07-01T00:00:00Z");
    expect(await world.db.select().from(outbox)).toMatchObject([{ recipient: world.reporter.email, props: {} }]);
    expect(await newestMail(world.db)).toEqual([]);
  }));

test("a closed account goes as if its owner had asked, and is known among the erased", () =>
  inWorld(async (world) => {
    const { stranger, db } = world;
    await traces(world);
    await round(world, "2027-04-01T00:00:00Z");
    expect(await db.$count(people, eq(people.email, stranger.email))).toBe(0);
    expect(await erasedPeople({ db })).toEqual([stranger.actor.personId]);
  }));

test("the request of an organisation that was admitted is kept while it stays, and a year after it left", () =>
  inWorld(async (world) => {
    const { db, secretariat, now } = world;
    const [request] = await db
      .insert(joinRequests)
      .values({
        id: crypto.randomUUID(),
        sending: "x",
        kind: "member",
        organisationName: "Asociația Exemplu Vis",
        contactName: "Cineva",
        email: "cineva@example.org",
        reasons: "x",
        language: "ro",
        consentVersion: "x",
        consentText: "x",
        receivedAt: now,
      })
      .returning();
    const decision = { decision: "admit" as const, reason: "Da.", short_name: null };
    await decideJoinRequest(secretariat, { requestId: request?.id ?? "", ...decision });
    expect(await round(world, "2031-01-01T00:00:00Z")).toMatchObject({ admitted_request: 0 });
    const [{ organisationId = "" } = {}] = await db.select().from(joinRequests);
    await db
      .update(memberships)
      .set({ endsOn: "2031-01-31" })
      .where(eq(memberships.organisationId, organisationId ?? ""));
    expect(await round(world, "2032-01-31T12:00:00Z")).toMatchObject({ admitted_request: 0 });
    expect(await round(world, "2032-02-01T12:00:00Z")).toMatchObject({ admitted_request: 1 });
  }));

test("the secretariat and administrators read how many rows of what went, and nothing of what stood in them", () =>
  inWorld(async (world) => {
    const { secretariat, administrator, coordinator, board, reporter, db } = world;
    await traces(world);
    await round(world, "2026-03-20T10:00:00Z");
    await round(world, "2026-03-20T11:00:00Z");
    for (const reader of [secretariat, administrator]) {
      const seen = await removals({ ...reader, now: new Date("2026-03-21T10:00:00Z") });
      expect(seen.map(({ term }) => term)).toEqual(Object.keys(terms));
      expect(seen.find(({ term }) => term === "tries")).toEqual({
        term: "tries",
        lately: 2,
        everything: 2,
        lastAt: "2026-03-20T10:00:00Z",
      });
      expect(seen.find(({ term }) => term === "mail")).toMatchObject({ everything: 0, lastAt: null });
    }
    const later = await removals({ ...secretariat, now: new Date("2026-06-01T10:00:00Z") });
    expect(later.find(({ term }) => term === "tries")).toMatchObject({ lately: 0, everything: 2 });
    for (const other of [coordinator, board]) {
      await expect(removals(other)).rejects.toMatchObject({ code: "access.forbidden" });
    }
    const rows = await db.select().from(activities).where(eq(activities.kind, "retention.removed"));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(reporter.email);
  }));
