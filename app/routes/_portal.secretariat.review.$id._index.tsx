import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { noteViewing } from "#app/domain/review/commands/note-viewing.server.ts";
import { type ReportToReview, reportToReview } from "#app/domain/review/queries/report-to-review.server.ts";
import { figureIn, reportIn } from "#app/domain/review/review-input.ts";
import { reviewDone, ReviewPage } from "#app/domain/review/ui/review-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forSecretariat } from "#app/web/context.server.ts";
import { answer, attempt, leaveTrace } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { actOnReport } from "#app/web/review-acts.server.ts";

export const handle: PageHandle<ReportToReview> = {
  title: (t, { organisation, year }) => `${organisation}, ${t("review:report.kicker", { year })}`,
  crumbs: (t, { organisation, year }) => [
    { label: t("periods:cycle", { year }), to: paths.cycle(year) },
    { label: organisation },
  ],
};

/** Whoever reads a report leaves a trace before the page is answered. */
export async function loader(args: LoaderFunctionArgs) {
  const figure = figureIn(new URL(args.request.url).searchParams.get("figure"));
  const report = await answer(args, forSecretariat, async (ctx) =>
    reportToReview(ctx, { submissionId: reportIn(args.params["id"]), figure }),
  );
  await leaveTrace(args, (ctx) => noteViewing(ctx, { submissionId: report.id }));
  return report;
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forSecretariat, async (ctx, sent) =>
    redirect(inLanguage(sent.language, await actOnReport(ctx, sent))),
  );
}

export default function Review() {
  const [search] = useSearchParams();
  const done = reviewDone.find((one) => one === search.get("done")) ?? null;
  const reply = useActionData<typeof action>() as Reply | undefined;
  return <ReviewPage report={useLoaderData<typeof loader>()} reply={reply} done={done} />;
}
