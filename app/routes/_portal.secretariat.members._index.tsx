import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { membershipDesk } from "#app/domain/organisations/queries/membership-desk.server.ts";
import { type DeskDone, MembershipDeskPage } from "#app/domain/organisations/ui/membership-desk-page.tsx";
import { paths } from "#app/kernel/paths.ts";
import { forSecretariat } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = {
  title: (t) => t("join:desk.title"),
  crumbs: (t) => [{ label: t("common:tabs.home"), to: paths.desk() }, { label: t("common:tabs.members") }],
};

export async function loader(args: LoaderFunctionArgs) {
  const desk = await answer(args, forSecretariat, membershipDesk);
  const what = new URL(args.request.url).searchParams.get("done");
  const done: DeskDone = what === "admitted" || what === "declined" ? what : null;
  return { desk, done };
}

export default function MembershipDesk() {
  return <MembershipDeskPage {...useLoaderData<typeof loader>()} />;
}
