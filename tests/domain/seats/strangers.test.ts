import { expect, test } from "vitest";
import { requestPasswordReset } from "#app/domain/accounts/commands/request-password-reset.server.ts";
import { type Context } from "#app/domain/context.ts";
import { followInvitationCode } from "#app/domain/seats/commands/follow-invitation-code.server.ts";
import { sendInvitation } from "#app/domain/seats/commands/send-invitation.server.ts";
import { listenedTo } from "#tests/support/overheard.ts";
import { trySignIn } from "#tests/support/signing-in.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const from = "192.0.2.7";
const nobody = "nobody@example.org";

type Door = { name: string; who: (world: World) => Context; act: (ctx: Context, email: string) => Promise<unknown> };

/** What whoever does not know whether an address has an account may do with it. */
const doors: Door[] = [
  {
    name: "signing in",
    who: ({ newcomer }) => newcomer,
    act: (ctx, email) => trySignIn(ctx, { email, password: "not the password of anybody", from }),
  },
  {
    name: "asking for a new password",
    who: ({ newcomer }) => newcomer,
    act: (ctx, email) => requestPasswordReset(ctx, { email, language: "ro", from }),
  },
  {
    name: "the code of an invitation",
    who: ({ newcomer }) => newcomer,
    act: (ctx, email) => followInvitationCode(ctx, { email, code: "abcde-fghjk" }),
  },
  {
    name: "inviting somebody",
    who: ({ coordinator }) => coordinator,
    act: (ctx, email) => {
      const offer = { kind: "seat", organisationId: ctx.actor.actingFor ?? "", role: "contributor" } as const;
      return sendInvitation(ctx, { email, language: "ro", offer, current_password: "" });
    },
  },
];

/** Each statement, and how many rows came back for it. */
async function asked(world: World, { who, act }: Door, email: string): Promise<{ statement: string; rows: number }[]> {
  const heard: { statement: string; rows: number }[] = [];
  const ctx = who(world);
  const db = listenedTo(ctx.db, (rows, statement) => heard.push({ statement, rows: rows.length }));
  await act({ ...ctx, db }, email);
  return heard;
}

test.each(doors)("$name asks the same of the database, whether or not the address has an account", (door) =>
  inWorld(async (world) => {
    const known = await asked(world, door, world.otherCoordinator.email);
    const unknown = await asked(world, door, nobody);
    expect(known.length).toBeGreaterThan(1);
    // Signing in alone looks the account up; its password is worked out either way, which takes a hundred times as long.
    const told = door.name === "signing in" ? ["statement"] : ["statement", "rows"];
    const shape = (all: typeof known) => all.map((one) => told.map((what) => one[what as keyof typeof one]));
    expect(shape(unknown)).toEqual(shape(known));
  }),
);

test("inviting looks for no address: it reads everybody who sits there, and compares", () =>
  inWorld(async (world) => {
    const inviting = doors.at(-1) as Door;
    const statements = (await asked(world, inviting, nobody)).map(({ statement }) => statement);
    expect(statements.length).toBeGreaterThan(1);
    expect(statements.filter((statement) => /where[^]*"email" =/.test(statement))).toEqual([]);
  }));
