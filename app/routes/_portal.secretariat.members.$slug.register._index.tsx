import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRegisterChange } from "#app/domain/membership/input.ts";
import { RegisterPage } from "#app/domain/membership/ui/register-page.tsx";
import { registerEntry, type RegisterPage as Page } from "#app/domain/organisations/queries/register-entry.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { forSecretariat } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<{ page: Page }> = {
  title: (t, { page }) => t("register:page.title", { name: page.shortName }),
  crumbs: (t, { page }) => [{ label: t("common:tabs.members"), to: paths.membershipDesk() }, { label: page.shortName }],
};

export async function loader(args: LoaderFunctionArgs) {
  const page = await answer(args, forSecretariat, (ctx) => registerEntry(ctx, args.params["slug"] ?? ""));
  const done = new URL(args.request.url).searchParams.get("done") ?? undefined;
  return { page, done: isRegisterChange(done) ? done : null };
}

export default function Register() {
  return <RegisterPage {...useLoaderData<typeof loader>()} />;
}
