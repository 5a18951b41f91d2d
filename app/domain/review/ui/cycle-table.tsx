import { useSpeech } from "#app/i18n/context.tsx";
import { formatShortDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { Icon } from "#app/ui/feedback/icon.tsx";
import { type Status, StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { ColumnHead, DataTable, RowHead, TableHead, TableRow, TextCell } from "#app/ui/table/data-table.tsx";
import { type BoardRow, type CycleBoard } from "../queries/cycle-board.server.ts";
import { SectionsDone } from "./cycle-sections.tsx";

/** One row for each organisation, with one action. */
export function BoardTable({ board }: { board: CycleBoard }) {
  const { t } = useSpeech();
  const said = countsSaid(t);
  return (
    <DataTable wide id="board" caption={t("review:board.caption", { year: board.year })} captionHidden>
      <TableHead>
        <ColumnHead>{t("review:board.organisation")}</ColumnHead>
        <ColumnHead>{t("review:board.state")}</ColumnHead>
        <ColumnHead>{t("review:board.sections")}</ColumnHead>
        <ColumnHead>{t("review:board.to_look")}</ColumnHead>
        <ColumnHead>{t("review:board.last_activity")}</ColumnHead>
        <ColumnHead numeric>
          <span className="sr-only">{t("review:board.action")}</span>
        </ColumnHead>
      </TableHead>
      <tbody>
        {board.rows.map((row) => (
          <Row key={row.organisationId} row={row} year={board.year} said={said} />
        ))}
      </tbody>
    </DataTable>
  );
}

type Speech = ReturnType<typeof useSpeech>;

/** What many rows say alike, worked out once for each number. */
function countsSaid(t: Speech["t"]) {
  const known = new Map<string, string>();
  const once = (name: string, say: () => string) => {
    const said = known.get(name) ?? say();
    known.set(name, said);
    return said;
  };
  return {
    sections: ({ done, total }: BoardRow["sections"]) =>
      once(`${done}/${total}`, () => t("ui:done_of", { done, total })),
    figures: (count: number) => once(`${count}`, () => t("review:board.figures", { count })),
  };
}

type Said = ReturnType<typeof countsSaid>;

const statuses: Record<BoardRow["state"], Status> = {
  accepted: "accepted",
  submitted: "sent",
  returned: "returned",
  in_progress: "in_progress",
  not_started: "not_started",
};

function Row({ row, year, said }: { row: BoardRow; year: number; said: Said }) {
  const { t, language } = useSpeech();
  const { name, submissionId, state } = row;
  const isReadable = submissionId !== null && state !== "in_progress";
  return (
    <TableRow>
      <RowHead className="font-semibold">
        {isReadable ? <TextLink to={paths.review(submissionId)}>{name}</TextLink> : name}
      </RowHead>
      <TextCell className="whitespace-nowrap">
        <StatusTag status={statuses[state]} boxed={false} />
        {row.late && <span className="block text-small text-ink-2">{t("review:board.late")}</span>}
      </TextCell>
      <TextCell className="whitespace-nowrap">
        <SectionsDone {...row.sections} said={said.sections(row.sections)} />
      </TextCell>
      <TextCell className="whitespace-nowrap">
        <ToLook said={row.toLook > 0 ? said.figures(row.toLook) : null} />
      </TextCell>
      <TextCell className="whitespace-nowrap text-ink-2">
        {row.lastActivity ? formatShortDay(language, row.lastActivity) : t("review:board.never")}
      </TextCell>
      <td className="py-1.5 pl-4 text-right">
        <Action row={row} year={year} />
      </td>
    </TableRow>
  );
}

function ToLook({ said }: { said: string | null }) {
  const { t } = useSpeech();
  if (said === null) return <span className="text-ink-2">{t("review:board.nothing")}</span>;
  return (
    <span className="inline-flex items-center gap-2 text-small font-semibold text-accent">
      <Icon name="triangle" />
      {said}
    </span>
  );
}

function Action({ row, year }: { row: BoardRow; year: number }) {
  const { t, language } = useSpeech();
  const about = <span className="sr-only">: {row.name}</span>;
  const link = "inline-flex min-h-11 items-center font-semibold";
  if (row.mayBeReminded) {
    return (
      <TextLink to={paths.cycleRemind(year, row.organisationId)} className={link}>
        {t("review:board.remind")}
        {about}
      </TextLink>
    );
  }
  if (row.submissionId !== null && row.state !== "in_progress") {
    return (
      <TextLink to={paths.review(row.submissionId)} className={link}>
        {row.state === "submitted" ? t("review:board.check") : t("review:board.view")}
        {about}
      </TextLink>
    );
  }
  if (!row.remindedAt) return null;
  return (
    <span className="text-small text-ink-2">
      {t("review:board.reminded", { day: formatShortDay(language, row.remindedAt) })}
    </span>
  );
}
