import { nameCell } from "#app/domain/catalogue/describe.ts";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { DecisionBox } from "#app/ui/feedback/decision-box.tsx";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextArea } from "#app/ui/form/text-field.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type ReportToReview } from "../queries/report-to-review.server.ts";

type Props = { report: ReportToReview; reply: Reply | undefined };

/** Where the secretariat decides. While a figure is open, accepting is the secondary button. */
export function ReviewDecision({ report, reply }: Props) {
  const { t } = useSpeech();
  return (
    <div id="field-decision" tabIndex={-1}>
      <DecisionBox id="decision" title={t("review:report.decision.title")}>
        <Decision report={report} reply={reply} />
      </DecisionBox>
    </div>
  );
}

function Decision({ report, reply }: Props) {
  const { t, language } = useSpeech();
  const { may, state, year, returnedAt } = report;
  if (may === "own") return <p>{t("review:report.own")}</p>;
  if (may === "closed") {
    return (
      <>
        <p>{t("review:report.decision.closed", { year })}</p>
        <TextLink to={paths.cyclePeriod(year)}>{t("review:report.decision.to_period")}</TextLink>
      </>
    );
  }
  if (state === "submitted") return <Accepting report={report} />;
  if (state === "accepted") return <Reopening report={report} reply={reply} />;
  return <p>{t("review:report.decision.returned", { day: formatDay(language, returnedAt ?? "") })}</p>;
}

const namedAtMost = 3;

function Accepting({ report }: { report: ReportToReview }) {
  const { t, language } = useSpeech();
  const { unsettled, year } = report;
  const catalogue = catalogueOfYear(year);
  const names = unsettled
    .slice(0, namedAtMost)
    .map((cell) => (cell === "" ? t("review:report.whole.title") : nameCell(language, cell, catalogue)));
  if (unsettled.length > namedAtMost) names.push(t("review:report.decision.and_more"));
  return (
    <>
      <p>
        {unsettled.length > 0
          ? t("review:report.decision.unsettled", { count: unsettled.length, figures: names.join(", ") })
          : t("review:report.decision.all_settled")}
      </p>
      <form method="post">
        <DecisionFields report={report} intent="accept" />
        <Button wide variant={unsettled.length > 0 ? "secondary" : "primary"}>
          {t("review:report.decision.accept")}
        </Button>
      </form>
      <ButtonLink to={paths.reviewReturn(report.id)} variant="secondary" wide>
        {t("review:report.decision.return")}
      </ButtonLink>
    </>
  );
}

function Reopening({ report, reply }: Props) {
  const { t, language } = useSpeech();
  const mine = reply?.typed["intent"]?.[0] === "reopen" ? reply : undefined;
  return (
    <>
      <p>{t("review:report.decision.accepted", { day: formatDay(language, report.acceptedAt ?? "") })}</p>
      <form method="post">
        <DecisionFields report={report} intent="reopen" />
        <TextArea
          id="field-reason"
          name="reason"
          rows={3}
          label={t("review:report.decision.reopen_label")}
          hint={t("review:report.decision.reopen_hint")}
          error={useFieldError(mine, "reason")}
          defaultValue={typedOr(mine, "reason", "")}
        />
        <Button wide variant="secondary">
          {t("review:report.decision.reopen")}
        </Button>
      </form>
    </>
  );
}

/** The copy the decision is made on, and the key that gives it one effect. */
export function DecisionFields({ report, intent }: { report: ReportToReview; intent: "accept" | "reopen" | "return" }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="form_key" value={report.keys[intent]} />
      <input type="hidden" name="submission" value={report.id} />
      <input type="hidden" name="version" value={report.version} />
    </>
  );
}
