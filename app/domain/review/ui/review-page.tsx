import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { type Status, StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { FigureThread } from "#app/domain/reporting/ui/figure-thread.tsx";
import { type ReportToReview } from "../queries/report-to-review.server.ts";
import { ReviewChanges } from "./review-changes.tsx";
import { ReviewFigures } from "./review-figures.tsx";
import { ReviewMargin } from "./review-margin.tsx";
import { ReviewTexts, ReviewTrainings } from "./review-texts.tsx";

export const reviewDone = ["commented", "resolved", "accepted", "returned", "reopened"] as const;
export type ReviewDone = (typeof reviewDone)[number];

type Props = { report: ReportToReview; reply: Reply | undefined; done: ReviewDone | null };

const statuses: Record<ReportToReview["state"], Status> = {
  draft: "in_progress",
  submitted: "to_review",
  returned: "returned",
  accepted: "accepted",
};

/** One submission beside last year, with the conversations under their figures and the decision in the margin. */
export function ReviewPage({ report, reply, done }: Props) {
  const { t, language } = useSpeech();
  const { year, organisation, number, submittedAt, state, late } = report;
  const sent = t("review:report.sent_by_organisation", {
    day: formatDay(language, submittedAt),
    number,
  });
  return (
    <>
      <ReplySummary reply={reply} firstField={reply?.typed["intent"]?.[0] === "comment" ? "comment" : "decision"} />
      {done && !reply && <Banner title={t(`review:report.done.${done}`)} />}
      {state === "returned" && <Banner kind="note" title={t("review:report.returned_now")} />}
      <PageHeading
        kicker={t("review:report.kicker", { year })}
        title={organisation}
        lead={late ? `${sent} ${t("review:report.late")}` : sent}
        aside={<StatusTag status={statuses[state]} />}
      />
      <MarginRight margin={<ReviewMargin report={report} reply={reply} />}>
        <WholeReport report={report} reply={reply} />
        {report.changed && <ReviewChanges report={report} changed={report.changed} />}
        <ReviewFigures report={report} reply={reply} />
        <ReviewTexts texts={report.texts} />
        <ReviewTrainings trainings={report.trainings} />
      </MarginRight>
    </>
  );
}

/** What was said about the report as a whole: why it was returned or reopened. */
function WholeReport({ report, reply }: Omit<Props, "done">) {
  const { t } = useSpeech();
  const thread = report.threads[""] ?? null;
  const isOpen = report.open === "";
  if (!thread && !isOpen) return null;
  const { comment, resolve } = report.keys;
  return (
    <section aria-labelledby="whole" className="mb-10">
      <h2 id="whole" className="mb-3 text-h3">
        {t("review:report.whole.title")}
      </h2>
      <FigureThread
        subject={t("review:report.whole.title")}
        figure=""
        submissionId={report.id}
        thread={thread}
        organisation={report.organisation}
        keys={isOpen && report.may !== "own" ? { comment, resolve } : null}
        reply={reply}
      />
    </section>
  );
}
