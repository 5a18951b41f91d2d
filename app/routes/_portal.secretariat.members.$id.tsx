import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { answerJoinRequest } from "#app/domain/membership/commands/answer-join-request.server.ts";
import { decideOnJoiningInput } from "#app/domain/organisations/joining.ts";
import {
  joinRequestToDecide,
  type JoinRequestToDecide,
} from "#app/domain/organisations/queries/membership-desk.server.ts";
import { JoinRequestPage } from "#app/domain/organisations/ui/join-request-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forSecretariat } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<JoinRequestToDecide> = {
  title: (t, { organisationName: name }) => t("join:request.title", { name }),
  crumbs: (t, { organisationName }) => [
    { label: t("common:tabs.members"), to: paths.membershipDesk() },
    { label: organisationName },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forSecretariat, (ctx) => joinRequestToDecide(ctx, args.params["id"] ?? ""));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forSecretariat, async (ctx, sent) => {
    const { form_key: key, ...decision } = parsed(sent, decideOnJoiningInput);
    const requestId = args.params["id"] ?? "";
    const to = await carryOutOnce(ctx, { key, act: `membership.${decision.decision}` }, async (inside) => {
      await joinRequestToDecide(inside, requestId);
      const { slug } = await answerJoinRequest(inside, { ...decision, requestId });
      return `${paths.membershipDesk()}?done=${slug === null ? "declined" : "admitted"}`;
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function JoinRequest() {
  const request = useLoaderData<typeof loader>();
  return <JoinRequestPage request={request} reply={useActionData<typeof action>() as Reply | undefined} />;
}
