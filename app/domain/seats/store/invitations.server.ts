import { and, count, eq, gt, isNull, sql } from "drizzle-orm";
import { type PlatformRole } from "#app/access/actor.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { organisations } from "#db/schema/organisations.ts";
import { invitations, seats } from "#db/schema/seats.ts";
import { type Offer } from "../model.ts";

export type StoredInvitation = typeof invitations.$inferSelect;

/** What it offers, as the rules and policies speak of it. */
export function offerOf(invitation: StoredInvitation): Offer {
  const { organisationId, seatRole, platformRole } = invitation;
  if (organisationId && seatRole) return { kind: "seat", organisationId, role: seatRole };
  if (platformRole) return { kind: "platform", role: platformRole };
  throw new Error(`invitation ${invitation.id} offers nothing`);
}

export const isOpen = and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt));

const ofDesk = (organisationId: string | null) =>
  organisationId ? eq(invitations.organisationId, organisationId) : isNull(invitations.organisationId);

/** How many invitations to this desk's places were begun since a moment. */
export async function begunSince(db: Database, organisationId: string | null, since: Date): Promise<number> {
  const [row] = await db
    .select({ begun: count() })
    .from(invitations)
    .where(and(ofDesk(organisationId), gt(invitations.createdAt, since)));
  return row?.begun ?? 0;
}

type NewInvitation = typeof invitations.$inferInsert;

/** Null when the address has an open invitation to the same place. */
export async function beginInvitation(db: Database, wanted: NewInvitation): Promise<StoredInvitation | null> {
  const [row] = await db.insert(invitations).values(wanted).onConflictDoNothing().returning();
  return row ?? null;
}

/** Held until the transaction ends; null for what the asker may not see. */
export async function lockedInvitation(db: Database, id: string): Promise<StoredInvitation | null> {
  const [row] = await db.select().from(invitations).where(eq(invitations.id, id)).for("update");
  return row ?? null;
}

export async function openInvitationTo(
  db: Database,
  to: { email: string; organisationId: string | null },
): Promise<StoredInvitation | null> {
  const [row] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.email, to.email), ofDesk(to.organisationId), isOpen))
    .for("update");
  return row ?? null;
}

export async function noteSentAgain(
  db: Database,
  id: string,
  moments: { sentAt: Date; expiresAt: Date },
): Promise<void> {
  await db
    .update(invitations)
    .set({ ...moments, timesSent: sql`${invitations.timesSent} + 1` })
    .where(eq(invitations.id, id));
}

export async function noteWithdrawn(
  db: Database,
  id: string,
  by: { at: Date; personId: string | null },
): Promise<void> {
  await db.update(invitations).set({ withdrawnAt: by.at, withdrawnBy: by.personId }).where(eq(invitations.id, id));
}

export async function noteAccepted(db: Database, id: string, by: { at: Date; personId: string }): Promise<void> {
  await db.update(invitations).set({ acceptedAt: by.at, acceptedBy: by.personId }).where(eq(invitations.id, id));
}

/**
 * The role a person with this address has in the organisation now, as far as whoever asks sees its people. All of them are
 * read: looking for the one address takes longer where it has an account, and would tell so.
 */
export async function seatOfAddress(db: Database, at: { email: string; organisationId: string }) {
  const seated = await db
    .select({ email: people.email, role: seats.role })
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .where(and(eq(seats.organisationId, at.organisationId), isNull(seats.endedAt)));
  return seated.find(({ email }) => email === at.email)?.role ?? null;
}

/** The account of an address, for administrators, who see all of them. */
export async function accountOfAddress(
  db: Database,
  email: string,
): Promise<{ id: string; platformRole: PlatformRole | null } | null> {
  const [row] = await db
    .select({ id: people.id, platformRole: people.platformRole })
    .from(people)
    .where(eq(people.email, email));
  return row ?? null;
}

export async function organisationExists(db: Database, id: string): Promise<boolean> {
  const [row] = await db.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, id));
  return row !== undefined;
}
