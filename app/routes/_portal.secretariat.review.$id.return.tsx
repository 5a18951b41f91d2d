import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { noteViewing } from "#app/domain/review/commands/note-viewing.server.ts";
import { returnReport } from "#app/domain/review/commands/return-report.server.ts";
import { type ReportToReview, reportToReview } from "#app/domain/review/queries/report-to-review.server.ts";
import { chosenFigures, reasonsMissing, reportIn, returnInput } from "#app/domain/review/review-input.ts";
import { ReturnPage } from "#app/domain/review/ui/review-return.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forSecretariat } from "#app/web/context.server.ts";
import { answer, attempt, InvalidForm, leaveTrace, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<ReportToReview> = {
  title: (t) => t("review:returning.title"),
  crumbs: (t, { id, organisation, year }) => [
    { label: t("periods:cycle", { year }), to: paths.cycle(year) },
    { label: organisation, to: paths.review(id) },
    { label: t("review:report.returned_crumb") },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const report = await answer(args, forSecretariat, async (ctx) =>
    reportToReview(ctx, { submissionId: reportIn(args.params["id"]), figure: "none" }),
  );
  await leaveTrace(args, (ctx) => noteViewing(ctx, { submissionId: report.id }));
  return report;
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forSecretariat, async (ctx, sent) => {
    const { form_key: key, submission: submissionId, version, reason } = parsed(sent, returnInput);
    const figures = chosenFigures(sent.typed);
    const missing = reasonsMissing(figures);
    if (missing.length > 0) throw new InvalidForm(missing);
    const to = await carryOutOnce(ctx, { key, act: "report.return" }, async (inside) => {
      await returnReport(inside, { submissionId, version, reason, figures });
      return `${paths.review(submissionId)}?done=returned`;
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function ReturnReport() {
  const reply = useActionData<typeof action>() as Reply | undefined;
  return <ReturnPage report={useLoaderData<typeof loader>()} reply={reply} />;
}
