import { type Context } from "#app/domain/context.ts";
import { acceptInvitation } from "#app/domain/seats/commands/accept-invitation.server.ts";
import { sendInvitation } from "#app/domain/seats/commands/send-invitation.server.ts";
import { type Offer } from "#app/domain/seats/model.ts";
import { type Database } from "#db/database.ts";
import { aPassword } from "#tests/support/factories/accounts.ts";
import { behindTheWall } from "#tests/support/second-wall.ts";
import { type Persona } from "#tests/support/world.ts";

export const address = "noua@example.org";
export const goodPassword = "cinci pisici sub masa verde";
export const request = new Request("http://portal.example.org/enter/invitation");

export const asContributor = (organisation: { id: string }): Offer => ({
  kind: "seat",
  organisationId: organisation.id,
  role: "contributor",
});

/** What the link of a mail carries. */
export const tokenIn = (path: string) => new URL(path, "http://portal.example.org").searchParams.get("key") ?? "";

/** Invites and returns what the mail opens with. */
export async function invited(by: Context, offer: Offer, email = address): Promise<{ token: string; code: string }> {
  if (by.actor.personId) await aPassword(by.db, by.actor.personId, goodPassword);
  const { path, code } = await sendInvitation(by, { email, language: "ro", offer, current_password: goodPassword });
  return { token: tokenIn(path), code };
}

/** Somebody who comes with a mail and has no account. */
export function comes(newcomer: Context, token: string, newPerson = { name: "Ioana Exemplu", password: goodPassword }) {
  return acceptInvitation(newcomer, { token, newPerson, language: "ro", request });
}

/** A person of the world at the entrance, signed in. */
export function atTheEntrance(db: Database, persona: Persona): Context {
  return { ...persona, db: behindTheWall(db, persona.actor, "entrance") };
}
