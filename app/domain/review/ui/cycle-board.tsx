import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { type CycleGroup, CycleStrip } from "#app/ui/chart/cycle-strip.tsx";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { FilterTabs } from "#app/ui/table/filter-tabs.tsx";
import { type CycleBoard } from "../queries/cycle-board.server.ts";
import { BoardMargin } from "./cycle-margin.tsx";
import { BoardTable } from "./cycle-table.tsx";

type Props = {
  board: CycleBoard;
  /** How many organisations a reminder has just gone to; null for none. */
  reminded: number | null;
};

/** The whole cycle of a year at a glance: who stands where, what to look at first, one action for each organisation. */
export function CycleBoardPage({ board, reminded }: Props) {
  const { t } = useSpeech();
  return (
    <>
      {reminded !== null && <Banner title={t("review:board.done.reminded", { count: reminded })} />}
      <BoardHeading board={board} />
      <CycleStrip groups={groupsOf(board, t)} />
      <div className="mt-10">
        <MarginRight margin={<BoardMargin board={board} />}>
          <BoardList board={board} />
        </MarginRight>
      </div>
    </>
  );
}

function BoardHeading({ board }: { board: CycleBoard }) {
  const { t, language } = useSpeech();
  const { year, toRemind, otherYears } = board;
  return (
    <>
      <PageHeading
        title={t("periods:cycle", { year })}
        lead={whenItIsDue(board, t, language)}
        aside={
          <>
            <ButtonLink to={paths.cyclePeriod(year)} variant="secondary">
              {t("review:board.change_deadline")}
            </ButtonLink>
            {toRemind > 0 && (
              <ButtonLink to={paths.cycleRemind(year)}>{t("review:board.remind_all", { count: toRemind })}</ButtonLink>
            )}
          </>
        }
      />
      {otherYears.length > 0 && (
        <nav aria-label={t("review:board.other_years")} className="no-print -mt-4 mb-6 text-small">
          <ul className="flex flex-wrap gap-x-5">
            <li className="py-1 text-ink-2">{t("review:board.other_years")}:</li>
            {otherYears.map((other) => (
              <li key={other}>
                <TextLink to={paths.cycle(other)} className="inline-flex min-h-8 items-center">
                  {other}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

type Speech = ReturnType<typeof useSpeech>;

function whenItIsDue(board: CycleBoard, t: Speech["t"], language: Speech["language"]): string {
  const day = (at: string) => formatDay(language, at);
  const { opensAt, dueAt, closesAt, moment, daysLeft } = board;
  if (moment === "before") return t("review:board.not_open_yet", { day: day(opensAt) });
  if (moment === "closed") return t("review:board.closed", { day: day(closesAt) });
  if (moment === "past_due") return t("review:board.past_due", { day: day(dueAt), closes: day(closesAt) });
  if (daysLeft === 0) return t("review:board.due_today", { day: day(dueAt) });
  return t("review:board.open_until", { day: day(dueAt), count: daysLeft });
}

const tones: [keyof CycleBoard["strip"], CycleGroup["tone"]][] = [
  ["accepted", "solid"],
  ["submitted", "hatched"],
  ["returned", "ochre"],
  ["in_progress", "outline"],
  ["not_started", "low"],
];

function groupsOf(board: CycleBoard, t: Speech["t"]) {
  return tones.map(([key, tone]) => ({
    key,
    tone,
    label: t(`review:board.strip.${key}`),
    count: board.strip[key],
  }));
}

const filters = ["all", "check", "remind", "questions"] as const;

function BoardList({ board }: { board: CycleBoard }) {
  const { t } = useSpeech();
  const { year, filter, counts, rows } = board;
  const whole = paths.cycle(year);
  const tabs = filters.map((one) => ({
    to: one === "all" ? whole : `${whole}?show=${one}`,
    label: t(`review:board.filter.${one}`, { count: counts[one] }),
    current: one === filter,
  }));
  if (board.members === 0) {
    return (
      <EmptyState title={t("review:board.nobody.title", { year })}>
        {t("review:board.nobody.text", { year })}
      </EmptyState>
    );
  }
  return (
    <>
      <FilterTabs name={t("review:board.filter.name")} tabs={tabs} />
      {rows.length > 0 ? (
        <BoardTable board={board} />
      ) : (
        <EmptyState
          title={t("review:board.empty_filter.title")}
          action={<TextLink to={whole}>{t("review:board.empty_filter.clear")}</TextLink>}
        />
      )}
    </>
  );
}
