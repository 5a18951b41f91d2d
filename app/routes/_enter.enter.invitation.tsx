import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptInvitation } from "#app/domain/seats/commands/accept-invitation.server.ts";
import { followInvitationCode } from "#app/domain/seats/commands/follow-invitation-code.server.ts";
import { acceptInput, newPersonInput, typedCodeInput } from "#app/domain/seats/input.ts";
import { shownInvitation } from "#app/domain/seats/queries/shown-invitation.server.ts";
import { InvitationPage } from "#app/domain/seats/ui/invitation-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { entrance } from "#app/web/context.server.ts";
import { answer, asReply, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { settingAll } from "#app/web/own-cookies.server.ts";

export const handle: PageHandle = { title: (t) => t("seats:invitation.title") };

/** A GET never acts: the link's token waits in the form until somebody sends it. */
export function loader(args: LoaderFunctionArgs) {
  const token = (new URL(args.request.url).searchParams.get("key") ?? "").slice(0, 200);
  return answer(args, entrance, async (ctx) => ({ token, shown: token ? await shownInvitation(ctx, token) : null }));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, entrance, async (ctx, sent) => {
    const { language } = sent;
    if (!sent.fields.get("key")) {
      const followed = await followInvitationCode(ctx, parsed(sent, typedCodeInput));
      if (followed.kind === "followed") return redirect(inLanguage(language, followed.path));
      return data<Reply>(asReply(followed.refusal, sent), followed.refusal.status);
    }
    const { key: token } = parsed(sent, acceptInput);
    const newPerson = ctx.actor.personId ? null : parsed(sent, newPersonInput);
    const done = await acceptInvitation(ctx, { token, newPerson, language, request: args.request });
    if (done.kind === "already_in") return redirect(inLanguage(language, paths.invitation(encodeURIComponent(token))));
    return redirect(inLanguage(language, paths.desk()), { headers: settingAll(...done.cookies) });
  });
}

export default function Invitation() {
  return (
    <InvitationPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} />
  );
}
