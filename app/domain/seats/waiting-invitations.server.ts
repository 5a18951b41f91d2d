import { asc, desc, eq, type SQL } from "drizzle-orm";
import { type PlatformRole, type SeatRole } from "#app/access/actor.ts";
import { can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { organisations } from "#db/schema/organisations.ts";
import { invitations } from "#db/schema/seats.ts";
import { subjectOf } from "./offer-subject.ts";
import { offerOf } from "./store/invitations.server.ts";

/** An invitation nobody has accepted yet; ISO instants. */
export type Waiting = {
  id: string;
  email: string;
  role: SeatRole | PlatformRole;
  /** Short name; null for a role in the platform. */
  organisation: string | null;
  sentAt: string;
  expiresAt: string;
  isOver: boolean;
  /** Send again and withdraw. */
  mayChange: boolean;
  /** Of the forms beside it. */
  formKey: string;
};

/** How many are shown: whoever has more than this withdraws some. */
const shownAtMost = 100;

/** The newest first. */
export async function waitingInvitations(ctx: Context, which: SQL | undefined): Promise<Waiting[]> {
  const rows = await ctx.db
    .select({ invitation: invitations, organisation: organisations.shortName })
    .from(invitations)
    .leftJoin(organisations, eq(organisations.id, invitations.organisationId))
    .where(which)
    .orderBy(desc(invitations.sentAt), asc(invitations.email), invitations.id)
    .limit(shownAtMost);
  return rows.map(({ invitation, organisation }) => {
    const offer = offerOf(invitation);
    const { id, email, sentAt, expiresAt } = invitation;
    return {
      id,
      email,
      role: offer.role,
      organisation,
      sentAt: sentAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      isOver: expiresAt <= ctx.now,
      mayChange: can(ctx.actor, "invitation.send", subjectOf(offer)),
      formKey: crypto.randomUUID(),
    };
  });
}
