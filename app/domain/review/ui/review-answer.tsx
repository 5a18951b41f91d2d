import { useSpeech } from "#app/i18n/context.tsx";
import { formatCount, formatShare } from "#app/i18n/format.ts";
import { Icon } from "#app/ui/feedback/icon.tsx";
import { type Answer } from "#app/domain/submissions/answers.ts";
import { type Change } from "../rules/review-change.ts";

/** A figure as it was answered. Zero is a figure; what is missing is said in words. */
export function AnswerShown({ answer }: { answer: Answer | null }) {
  const { t, language } = useSpeech();
  if (!answer) return <span className="font-normal text-ink-2">{t("review:report.figures.not_reported")}</span>;
  if (answer.value === null) {
    const said = {
      value: "not_reported",
      not_applicable: "not_offered",
      not_collected: "not_collected",
      blank: "blank",
    } as const;
    return <span>{t(`review:report.figures.${said[answer.state]}`)}</span>;
  }
  const count = formatCount(language, answer.value);
  if (answer.qualifier === "exact") return <>{count}</>;
  return (
    <>
      <span className="block text-small font-normal text-ink-2">
        {t(`review:report.figures.estimate.${answer.qualifier}`)}
      </span>
      {count}
    </>
  );
}

/** How a figure moved since last year; marked when the rules ask about it. */
export function ChangeShown({ change, isMarked }: { change: Change | null; isMarked: boolean }) {
  const { t } = useSpeech();
  const said = useChange(change);
  if (!isMarked) return <>{said ?? t("review:report.figures.none")}</>;
  return (
    <span className="inline-flex items-center gap-2 font-semibold text-accent">
      <Icon name="triangle" />
      {said}
    </span>
  );
}

function useChange(change: Change | null): string | null {
  const { t, language } = useSpeech();
  if (change === null || change.kind === "same") return null;
  if (change.kind === "times") return t("review:report.figures.times", { count: change.times });
  if (change.kind === "fallen") return t("review:report.figures.fallen_to_zero");
  const amount = change.kind === "by" ? change.by : change.fraction;
  const size = change.kind === "by" ? formatCount(language, Math.abs(amount)) : formatShare(language, Math.abs(amount));
  return `${amount < 0 ? "−" : "+"} ${size}`;
}
