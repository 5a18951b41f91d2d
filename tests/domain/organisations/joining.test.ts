import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { decideJoinRequest } from "#app/domain/organisations/commands/decide-join-request.server.ts";
import { forgetOldRequests } from "#app/domain/organisations/commands/forget-requests.server.ts";
import { requestToJoin } from "#app/domain/organisations/commands/request-to-join.server.ts";
import { requestToJoinInput } from "#app/domain/organisations/joining.ts";
import {
  joinRequestToDecide,
  membershipDesk,
  waitingRequests,
} from "#app/domain/organisations/queries/membership-desk.server.ts";
import { publicProfile } from "#app/domain/organisations/queries/organisation-profile.server.ts";
import { type Context } from "#app/domain/context.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { consents } from "#db/reference/consents.ts";
import { activities } from "#db/schema/audit.ts";
import { outbox } from "#db/schema/mail.ts";
import { joinRequests, joinTries } from "#db/schema/organisations-joining.ts";
import { memberships, organisations } from "#db/schema/organisations.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const typed = {
  form_key: "11111111-2222-4333-8444-555555555555",
  kind: "member",
  organisation_name: "  Asociaţia   Exemplu Şansa ",
  website: "sansa.example.org",
  contact_name: "Cineva Anume",
  contact_position: "",
  email: " Contact@Sansa.example.org ",
  reasons: "Lucrăm de 12 ani cu tineri și vrem să raportăm împreună.",
  consent: "on",
};

function ask(ctx: Context, changed: Partial<typeof typed> = {}, from = "192.0.2.1"): Promise<void> {
  const request = requestToJoinInput.parse({ ...typed, ...changed });
  return requestToJoin(ctx, { request, language: "ro", from });
}

/** The id of the request, which the sender cannot read. */
async function asked(world: World, changed: Partial<typeof typed> = {}): Promise<string> {
  await ask(world.newcomer, changed);
  const { contact_name: contactName } = { ...typed, ...changed };
  const [row] = await world.db
    .select({ id: joinRequests.id })
    .from(joinRequests)
    .where(eq(joinRequests.contactName, contactName));
  return row?.id ?? "";
}

test("a visitor asks to join: the request waits with its proof of consent, a mail says so, and there is a trace", () =>
  inWorld(async ({ newcomer, secretariat, db, now }) => {
    await ask(newcomer);
    const [row] = await db.select().from(joinRequests);
    expect(row).toMatchObject({
      organisationName: "Asociația Exemplu Șansa",
      website: "https://sansa.example.org",
      contactPosition: null,
      email: "contact@sansa.example.org",
      consentVersion: consents.join_request.version,
      consentText: expect.stringContaining("trei luni") as string,
      receivedAt: now,
      state: "waiting",
    });
    expect(await waitingRequests(secretariat)).toBe(1);
    const mails = await db.select().from(outbox);
    expect(mails).toMatchObject([
      { recipient: "contact@sansa.example.org", template: "join_received", language: "ro" },
    ]);
    const traces = await db
      .select()
      .from(activities)
      .where(eq(activities.subjectId, row?.id ?? ""));
    expect(traces).toMatchObject([{ kind: "join_request.received", actorId: null }]);
    expect(JSON.stringify(traces)).not.toMatch(/sansa|Cineva/);
  }));

test("the same form sent twice is one request and one mail; a corrected one is a second request, without a second mail", () =>
  inWorld(async ({ newcomer, db }) => {
    await ask(newcomer);
    await ask(newcomer);
    expect(await db.$count(joinRequests)).toBe(1);
    await ask(newcomer, { contact_name: "Altcineva" });
    expect(await db.$count(joinRequests)).toBe(2);
    expect(await db.$count(outbox)).toBe(1);
  }));

test("an address of somebody with an account is answered like any other", () =>
  inWorld(async ({ newcomer, secretariat, db }) => {
    await expect(ask(newcomer, { email: secretariat.email })).resolves.toBeUndefined();
    expect(await db.select().from(outbox)).toMatchObject([{ recipient: secretariat.email, template: "join_received" }]);
  }));

test("whoever sends too many forms from one place is slowed down, others are not", () =>
  inWorld(async ({ newcomer, at }) => {
    for (let number = 0; number < 10; number += 1) await ask(newcomer, { contact_name: `Persoana ${number}` });
    await expect(ask(newcomer, { contact_name: "Încă una" })).rejects.toMatchObject({ code: "join_request.too_many" });
    await ask(newcomer, { contact_name: "Din altă parte" }, "192.0.2.2");
    await ask(at("2026-03-12T11:01:00Z").newcomer, { contact_name: "După o oră" });
  }));

test("what tells of a person in danger is not kept at all, and the answer names the help lines", () =>
  inWorld(async ({ newcomer, db }) => {
    const stories = [
      "Ajutați-mă, sora mea este ținută într-un apartament",
      "O fată de 14 ani este obligată să cerșească",
      "Prietena mea a fost sechestrată, sunați la 0722 123 456",
      "Please help me, I am being held",
    ];
    for (const reasons of stories) {
      await expect(ask(newcomer, { reasons }), reasons).rejects.toMatchObject({ code: "join_request.tells_of_a_case" });
    }
    expect(await db.$count(joinRequests)).toBe(0);
    expect(await db.$count(outbox)).toBe(0);
    for (const language of ["ro", "en"] as const) {
      expect(translate(language)("refusals:join_request.tells_of_a_case")).toMatch(/112.*0800 800 678/);
    }
    for (const reasons of ["Lucrăm de 12 ani în prevenire.", "Avem un centru pentru copii și 20 de voluntari."]) {
      await ask(newcomer, { reasons });
    }
  }));

test("each field says what is missing, in words; nothing else is asked of anybody", () => {
  const problems = (changed: Record<string, unknown>) => {
    const result = requestToJoinInput.safeParse({ ...typed, ...changed });
    return result.success ? [] : result.error.issues.map(({ message }) => message);
  };
  expect(problems({ kind: undefined })).toEqual(["join:errors.kind"]);
  expect(problems({ organisation_name: " " })).toEqual(["join:errors.organisation_name"]);
  expect(problems({ website: "javascript:alert(1)" })).toEqual(["join:errors.website"]);
  expect(problems({ website: "două cuvinte" })).toEqual(["join:errors.website"]);
  expect(problems({ email: "nume la exemplu" })).toEqual(["join:errors.email"]);
  expect(problems({ reasons: "x".repeat(201) })).toEqual(["join:errors.reasons_too_long"]);
  expect(problems({ consent: undefined })).toEqual(["join:errors.consent"]);
  expect(problems({ website: "", contact_position: "" })).toEqual([]);
});

test("admitting enters the organisation with a membership from today, and the sender reads why", () =>
  inWorld(async (world) => {
    const { visitor, secretariat, db } = world;
    const requestId = await asked(world);
    const decision = { decision: "admit" as const, reason: "Lucrați de mult la fel.", short_name: null };
    const { slug } = await decideJoinRequest(secretariat, { requestId, ...decision });
    expect(slug).toBe("exemplu-sansa");
    expect(await publicProfile(visitor, "exemplu-sansa")).toMatchObject({
      name: "Asociația Exemplu Șansa",
      standing: "member",
      standsSince: "2026-03-12",
    });
    expect(await joinRequestToDecide(secretariat, requestId)).toMatchObject({ state: "admitted", slug });
    const mail = (await db.select().from(outbox)).find(({ template }) => template === "join_admitted");
    expect(mail?.props).toMatchObject({ reason: decision.reason, path: "/members/exemplu-sansa" });
    const again = decideJoinRequest(secretariat, { requestId, ...decision });
    await expect(again).rejects.toMatchObject({ code: "join_request.already_decided" });
    expect(await db.$count(organisations, eq(organisations.slug, "exemplu-sansa"))).toBe(1);
  }));

test("an address that is taken gets a number, and the site's own addresses are nobody's", () =>
  inWorld(async (world) => {
    const { secretariat, db } = world;
    for (const [name, slug] of [
      ["Exemplu Acasă", "exemplu-acasa-2"],
      ["Data", "data-2"],
      ["???", "organizatie"],
    ] as const) {
      await db.delete(joinRequests);
      const requestId = await asked(world, { organisation_name: name });
      const decided = decideJoinRequest(secretariat, { requestId, decision: "admit", reason: "Da.", short_name: null });
      expect(await decided).toMatchObject({ slug });
    }
  }));

test("declining enters nobody, sends the reason, and keeps it with the request", () =>
  inWorld(async (world) => {
    const { secretariat, db } = world;
    const before = await db.$count(memberships);
    const requestId = await asked(world, { kind: "supporter" });
    await decideJoinRequest(secretariat, { requestId, decision: "decline", reason: "Alt domeniu.", short_name: null });
    expect(await db.$count(memberships)).toBe(before);
    const desk = await membershipDesk(secretariat);
    expect(desk.waiting).toEqual([]);
    expect(desk.decided).toMatchObject([{ state: "declined", reason: "Alt domeniu." }]);
    const templates = (await db.select().from(outbox)).map(({ template }) => template).sort();
    expect(templates).toEqual(["join_declined", "join_received"]);
  }));

test("a declined request is forgotten after three months, as the consent says, and no other", () =>
  inWorld(async (world) => {
    const { newcomer, secretariat, db } = world;
    await ask(newcomer);
    const requestId = await asked(world, { contact_name: "Altcineva" });
    await decideJoinRequest(secretariat, { requestId, decision: "decline", reason: "Alt domeniu.", short_name: null });
    const forgottenAt = (moment: string) => forgetOldRequests({ ...secretariat, db, now: new Date(moment) });
    expect(await forgottenAt("2026-06-11T10:00:00Z")).toMatchObject({ declined_request: 0 });
    expect(await forgottenAt("2026-06-13T10:00:00Z")).toMatchObject({ declined_request: 1 });
    expect(await db.select().from(joinRequests)).toMatchObject([{ state: "waiting" }]);
    expect(await db.$count(joinTries)).toBe(0);
  }));

test("nobody but the secretariat reads a request, counts them or decides", () =>
  inWorld(async (world) => {
    const { visitor, coordinator, board, administrator, stranger } = world;
    const requestId = await asked(world);
    for (const other of [visitor, coordinator, board, administrator, stranger]) {
      const refused = { code: "access.forbidden" };
      await expect(membershipDesk(other)).rejects.toMatchObject(refused);
      await expect(waitingRequests(other)).rejects.toMatchObject(refused);
      await expect(joinRequestToDecide(other, requestId)).rejects.toMatchObject(refused);
      const decided = decideJoinRequest(other, { requestId, decision: "admit", reason: "Da.", short_name: null });
      await expect(decided).rejects.toMatchObject(refused);
    }
  }));

test("the desk asks few questions, and says how long each request has waited", () =>
  inWorld(async ({ newcomer, at }) => {
    await ask(newcomer);
    const later = at("2026-03-20T10:00:00Z");
    const { waiting, register } = await membershipDesk(later.secretariat);
    expect(waiting).toMatchObject([{ organisationName: "Asociația Exemplu Șansa", waitedDays: 8 }]);
    const row = register.find(({ slug }) => slug === "exemplu-acasa");
    expect(row).toMatchObject({
      isPublic: true,
      standings: [{ kind: "member", startsOn: "2020-01-01", endsOn: null }],
    });
  }));
