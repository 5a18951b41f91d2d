import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { soughtIn } from "#app/domain/seats/addresses.ts";
import { peopleOfPortal } from "#app/domain/seats/queries/people-of-portal.server.ts";
import { PortalPeoplePage } from "#app/domain/seats/ui/portal-people-page.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forAccounts } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { changeWaiting } from "#app/web/waiting-invitations.server.ts";

export const handle: PageHandle = { title: (t) => t("seats:portal.title") };

export function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  return answer(args, forAccounts, async (ctx) => ({
    page: await peopleOfPortal(ctx, soughtIn(searchParams)),
    done: searchParams.get("done"),
  }));
}

export function action(args: ActionFunctionArgs) {
  return changeWaiting(args, forAccounts, paths.portalPeople);
}

export default function PortalPeople() {
  return (
    <PortalPeoplePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} />
  );
}
