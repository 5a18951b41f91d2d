import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { resetSecondFactor } from "#app/domain/accounts/commands/reset-second-factor.server.ts";
import { signInWithPasskey } from "#app/domain/accounts/commands/sign-in-with-passkey.server.ts";
import { actorOfPerson } from "#app/domain/accounts/queries/actor-of-person.server.ts";
import { personOfPortal } from "#app/domain/seats/queries/person-of-portal.server.ts";
import { newSecret } from "#app/domain/accounts/rules/second-factor.ts";
import { passkeys, personSecrets, recoveryCodes, signIns } from "#db/schema/accounts.ts";
import { activities } from "#db/schema/audit.ts";
import { mailsTo } from "#tests/support/mailbox.ts";
import { trySignIn } from "#tests/support/signing-in.ts";
import { inWorld, type Persona } from "#tests/support/world.ts";
import { atTheDoor, idOf, password, registered, withPassword } from "./stories.ts";

const asked = (whom: Persona) => ({ personId: idOf(whom), reason: "lost" as const, current_password: password });

test("an administrator takes everything somebody signs in with away but the password: all sign-ins end, a mail goes out", () =>
  inWorld(async (world) => {
    const { administrator, secretariat, newcomer, db } = world;
    await withPassword(administrator);
    const { device } = await registered(world, secretariat);
    await db
      .update(personSecrets)
      .set({ totpSecret: newSecret() })
      .where(eq(personSecrets.personId, idOf(secretariat)));
    expect(await personOfPortal(administrator, idOf(secretariat))).toMatchObject({ mayResetSecondFactor: true });
    const wrong = resetSecondFactor(administrator, { ...asked(secretariat), current_password: "altceva" });
    await expect(wrong).rejects.toMatchObject({ code: "password.wrong" });
    expect(await db.$count(passkeys)).toBe(1);

    await resetSecondFactor(administrator, asked(secretariat));
    for (const table of [passkeys, recoveryCodes]) expect(await db.$count(table)).toBe(0);
    expect(await db.$count(signIns, eq(signIns.personId, idOf(secretariat)))).toBe(0);
    expect(await signInWithPasskey(newcomer, await atTheDoor(world, device))).toMatchObject({ kind: "refused" });
    const identity = await actorOfPerson(db, { personId: idOf(secretariat), actingFor: null });
    expect(identity?.account.secondFactor).toBe("needed");
    const back = await trySignIn(newcomer, { email: secretariat.email, password, from: "192.0.2.7" });
    expect(back.kind).toBe("signed_in");
    const letters = await mailsTo(db, secretariat.email);
    expect(letters.map(({ props }) => props["what"])).toContain("taken_away");
    const [trace] = await db.select().from(activities).where(eq(activities.kind, "account.second_factor_reset"));
    expect(trace).toMatchObject({
      actorId: idOf(administrator),
      subjectId: idOf(secretariat),
      details: { reason: "lost" },
    });
    await expect(resetSecondFactor(administrator, asked(secretariat))).rejects.toMatchObject({
      code: "second_factor.nothing_to_take",
    });
  }));

test("nobody resets their own this way, the secretariat none of the platform, and nobody else any", () =>
  inWorld(async (world) => {
    const { administrator, secretariat, secretariat2, board, coordinator, reporter, db } = world;
    for (const one of [administrator, secretariat]) await withPassword(one);
    await registered(world, reporter);
    const forbidden: [Persona, Persona][] = [
      [administrator, administrator],
      [secretariat, secretariat],
      [secretariat, secretariat2],
      [secretariat, administrator],
      [board, reporter],
      [coordinator, reporter],
      [reporter, reporter],
    ];
    for (const [who, whom] of forbidden) {
      await expect(resetSecondFactor(who, asked(whom))).rejects.toMatchObject({ code: "access.forbidden" });
    }
    expect(await db.$count(passkeys)).toBe(1);
    await resetSecondFactor(secretariat, asked(reporter));
    expect(await db.$count(passkeys)).toBe(0);
  }));

test("the database itself lets nobody but those who look after accounts take second factors away", () =>
  inWorld(async (world) => {
    const { coordinator, reporter, board, newcomer, db } = world;
    await registered(world, reporter);
    for (const who of [coordinator, board, newcomer, reporter]) {
      const taking = who.db.transaction((own) =>
        own.execute(sql`select remove_second_factors(${idOf(reporter)}::uuid)`),
      );
      await expect(taking).rejects.toMatchObject({ cause: { code: "42501" } });
    }
    expect(await db.$count(passkeys)).toBe(1);
  }));
