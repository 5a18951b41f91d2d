import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Context } from "#app/domain/context.ts";
import { ownProfile } from "#app/domain/organisations/queries/own-profile.server.ts";
import { EditProfilePage } from "#app/domain/organisations/ui/edit-profile-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer, attempt } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { profileDone, profilePosted } from "#app/web/profile-posted.server.ts";

export const handle: PageHandle = {
  title: (t) => t("organisations:edit.title"),
  crumbs: (t) => [{ label: t("common:tabs.home"), to: paths.desk() }, { label: t("organisations:edit.title") }],
};

/** The door lets in only whoever acts for an organisation. */
const own = (ctx: Context) => ctx.actor.actingFor ?? "";

export async function loader(args: LoaderFunctionArgs) {
  const profile = await answer(args, forOrganisation, (ctx) => ownProfile(ctx, own(ctx)));
  return { profile, done: profileDone(args.request) };
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forOrganisation, async (ctx, sent) => {
    const where = { organisationId: own(ctx), here: paths.ownProfile() };
    return redirect(inLanguage(sent.language, await profilePosted(ctx, where, sent)));
  });
}

export default function OwnProfile() {
  const reply = useActionData<typeof action>() as Reply | undefined;
  return <EditProfilePage {...useLoaderData<typeof loader>()} reply={reply} by="organisation" />;
}
