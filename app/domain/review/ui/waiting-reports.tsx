import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { type Language } from "#app/i18n/languages.ts";
import { type Translate } from "#app/i18n/translator.ts";
import { paths } from "#app/kernel/paths.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { type Status, StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { type Task, type TaskGroup, TaskList } from "#app/ui/form/task-list.tsx";
import { type SubmissionState } from "#app/domain/submissions/model.ts";
import { type OwedReport } from "#app/domain/sending/queries/reports-owed.server.ts";
import { type WaitingReview } from "../queries/reviews-waiting.server.ts";

const statusOf: Record<SubmissionState, Status> = {
  draft: "in_progress",
  submitted: "sent",
  returned: "returned",
  accepted: "accepted",
};

/** Loader data crosses the wire as it is; `owed` is empty for the secretariat and `reviews` for everybody else. */
type Props = { owed: OwedReport[]; reviews: WaitingReview[] };

/** What the reports ask of the person now. */
export function WaitingReports({ owed, reviews }: Props) {
  const { t } = useSpeech();
  const reports = useOwedTasks(owed);
  const checks = useReviewTasks(reviews);
  const groups: TaskGroup[] = [
    { key: "reports", title: t("accounts:desk.reports"), tasks: reports },
    { key: "reviews", title: t("accounts:desk.reviews"), tasks: checks },
  ].filter((group) => group.tasks.length > 0);
  return groups.length > 0 ? <TaskList groups={groups} /> : <EmptyState title={t("accounts:desk.nothing")} />;
}

function useOwedTasks(owed: OwedReport[]): Task[] {
  const { t, language } = useSpeech();
  return owed.map((report) => ({
    key: String(report.year),
    title: t("accounts:desk.report", { year: report.year }),
    to: paths.submission(report.year),
    status: <StatusTag status={report.state ? statusOf[report.state] : "not_started"} />,
    hint: hintOf({ t, language }, report),
  }));
}

function hintOf({ t, language }: { t: Translate; language: Language }, report: OwedReport): string {
  if (report.openQuestions) return t("accounts:desk.open_questions", { count: report.openQuestions });
  if (report.state === "submitted") return t("accounts:desk.sent");
  if (report.state === "accepted") return t("accounts:desk.accepted");
  return t(report.late ? "accounts:desk.was_due" : "accounts:desk.due", { day: formatDay(language, report.dueAt) });
}

function useReviewTasks(reviews: WaitingReview[]): Task[] {
  const { t } = useSpeech();
  return reviews.map((review) => ({
    key: String(review.year),
    title: t("accounts:desk.cycle", { year: review.year }),
    to: paths.cycle(review.year),
    status: <StatusTag status={review.toCheck > 0 ? "to_review" : "done"} />,
    hint: [
      t("accounts:desk.to_check", { count: review.toCheck }),
      t("accounts:desk.with_questions", { count: review.withQuestions }),
    ].join(" · "),
  }));
}
