import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/organisations/queries/members-on.server.ts";
import { publicProfile } from "#app/domain/organisations/queries/organisation-profile.server.ts";
import { ProfilePage, type ProfilePageProps } from "#app/domain/organisations/ui/profile-page.tsx";
import { languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { anyone } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { publicMeta } from "#app/web/public-meta.ts";
import { publicHeaders } from "#app/web/public-page.server.ts";

export const handle: PageHandle<{ page: ProfilePageProps }> = {
  title: (_t, { page }) => page.profile.name,
  crumbs: (t, { page }) => [
    { label: t("ui:nav.home"), to: paths.home() },
    { label: t("common:to_members"), to: paths.members() },
    { label: page.profile.name },
  ],
};
export const meta = publicMeta;
export const headers = publicHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const t = translate(languageOf(new URL(args.request.url).pathname));
  const page = await answer(args, anyone, async (ctx) => ({
    profile: await publicProfile(ctx, args.params["slug"] ?? ""),
    today: dayOf(ctx.now),
  }));
  const { name, isExample } = page.profile;
  const head = { title: name, description: t("organisations:profile.description", { name }), isHidden: isExample };
  return { head, page };
}

export default function Member() {
  return <ProfilePage {...useLoaderData<typeof loader>().page} />;
}
