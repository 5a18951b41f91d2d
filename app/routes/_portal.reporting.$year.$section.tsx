import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { sectionOfAddress } from "#app/domain/submissions/addresses.ts";
import { yearOfAddress } from "#app/domain/periods/addresses.ts";
import { type SectionReply } from "#app/domain/reporting/section-reply.ts";
import { sectionPage, type SectionPage } from "#app/domain/reporting/queries/section-page.server.ts";
import { SectionPageView } from "#app/domain/reporting/ui/section-page.tsx";
import { sectionKey } from "#app/domain/submissions/sections.ts";
import { paths } from "#app/kernel/paths.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer, attempt } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { sectionPosted } from "#app/web/section-posted.server.ts";

export const handle: PageHandle<SectionPage> = {
  hydrate: true,
  title: (t, { page }) => t(`reporting:section.${sectionKey(page.section)}`),
  crumbs: (t, { page }) => [
    { label: t("common:tabs.home"), to: paths.desk() },
    { label: t("reporting:title"), to: paths.reporting() },
    { label: String(page.year), to: paths.submission(page.year) },
    { label: t(`reporting:section.${sectionKey(page.section)}`) },
  ],
};

const addressed = ({ params }: Pick<LoaderFunctionArgs, "params">) => ({
  year: yearOfAddress(params["year"]),
  section: sectionOfAddress(params["section"]),
});

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forOrganisation, async (ctx) => sectionPage(ctx, addressed(args)));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forOrganisation, (ctx, sent) => sectionPosted(ctx, addressed(args), sent));
}

export default function Section() {
  const [search] = useSearchParams();
  const reply = useActionData<typeof action>() as SectionReply | undefined;
  const asked = { isSaved: search.get("saved") !== null, figure: search.get("figure"), open: search.getAll("open") };
  return <SectionPageView {...useLoaderData<typeof loader>()} reply={reply ?? null} asked={asked} />;
}
