import { authorize } from "#app/access/authorize.ts";
import { confirmPassword } from "#app/domain/accounts/confirm.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Key, postInvitation } from "../letters.server.ts";
import { daysOfInvitation, invitationsAllowed, type Offer } from "../model.ts";
import { subjectOf } from "../offer-subject.ts";
import {
  accountOfAddress,
  begunSince,
  beginInvitation,
  organisationExists,
  seatOfAddress,
} from "../store/invitations.server.ts";

export type NewInvitation = {
  /** Lower case. */
  email: string;
  /** Of the mail. */
  language: Language;
  offer: Offer;
  /**
   * Of whoever invites a coordinator, or to a role in the platform. Null where it is not asked: an operator at the command
   * line has none, and admitting a new organisation invites whom its request names.
   */
  current_password: string | null;
};

/** The last moment of an invitation whose mail is written now. */
export const endOfInvitation = (now: Date) => new Date(now.getTime() + daysOfInvitation * 24 * 3_600_000);

/**
 * Invites an address to a seat or to a role in the platform. Whoever invites learns nothing of whether the address has
 * an account: only what they see anyway, the people of their own organisation, is refused.
 * @throws {Refusal} `password.wrong`, `invitation.already_seated`, `invitation.already_waiting`, `invitation.role_is_theirs`,
 * `invitation.too_many`, `access.not_found` for an unknown organisation
 */
export async function sendInvitation(ctx: Context, input: NewInvitation): Promise<Key> {
  const { email, language, offer } = input;
  const organisationId = offer.kind === "seat" ? offer.organisationId : null;
  authorize(ctx.actor, "invitation.send", subjectOf(offer));
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const grants = offer.kind === "platform" || offer.role === "coordinator";
    if (grants && input.current_password !== null) await confirmPassword(inside, input.current_password);
    const obstacle =
      offer.kind === "seat" ? await seatInTheWay(inside, email, offer) : await roleInTheWay(inside, email, offer);
    if (obstacle) throw obstacle;
    const since = new Date(ctx.now.getTime() - invitationsAllowed.hours * 3_600_000);
    const begun = await begunSince(db, organisationId, since);
    if (begun >= invitationsAllowed.count) throw new Refusal("invitation.too_many", { most: invitationsAllowed.count });
    const invitation = await beginInvitation(db, {
      email,
      language,
      organisationId,
      seatRole: offer.kind === "seat" ? offer.role : null,
      platformRole: offer.kind === "platform" ? offer.role : null,
      invitedBy: ctx.actor.personId,
      createdAt: ctx.now,
      sentAt: ctx.now,
      expiresAt: endOfInvitation(ctx.now),
    });
    if (!invitation) throw new Refusal("invitation.already_waiting");
    const details = { role: offer.role };
    await record(inside, { kind: "invitation.sent", subjectId: invitation.id, organisationId, details });
    return postInvitation(inside, invitation);
  });
}

type SeatOffer = Extract<Offer, { kind: "seat" }>;
type RoleOffer = Extract<Offer, { kind: "platform" }>;

/** A contributor may be invited as coordinator; nobody is invited to less than they are. */
async function seatInTheWay(ctx: Context, email: string, offer: SeatOffer): Promise<Refusal | null> {
  const { organisationId } = offer;
  if (!(await organisationExists(ctx.db, organisationId))) return new Refusal("access.not_found");
  const role = await seatOfAddress(ctx.db, { email, organisationId });
  const isMore = role === null || (role === "contributor" && offer.role === "coordinator");
  return isMore ? null : new Refusal("invitation.already_seated");
}

async function roleInTheWay(ctx: Context, email: string, offer: RoleOffer): Promise<Refusal | null> {
  const account = await accountOfAddress(ctx.db, email);
  if (!account) return null;
  if (account.platformRole === offer.role) return new Refusal("invitation.role_is_theirs");
  authorize(ctx.actor, "account.change_role", account);
  return null;
}
