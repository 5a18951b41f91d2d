import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Context } from "#app/domain/context.ts";
import { movedTo } from "#app/domain/organisations/queries/moved-organisation.server.ts";
import { dayOf } from "#app/domain/organisations/queries/members-on.server.ts";
import { publicProfile } from "#app/domain/organisations/queries/organisation-profile.server.ts";
import { ProfilePage, type ProfilePageProps } from "#app/domain/organisations/ui/profile-page.tsx";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { Refusal } from "#app/kernel/refusal.ts";
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
    profile: await profileOrWhereItMoved(ctx, args),
    today: dayOf(ctx.now),
  }));
  const { name, isExample } = page.profile;
  const head = { title: name, description: t("organisations:profile.description", { name }), isHidden: isExample };
  return { head, page };
}

/** An old address leads on for good; one that never was leads nowhere. */
async function profileOrWhereItMoved(ctx: Context, { params, request }: LoaderFunctionArgs) {
  const slug = params["slug"] ?? "";
  try {
    return await publicProfile(ctx, slug);
  } catch (error) {
    const moved = error instanceof Refusal ? await movedTo(ctx, slug) : null;
    if (moved === null) throw error;
    throw redirect(inLanguage(languageOf(new URL(request.url).pathname), paths.member(moved)), 301);
  }
}

export default function Member() {
  return <ProfilePage {...useLoaderData<typeof loader>().page} />;
}
