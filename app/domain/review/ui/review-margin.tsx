import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay, formatShortDay } from "#app/i18n/format.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Icon } from "#app/ui/feedback/icon.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { type ReportToReview } from "../queries/report-to-review.server.ts";
import { type Check } from "../rules/review-checks.ts";
import { ReviewDecision } from "./review-decision.tsx";

type Props = { report: ReportToReview; reply: Reply | undefined };

/** Beside the figures: the decision, what was checked automatically, what was sent, and what happened. */
export function ReviewMargin({ report, reply }: Props) {
  const { t, language } = useSpeech();
  return (
    <>
      <ReviewDecision report={report} reply={reply} />
      <MarginNote title={t("review:report.checks.title")}>
        <ul>
          {report.checks.map((check) => (
            <CheckLine key={check.name} check={check} year={report.year} />
          ))}
        </ul>
      </MarginNote>
      <MarginNote title={t("review:report.history.title")}>
        <ol>
          {report.history.map((entry, index) => (
            <HistoryLine key={index} entry={entry} />
          ))}
        </ol>
      </MarginNote>
      {report.sendings.length > 1 && (
        <MarginNote title={t("review:report.versions.title")}>
          <ol>
            {report.sendings.map(({ number, sentAt, late }) => (
              <li key={number} className="py-0.5">
                {t("review:report.versions.sent", { number, day: formatDay(language, sentAt) })}
                {late && ` (${t("review:report.versions.late")})`}
              </li>
            ))}
          </ol>
        </MarginNote>
      )}
    </>
  );
}

function CheckLine({ check, year }: { check: Check; year: number }) {
  const { t } = useSpeech();
  const { failed, unchecked } = check;
  const outcome = failed > 0 ? "failed" : unchecked > 0 ? "unchecked" : "passed";
  const look = { failed: "text-accent", unchecked: "text-ink-2", passed: "text-ok" }[outcome];
  const icon = ({ failed: "triangle", unchecked: "dashed-ring", passed: "disc-tick" } as const)[outcome];
  return (
    <li className="flex gap-2 py-1 text-ink">
      <Icon name={icon} className={`mt-0.5 size-4.5 ${look}`} />
      {t(`review:report.checks.${check.name}.${outcome}`, { year: year - 1, count: failed })}
    </li>
  );
}

const told = [
  "report_started",
  "report_submitted",
  "report_withdrawn",
  "report_returned",
  "report_accepted",
  "report_reopened",
  "report_commented_secretariat",
  "report_commented_organisation",
  "report_thread_resolved",
  "report_figures_imported",
  "report_viewed_by_secretariat",
] as const;

/** Only what a reviewer asks about: savings of the organisation are its own affair. */
function HistoryLine({ entry }: { entry: ReportToReview["history"][number] }) {
  const { t, language } = useSpeech();
  const plain = entry.kind.replace(".", "_");
  const kind = told.find((one) => one === plain || one === `${plain}_${entry.side ?? ""}`);
  if (!kind) return null;
  return (
    <li className="py-1">
      <time dateTime={entry.at}>{formatShortDay(language, entry.at)}</time>, {t(`review:report.history.${kind}`)}
    </li>
  );
}
