import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { yearOfAddress } from "#app/domain/periods/addresses.ts";
import { confirmDetails } from "#app/domain/reporting/commands/confirm-details.server.ts";
import { type DetailsPage, detailsPage } from "#app/domain/reporting/queries/details-page.server.ts";
import { detailsInput } from "#app/domain/sending/submit-input.ts";
import { DetailsPageView } from "#app/domain/reporting/ui/details-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<DetailsPage> = {
  title: (t) => t("reporting:section.organisation"),
  crumbs: (t, { year }) => [
    { label: t("common:tabs.home"), to: paths.desk() },
    { label: t("reporting:title"), to: paths.reporting() },
    { label: String(year), to: paths.submission(year) },
    { label: t("reporting:section.organisation") },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forOrganisation, async (ctx) => detailsPage(ctx, yearOfAddress(args.params["year"])));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forOrganisation, async (ctx, sent) => {
    const year = yearOfAddress(args.params["year"]);
    await confirmDetails(ctx, { year, ...parsed(sent, detailsInput) });
    return redirect(inLanguage(sent.language, `${paths.submission(year)}?done=confirmed`));
  });
}

export default function Details() {
  return (
    <DetailsPageView
      page={useLoaderData<typeof loader>()}
      reply={useActionData<typeof action>() as Reply | undefined}
    />
  );
}
