import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { yearOfAddress } from "#app/domain/periods/addresses.ts";
import { submitReport } from "#app/domain/sending/commands/submit-report.server.ts";
import { checkPage, type CheckPage } from "#app/domain/sending/queries/check-page.server.ts";
import { submitInput } from "#app/domain/sending/submit-input.ts";
import { CheckPageView } from "#app/domain/sending/ui/check-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<CheckPage> = {
  title: (t) => t("reporting:check.title"),
  crumbs: (t, { year }) => [
    { label: t("reporting:title"), to: paths.reporting() },
    { label: String(year), to: paths.submission(year) },
    { label: t("reporting:section.check") },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forOrganisation, async (ctx) => checkPage(ctx, yearOfAddress(args.params["year"])));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forOrganisation, async (ctx, sent) => {
    const year = yearOfAddress(args.params["year"]);
    const { form_key: key, version } = parsed(sent, submitInput);
    const to = await carryOutOnce(ctx, { key, act: "report.submit" }, async (inside) => {
      await submitReport(inside, { year, version });
      return paths.submissionReceipt(year);
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function Check() {
  return (
    <CheckPageView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>() as Reply | undefined} />
  );
}
