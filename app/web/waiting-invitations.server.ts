import { redirect } from "@remix-run/node";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { sendInvitationAgain } from "#app/domain/seats/commands/send-invitation-again.server.ts";
import { withdrawInvitation } from "#app/domain/seats/commands/withdraw-invitation.server.ts";
import { waitingInput } from "#app/domain/seats/input.ts";
import { inLanguage } from "#app/i18n/languages.ts";
import { type Args, type Door } from "./context.server.ts";
import { attempt, parsed } from "./exchange.server.ts";

/** Sends an invitation that waits again, or withdraws it, from either page that lists them. `back` says what was done. */
export function changeWaiting(args: Args, door: Door, back: (done: string) => string) {
  return attempt(args, door, async (ctx, sent) => {
    const { intent, invitation: invitationId, form_key: key } = parsed(sent, waitingInput);
    const to = await carryOutOnce(ctx, { key, act: `invitation.${intent}` }, async (inside) => {
      if (intent === "withdraw") await withdrawInvitation(inside, { invitationId });
      else await sendInvitationAgain(inside, { invitationId });
      return back(intent === "withdraw" ? "withdrawn" : "sent_again");
    });
    return redirect(inLanguage(sent.language, to));
  });
}
