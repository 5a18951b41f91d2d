import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { actorOfPerson } from "#app/domain/accounts/queries/actor-of-person.server.ts";
import { acceptInvitation } from "#app/domain/seats/commands/accept-invitation.server.ts";
import { followInvitationCode } from "#app/domain/seats/commands/follow-invitation-code.server.ts";
import { sendInvitation } from "#app/domain/seats/commands/send-invitation.server.ts";
import { sendInvitationAgain } from "#app/domain/seats/commands/send-invitation-again.server.ts";
import { withdrawInvitation } from "#app/domain/seats/commands/withdraw-invitation.server.ts";
import { peopleOfOrganisation } from "#app/domain/seats/queries/people-of-organisation.server.ts";
import { shownInvitation } from "#app/domain/seats/queries/shown-invitation.server.ts";
import { passwordMatches } from "#app/platform/passwords.server.ts";
import { mailedKeys, people, signIns } from "#db/schema/accounts.ts";
import { activities } from "#db/schema/audit.ts";
import { invitations, seats } from "#db/schema/seats.ts";
import { mailsTo } from "#tests/support/mailbox.ts";
import { confirming, mayConfirm } from "#tests/support/confirming.ts";
import { inWorld } from "#tests/support/world.ts";
import { hashKeptFor } from "#tests/support/factories/accounts.ts";
import { address, asContributor, atTheEntrance, comes, goodPassword, invited, request, tokenIn } from "./stories.ts";

test("a coordinator invites somebody, who opens an account with a password of their own and is in", () =>
  inWorld(async ({ db, coordinator, newcomer, organisation }) => {
    const { token } = await invited(coordinator, asContributor(organisation));
    const [mail] = await mailsTo(db, address);
    expect(mail).toMatchObject({ template: "invitation", language: "ro" });
    expect(mail?.props).toMatchObject({ organisation: "Exemplu Acasă", inviter: "Ana Exemplu", role: "contributor" });

    const outcome = await comes(newcomer, token);
    expect(outcome).toMatchObject({
      kind: "in",
      cookies: [expect.stringContaining("sign-in="), expect.stringContaining("known-browser=")],
    });
    const [person] = await db.select().from(people).where(eq(people.email, address));
    if (!person) throw new Error("no account was opened");
    expect(person).toMatchObject({ name: "Ioana Exemplu", language: "ro", platformRole: null });
    expect(await passwordMatches(await hashKeptFor(db, person.id), goodPassword)).toBe(true);
    const [signIn = { actingOrganisationId: null }] = await db
      .select()
      .from(signIns)
      .where(eq(signIns.personId, person.id));
    const identity = await actorOfPerson(db, { personId: person.id, actingFor: signIn.actingOrganisationId });
    const held = { organisationId: organisation.id, role: "contributor" };
    expect(identity?.actor).toMatchObject({ seats: [held], actingFor: organisation.id });
    expect((await peopleOfOrganisation(coordinator)).waiting).toEqual([]);
  }));

test("each act leaves its trace, without the address", () =>
  inWorld(async ({ db, coordinator, newcomer, organisation }) => {
    const { token } = await invited(coordinator, asContributor(organisation));
    await comes(newcomer, token);
    const [invitation] = await db.select().from(invitations);
    const traces = await db
      .select()
      .from(activities)
      .where(eq(activities.subjectId, invitation?.id ?? ""))
      .orderBy(activities.id);
    expect(traces).toMatchObject([
      { kind: "invitation.sent", actorId: coordinator.actor.personId, organisationId: organisation.id },
      { kind: "invitation.accepted", actorId: invitation?.acceptedBy, organisationId: organisation.id },
    ]);
    expect(JSON.stringify(traces)).not.toContain("example.org");
  }));

test("what the table keeps of a key opens nothing", () =>
  inWorld(async ({ db, coordinator, organisation }) => {
    const { token, code } = await invited(coordinator, asContributor(organisation));
    const kept =
      JSON.stringify(await db.select().from(mailedKeys)) + JSON.stringify(await db.select().from(invitations));
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(code);
  }));

test("looking at an invitation, however often, and sending its form empty changes nothing", () =>
  inWorld(async ({ db, coordinator, newcomer, organisation }) => {
    const { token } = await invited(coordinator, asContributor(organisation));
    for (let scan = 0; scan < 20; scan += 1) {
      expect(await shownInvitation(newcomer, token)).toMatchObject({ state: "open", reader: "new" });
      await expect(
        acceptInvitation(newcomer, { token, newPerson: null, language: "ro", request }),
      ).rejects.toMatchObject({ code: "invitation.sign_in_first" });
    }
    expect(await db.select().from(people).where(eq(people.email, address))).toEqual([]);
    expect(await comes(newcomer, token)).toMatchObject({ kind: "in" });
  }));

test("accepting a second time says that one is in already, and adds nothing", () =>
  inWorld(async ({ db, coordinator, newcomer, organisation }) => {
    const { token } = await invited(coordinator, asContributor(organisation));
    await comes(newcomer, token);
    expect(await comes(newcomer, token, { name: "Altcineva", password: "alte cinci pisici sub masă" })).toEqual({
      kind: "already_in",
    });
    expect(await shownInvitation(newcomer, token)).toMatchObject({ state: "accepted" });
    expect(await db.$count(seats, eq(seats.organisationId, organisation.id))).toBe(3);
    const [person] = await db.select().from(people).where(eq(people.email, address));
    expect(await passwordMatches(await hashKeptFor(db, person?.id ?? ""), goodPassword)).toBe(true);
  }));

test("the typed code leads where the link leads, however it is written; a wrong one is counted and leads nowhere", () =>
  inWorld(async ({ coordinator, newcomer, organisation }) => {
    const { code } = await invited(coordinator, asContributor(organisation));
    const refused = {
      kind: "refused",
      refusal: expect.objectContaining({ code: "invitation.opens_nothing" }) as unknown,
    };
    expect(await followInvitationCode(newcomer, { email: address, code: "aaaaa-aaaaa" })).toEqual(refused);
    expect(await followInvitationCode(newcomer, { email: "alta@example.org", code })).toEqual(refused);
    const followed = await followInvitationCode(newcomer, {
      email: address,
      code: ` ${code.toUpperCase().replace("-", " ")} `,
    });
    if (followed.kind !== "followed") throw new Error("the code led nowhere");
    expect(await comes(newcomer, tokenIn(followed.path))).toMatchObject({ kind: "in" });
    for (let guess = 0; guess < 10; guess += 1) {
      await followInvitationCode(newcomer, { email: address, code: `guess-${guess}` });
    }
    expect(await followInvitationCode(newcomer, { email: address, code })).toEqual(refused);
  }));

test("a person who has an account accepts signed in, and nobody else accepts for them", () =>
  inWorld(async ({ db, coordinator, newcomer, stranger, otherCoordinator, organisation }) => {
    const { token } = await invited(coordinator, asContributor(organisation), stranger.email);
    expect(await shownInvitation(newcomer, token)).toMatchObject({ reader: "has_account" });
    await expect(comes(newcomer, token)).rejects.toMatchObject({ code: "invitation.sign_in_first" });
    const wanted = { token, newPerson: null, language: "ro" as const, request };
    const other = atTheEntrance(db, otherCoordinator);
    expect(await shownInvitation(other, token)).toMatchObject({ reader: "somebody_else" });
    await expect(acceptInvitation(other, wanted)).rejects.toMatchObject({ code: "invitation.for_somebody_else" });
    const own = atTheEntrance(db, stranger);
    expect(await shownInvitation(own, token)).toMatchObject({ reader: "theirs" });
    expect(await acceptInvitation(own, wanted)).toEqual({ kind: "in", cookies: [] });
    const identity = await actorOfPerson(db, { personId: stranger.actor.personId ?? "", actingFor: null });
    expect(identity?.actor.seats).toEqual([{ organisationId: organisation.id, role: "contributor" }]);
  }));

test("somebody who coordinates one organisation takes a seat in another too, and chooses whom they act for", () =>
  inWorld(async ({ db, coordinator, otherCoordinator, organisation, otherOrganisation }) => {
    const { token } = await invited(coordinator, asContributor(organisation), otherCoordinator.email);
    await acceptInvitation(atTheEntrance(db, otherCoordinator), { token, newPerson: null, language: "ro", request });
    const personId = otherCoordinator.actor.personId ?? "";
    const unchosen = await actorOfPerson(db, { personId, actingFor: null });
    expect(unchosen?.actor.actingFor).toBeNull();
    expect(unchosen?.account.seats.map(({ organisationId, role }) => [organisationId, role])).toEqual([
      [organisation.id, "contributor"],
      [otherOrganisation.id, "coordinator"],
    ]);
    for (const { id } of [organisation, otherOrganisation]) {
      expect((await actorOfPerson(db, { personId, actingFor: id }))?.actor.actingFor).toBe(id);
    }
  }));

test("whoever invites gets the same answer for an address with and without an account", () =>
  inWorld(async ({ db, coordinator, stranger, organisation }) => {
    const shape = async (email: string) => {
      const { path, code } = await sendInvitation(coordinator, {
        email,
        language: "ro",
        offer: asContributor(organisation),
        current_password: "",
      });
      const [{ to: _, props, ...mail } = { to: "", props: {} }] = await mailsTo(db, email);
      return { path: path.length, code: code.length, props: Object.keys(props), ...mail };
    };
    expect(await shape(stranger.email)).toEqual(await shape("nimeni@example.org"));
    const { waiting } = await peopleOfOrganisation(coordinator);
    const shown = waiting.map(({ id: _id, email: _email, formKey: _formKey, ...rest }) => rest);
    expect(shown[0]).toEqual(shown[1]);
  }));

test("after fourteen days, or once withdrawn, an invitation opens nothing and says what to do", () =>
  inWorld(async (world) => {
    const { coordinator, organisation } = world;
    const { token, code } = await invited(coordinator, asContributor(organisation));
    const almost = world.at("2026-03-26T09:59:00Z").newcomer;
    expect(await shownInvitation(almost, token)).toMatchObject({ state: "open" });
    const late = world.at("2026-03-26T10:00:00Z");
    expect(await shownInvitation(late.newcomer, token)).toEqual({ state: "over" });
    await expect(comes(late.newcomer, token)).rejects.toMatchObject({ code: "invitation.over" });
    expect(await followInvitationCode(late.newcomer, { email: address, code })).toMatchObject({ kind: "refused" });

    const [waiting] = (await peopleOfOrganisation(late.coordinator)).waiting;
    expect(waiting).toMatchObject({ isOver: true });
    const again = await sendInvitationAgain(late.coordinator, { invitationId: waiting?.id ?? "" });
    expect(await shownInvitation(late.newcomer, tokenIn(again.path))).toMatchObject({ state: "open" });
    await withdrawInvitation(late.coordinator, { invitationId: waiting?.id ?? "" });
    expect(await shownInvitation(late.newcomer, tokenIn(again.path))).toEqual({ state: "withdrawn" });
    await expect(comes(late.newcomer, tokenIn(again.path))).rejects.toMatchObject({ code: "invitation.withdrawn" });
    expect(await shownInvitation(late.newcomer, "never-was")).toEqual({ state: "unknown" });
  }));

test("an invitation is sent again after a few minutes, and not without end; its former mails stay good", () =>
  inWorld(async (world) => {
    const { coordinator, newcomer, organisation, db } = world;
    const { token } = await invited(coordinator, asContributor(organisation));
    const [{ id: invitationId } = { id: "" }] = await db.select().from(invitations);
    await expect(sendInvitationAgain(coordinator, { invitationId })).rejects.toMatchObject({
      code: "invitation.sent_just_now",
    });
    for (const hour of [11, 12, 13, 14, 15]) {
      await sendInvitationAgain(world.at(`2026-03-12T${hour}:00:00Z`).coordinator, { invitationId });
    }
    await expect(
      sendInvitationAgain(world.at("2026-03-12T16:00:00Z").coordinator, { invitationId }),
    ).rejects.toMatchObject({ code: "invitation.sent_too_often" });
    expect(await mailsTo(db, address)).toHaveLength(6);
    expect(await comes(newcomer, token)).toMatchObject({ kind: "in" });
  }));

test("an address is invited once at a time, nobody to what they have, and an organisation thirty times a day", () =>
  inWorld(async ({ coordinator, reporter, organisation, db }) => {
    const send = (email: string, role: "contributor" | "coordinator" = "contributor") =>
      sendInvitation(coordinator, {
        email,
        language: "ro",
        offer: { ...asContributor(organisation), role } as never,
        ...confirming,
      });
    await mayConfirm(coordinator);
    await send(address);
    await expect(send(address)).rejects.toMatchObject({ code: "invitation.already_waiting" });
    await expect(send(reporter.email)).rejects.toMatchObject({ code: "invitation.already_seated" });
    await expect(send(coordinator.email)).rejects.toMatchObject({ code: "invitation.already_seated" });
    await send(reporter.email, "coordinator");
    for (let one = 2; one < 30; one += 1) await send(`nr${one}@example.org`);
    await expect(send("nr31@example.org")).rejects.toMatchObject({ code: "invitation.too_many" });
    expect(await db.$count(invitations)).toBe(30);
  }));

test("inviting a coordinator asks for the password, inviting a contributor does not", () =>
  inWorld(async ({ coordinator, organisation, db }) => {
    await mayConfirm(coordinator);
    const send = (role: "contributor" | "coordinator", current_password: string) => {
      const offer = { kind: "seat", organisationId: organisation.id, role } as const;
      return sendInvitation(coordinator, { email: `new-${role}@example.org`, language: "ro", offer, current_password });
    };
    await expect(send("coordinator", "")).rejects.toMatchObject({ code: "password.wrong" });
    await send("coordinator", confirming.current_password);
    await send("contributor", "");
    expect(await db.$count(invitations)).toBe(2);
  }));

test("contributors, other coordinators, the board and visitors invite nobody; strangers change no invitation", () =>
  inWorld(async (world) => {
    const { coordinator, organisation, db } = world;
    await invited(coordinator, asContributor(organisation));
    const [{ id: invitationId } = { id: "" }] = await db.select().from(invitations);
    for (const person of [world.reporter, world.otherCoordinator, world.board, world.stranger, world.visitor]) {
      const offer = asContributor(organisation);
      await expect(
        sendInvitation(person, { email: "x@example.org", language: "ro", offer, ...confirming }),
      ).rejects.toMatchObject({
        code: "access.forbidden",
      });
      await expect(withdrawInvitation(person, { invitationId })).rejects.toMatchObject({ code: "access.not_found" });
      await expect(sendInvitationAgain(person, { invitationId })).rejects.toMatchObject({ code: "access.not_found" });
    }
    expect((await peopleOfOrganisation(coordinator)).waiting).toHaveLength(1);
  }));

test("the secretariat invites an organisation's coordinator, and an administrator the people of the platform", () =>
  inWorld(async ({ db, secretariat, administrator, newcomer, organisation }) => {
    const first = { kind: "seat", organisationId: organisation.id, role: "coordinator" } as const;
    const { token } = await invited(secretariat, first, "prima@example.org");
    await comes(newcomer, token);
    const role = { kind: "platform", role: "board" } as const;
    await expect(invited(secretariat, role)).rejects.toMatchObject({ code: "access.forbidden" });
    await expect(invited(secretariat, asContributor(organisation))).rejects.toMatchObject({ code: "access.forbidden" });
    const unasked = { email: address, language: "ro", offer: role, current_password: "" } as const;
    await expect(sendInvitation(administrator, unasked)).rejects.toMatchObject({ code: "password.wrong" });
    const { token: boards } = await invited(administrator, role);
    await comes(newcomer, boards);
    const [person] = await db.select().from(people).where(eq(people.email, address));
    expect(person?.platformRole).toBe("board");
    await expect(invited(administrator, role)).rejects.toMatchObject({ code: "invitation.role_is_theirs" });
    await expect(
      invited(administrator, { kind: "platform", role: "secretariat" }, administrator.email),
    ).rejects.toMatchObject({ code: "access.forbidden" });
  }));

test("a password that could be guessed opens no account, and the invitation stays good", () =>
  inWorld(async ({ db, coordinator, newcomer, organisation }) => {
    const { token } = await invited(coordinator, asContributor(organisation));
    for (const [password, code] of [
      ["prea scurt", "password.too_short"],
      ["noua@example.org", "password.guessable"],
      ["Ioana Exemplu", "password.guessable"],
    ] as const) {
      await expect(comes(newcomer, token, { name: "Ioana Exemplu", password })).rejects.toMatchObject({ code });
    }
    expect(await db.select().from(people).where(eq(people.email, address))).toEqual([]);
    expect(await comes(newcomer, token)).toMatchObject({ kind: "in" });
  }));
