import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { yearOfAddress } from "#app/domain/periods/addresses.ts";
import { withdrawReport } from "#app/domain/sending/commands/withdraw-report.server.ts";
import { type ReceiptPage, receiptPage } from "#app/domain/sending/queries/receipt-page.server.ts";
import { withdrawInput } from "#app/domain/sending/submit-input.ts";
import { ReceiptPageView } from "#app/domain/sending/ui/receipt-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<ReceiptPage> = {
  title: (t, { year }) => t("reporting:receipt.title", { year }),
  crumbs: (t, { year }) => [
    { label: t("reporting:title"), to: paths.reporting() },
    { label: String(year), to: paths.submission(year) },
    { label: t("reporting:receipt.crumb") },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forOrganisation, async (ctx) => receiptPage(ctx, yearOfAddress(args.params["year"])));
}

/** Takes the report back. */
export function action(args: ActionFunctionArgs) {
  return attempt(args, forOrganisation, async (ctx, sent) => {
    const year = yearOfAddress(args.params["year"]);
    const { form_key: key, version } = parsed(sent, withdrawInput);
    const to = await carryOutOnce(ctx, { key, act: "report.withdraw" }, async (inside) => {
      await withdrawReport(inside, { year, version });
      return `${paths.submission(year)}?done=withdrawn`;
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function ReceiptOfReport() {
  return (
    <ReceiptPageView
      page={useLoaderData<typeof loader>()}
      reply={useActionData<typeof action>() as Reply | undefined}
    />
  );
}
