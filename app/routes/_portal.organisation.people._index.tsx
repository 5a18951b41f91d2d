import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { capacityOf } from "#app/domain/accounts/queries/desk-of.server.ts";
import { peopleOfOrganisation } from "#app/domain/seats/queries/people-of-organisation.server.ts";
import { PeoplePage } from "#app/domain/seats/ui/people-page.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { changeWaiting } from "#app/web/waiting-invitations.server.ts";

export const handle: PageHandle = { title: (t) => t("seats:people.title") };

export function loader(args: LoaderFunctionArgs) {
  const done = new URL(args.request.url).searchParams.get("done");
  return answer(args, forOrganisation, async (ctx, account) => {
    const capacity = account && capacityOf(ctx, account);
    const organisation = capacity?.kind === "organisation" ? capacity.name : "";
    return { page: await peopleOfOrganisation(ctx), organisation, done };
  });
}

export function action(args: ActionFunctionArgs) {
  return changeWaiting(args, forOrganisation, paths.organisationPeople);
}

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} />;
}
