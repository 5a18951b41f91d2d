import { eq } from "drizzle-orm";
import { type PlatformRole, type SeatRole } from "#app/access/actor.ts";
import { type Context } from "#app/domain/context.ts";
import { people } from "#db/schema/accounts.ts";
import { organisations } from "#db/schema/organisations.ts";
import { invitations } from "#db/schema/seats.ts";
import { invitationOfKey } from "../invitation-of-key.server.ts";

/** What whoever shows a key is told. */
export type ShownInvitation =
  | { state: "unknown" | "over" | "withdrawn" }
  | {
      state: "open" | "accepted";
      email: string;
      /** Short name; null for a role in the platform. */
      organisation: string | null;
      role: SeatRole | PlatformRole;
      /** Null when an operator sent it, or the inviter is gone. */
      inviter: string | null;
      /** Whoever reads: the person of the address, somebody else who is signed in, or nobody known, with or without account. */
      reader: "theirs" | "somebody_else" | "has_account" | "new";
    };

/** The invitation of a link. Changes nothing. */
export async function shownInvitation(ctx: Context, token: string): Promise<ShownInvitation> {
  const key = await invitationOfKey(ctx, token);
  if (!key) return { state: "unknown" };
  const inviters = ctx.db.select({ id: people.id, name: people.name }).from(people).as("inviters");
  const [row] = await ctx.db
    .select({
      invitation: invitations,
      organisation: organisations.shortName,
      inviter: inviters.name,
      accountId: people.id,
    })
    .from(invitations)
    .leftJoin(organisations, eq(organisations.id, invitations.organisationId))
    .leftJoin(inviters, eq(inviters.id, invitations.invitedBy))
    .leftJoin(people, eq(people.email, invitations.email))
    .where(eq(invitations.id, key.invitationId));
  const role = row?.invitation.seatRole ?? row?.invitation.platformRole;
  if (!row || !role) return { state: "unknown" };
  const { invitation, organisation, inviter, accountId } = row;
  if (invitation.withdrawnAt) return { state: "withdrawn" };
  if (key.isOver) return { state: "over" };
  const state = invitation.acceptedAt ? "accepted" : "open";
  const reader = readerOf(ctx.actor.personId, accountId);
  return { state, email: invitation.email, organisation, role, inviter, reader };
}

function readerOf(personId: string | null, accountId: string | null) {
  if (personId) return personId === accountId ? "theirs" : "somebody_else";
  return accountId ? "has_account" : "new";
}
