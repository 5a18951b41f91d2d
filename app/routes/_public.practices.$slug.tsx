import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { jsonLdOf } from "#app/domain/practices/machine-readable.ts";
import { publishedPractice } from "#app/domain/practices/queries/published-practice.server.ts";
import { PracticePage, type PracticePageProps } from "#app/domain/practices/ui/practice-page.tsx";
import { practiceAfterlife } from "#app/domain/uptake/queries/practice-afterlife.server.ts";
import { AfterlifeSection } from "#app/domain/uptake/ui/afterlife-section.tsx";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { env } from "#app/platform/env.server.ts";
import { anyone } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { publicMeta } from "#app/web/public-meta.ts";
import { revocableHeaders } from "#app/web/public-page.server.ts";

type Loaded = Pick<PracticePageProps, "practice" | "address"> & { head: { title: string } };

export const handle: PageHandle<Loaded> = {
  kept: "practices",
  title: (_t, { head }) => head.title,
  crumbs: (t, { head }) => [
    { label: t("ui:nav.home"), to: paths.home() },
    { label: t("common:to_practices"), to: paths.practices() },
    { label: head.title },
  ],
};
export const meta = publicMeta;
export const headers = revocableHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(new URL(args.request.url).pathname);
  const { practice, afterlife } = await answer(args, anyone, async (ctx) => {
    const found = await publishedPractice(ctx, args.params["slug"] ?? "");
    return { practice: found, afterlife: await practiceAfterlife(ctx, found.id) };
  });
  const title = (language === "en" && practice.title.en) || practice.title.ro;
  const about = { title, organisation: practice.organisation.name };
  const description = translate(language)("practices:page.description", about);
  const address = `${env.publicOrigin}${inLanguage(language, paths.practice(practice.slug))}`;
  const jsonLd = jsonLdOf(practice, { address, language });
  return { head: { title, description, isHidden: practice.isExample }, practice, afterlife, address, jsonLd };
}

export default function Practice() {
  const { practice, afterlife, address, jsonLd } = useLoaderData<typeof loader>();
  return (
    <>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />
      <PracticePage
        practice={practice}
        address={address}
        afterlife={<AfterlifeSection slug={practice.slug} state={practice.state} afterlife={afterlife} />}
      />
    </>
  );
}
