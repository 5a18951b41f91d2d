import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type EditableProfile, ownProfile } from "#app/domain/organisations/queries/own-profile.server.ts";
import { organisationOfSlug } from "#app/domain/organisations/queries/organisation-of-slug.server.ts";
import { EditProfilePage } from "#app/domain/organisations/ui/edit-profile-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forSecretariat } from "#app/web/context.server.ts";
import { answer, attempt } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { profileDone, profilePosted } from "#app/web/profile-posted.server.ts";

export const handle: PageHandle<{ profile: EditableProfile }> = {
  title: (t, { profile }) => t("organisations:edit.title_of", { name: profile.name }),
  crumbs: (t, { profile }) => [
    { label: t("common:tabs.members"), to: paths.membershipDesk() },
    { label: profile.name },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const profile = await answer(args, forSecretariat, async (ctx) =>
    ownProfile(ctx, await organisationOfSlug(ctx, args.params["slug"] ?? "")),
  );
  return { profile, done: profileDone(args.request) };
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forSecretariat, async (ctx, sent) => {
    const slug = args.params["slug"] ?? "";
    const where = { organisationId: await organisationOfSlug(ctx, slug), here: paths.memberProfile(slug) };
    return redirect(inLanguage(sent.language, await profilePosted(ctx, where, sent)));
  });
}

export default function MemberProfile() {
  const reply = useActionData<typeof action>() as Reply | undefined;
  return <EditProfilePage {...useLoaderData<typeof loader>()} reply={reply} by="secretariat" />;
}
