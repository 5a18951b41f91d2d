import { useSpeech } from "#app/i18n/context.tsx";
import { nameCell } from "#app/domain/catalogue/describe.ts";
import { formatCount, formatShortDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type CycleBoard } from "../queries/cycle-board.server.ts";

/** Beside the board: what to look at first, what it adds up to so far, and the reminders. */
export function BoardMargin({ board }: { board: CycleBoard }) {
  const { t } = useSpeech();
  return (
    <>
      <MarginNote title={t("review:board.look_first.title")}>
        <LookFirst board={board} />
      </MarginNote>
      <MarginNote title={t("review:board.totals.title")}>
        <Totals board={board} />
        <p>{t("review:board.totals.note")}</p>
      </MarginNote>
      <MarginNote title={t("review:board.reminders.title")}>
        <LastReminder board={board} />
      </MarginNote>
    </>
  );
}

/** Names only: a figure is read on the report's own page, where reading leaves a trace. */
function LookFirst({ board }: { board: CycleBoard }) {
  const { t, language } = useSpeech();
  if (board.looks.length === 0) return <p>{t("review:board.look_first.none")}</p>;
  return (
    <ul>
      {board.looks.map((look) => (
        <li key={look.submissionId + look.figure} className="border-b border-rule py-1.5">
          <TextLink to={paths.reviewFigure(look.submissionId, look.figure)} className="font-semibold">
            {look.organisation}:{" "}
            {look.figure
              ? nameCell(language, look.figure, catalogueOfYear(board.year))
              : t("review:board.look_first.whole_report")}
          </TextLink>
          <span className="block">
            {t(`review:board.look_first.${look.reason}`, { day: look.at ? formatShortDay(language, look.at) : "" })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Totals({ board }: { board: CycleBoard }) {
  const { t, language } = useSpeech();
  return (
    <dl>
      {board.totals.map(({ headline, total, answered }) => (
        <div key={headline} className="flex items-baseline justify-between gap-3 py-1">
          <dt>
            {t(`review:board.totals.${headline}`)}
            <span className="block">{t("review:board.totals.from", { answered, total: board.members })}</span>
          </dt>
          <dd className="font-semibold text-ink tabular-nums">
            {total === null ? t("review:board.totals.none") : formatCount(language, total)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function LastReminder({ board }: { board: CycleBoard }) {
  const { t, language } = useSpeech();
  const { lastReminder } = board;
  if (!lastReminder) return <p>{t("review:board.reminders.none")}</p>;
  const day = formatShortDay(language, lastReminder.at);
  return <p>{t("review:board.reminders.last", { day, count: lastReminder.organisations })}</p>;
}
