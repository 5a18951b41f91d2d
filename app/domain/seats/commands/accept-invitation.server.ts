import { openAccount } from "#app/domain/accounts/commands/open-account.server.ts";
import { markBrowser } from "#app/domain/accounts/known-browsers.server.ts";
import { givePlatformRole } from "#app/domain/accounts/platform-roles.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { startSignIn, switchActing } from "#app/platform/session/session.server.ts";
import { type NewPerson } from "../input.ts";
import { invitationOfKey } from "../invitation-of-key.server.ts";
import {
  accountOfAddress,
  lockedInvitation,
  noteAccepted,
  offerOf,
  type StoredInvitation,
} from "../store/invitations.server.ts";
import { beginSeat, lockedSeats } from "../store/seats.server.ts";

export type Acceptance =
  | {
      kind: "in";
      /** `Set-Cookie` headers: sign the new person in at this browser; none when they are. */ cookies: string[];
    }
  | { kind: "already_in" };

type Accepting = {
  /** Of the link. */
  token: string;
  /** What a person without an account chooses; null for whoever is signed in. */
  newPerson: NewPerson | null;
  language: Language;
  request: Request;
};

/**
 * Takes what an invitation offers: as the person of its address, signed in, or by opening an account with a password of
 * one's own. Done twice within its life it changes nothing the second time. An account is opened for the address the
 * invitation was sent to and no other.
 * @throws {Refusal} `invitation.opens_nothing`, `invitation.over`, `invitation.withdrawn`, `invitation.sign_in_first`, `invitation.for_somebody_else`,
 * those of passwords, `account.last_administrator`
 */
export async function acceptInvitation(ctx: Context, input: Accepting): Promise<Acceptance> {
  const key = await invitationOfKey(ctx, input.token);
  const invitation = key && (await lockedInvitation(ctx.db, key.invitationId));
  if (!key || !invitation) throw new Refusal("invitation.opens_nothing");
  if (invitation.withdrawnAt) throw new Refusal("invitation.withdrawn");
  if (key.isOver) throw new Refusal("invitation.over");
  if (invitation.acceptedAt) return { kind: "already_in" };
  const { personId, isNew } = await whoAccepts(ctx, invitation, input);
  await giveWhatIsOffered({ ...ctx, actor: { ...ctx.actor, personId } }, invitation, personId);
  const { organisationId } = invitation;
  if (!isNew) {
    await switchActing(ctx.db, input.request, organisationId);
    return { kind: "in", cookies: [] };
  }
  const userAgent = input.request.headers.get("user-agent");
  const signIn = await startSignIn(ctx.db, personId, { actingFor: organisationId, userAgent });
  return { kind: "in", cookies: [signIn, await markBrowser(ctx, personId, input.request)] };
}

async function whoAccepts(
  ctx: Context,
  { email }: StoredInvitation,
  { newPerson, language }: Accepting,
): Promise<{ personId: string; isNew: boolean }> {
  const account = await accountOfAddress(ctx.db, email);
  if (ctx.actor.personId) {
    if (account?.id !== ctx.actor.personId) throw new Refusal("invitation.for_somebody_else");
    return { personId: account.id, isNew: false };
  }
  const opened = account || !newPerson ? null : await openAccount(ctx, { email, language, ...newPerson });
  if (!opened) throw new Refusal("invitation.sign_in_first");
  return { personId: opened.id, isNew: true };
}

/** `ctx` is of the person who accepts. A seat they hold already is only ever raised by it. */
async function giveWhatIsOffered(ctx: Context, invitation: StoredInvitation, personId: string): Promise<void> {
  const offer = offerOf(invitation);
  if (offer.kind === "platform") {
    const account = await accountOfAddress(ctx.db, invitation.email);
    if (account) await givePlatformRole(ctx, account, offer.role);
  } else {
    const { organisationId, role } = offer;
    const held = (await lockedSeats(ctx.db, organisationId)).find((seat) => seat.personId === personId);
    const isMore = !held || (held.role === "contributor" && role === "coordinator");
    if (isMore) await beginSeat(ctx.db, held, { personId, organisationId, role, at: ctx.now });
  }
  await noteAccepted(ctx.db, invitation.id, { at: ctx.now, personId });
  const { organisationId } = invitation;
  const details = { role: offer.role };
  await record(ctx, { kind: "invitation.accepted", subjectId: invitation.id, organisationId, details });
}
