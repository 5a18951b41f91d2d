import { describeFact, describeFinding, nameCell } from "#app/domain/catalogue/describe.ts";
import { type Finding } from "#app/domain/catalogue/model.ts";
import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { InlineMessage } from "#app/ui/feedback/inline-message.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { NumberCell, RowHead } from "#app/ui/table/data-table.tsx";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { FigureThread } from "#app/domain/reporting/ui/figure-thread.tsx";
import { type ReportToReview } from "../queries/report-to-review.server.ts";
import { isReason } from "#app/domain/submissions/figures-examined.ts";
import { useIdentifying } from "#app/ui/form/identifying-warning.tsx";
import { type ReviewRow } from "../rules/review-rows.ts";
import { AnswerShown, ChangeShown } from "./review-answer.tsx";
import { Divisions } from "./review-divisions.tsx";

type Props = { row: ReviewRow; report: ReportToReview; reply: Reply | undefined };

const indents = ["md:pl-4", "pl-4 md:pl-8", "pl-8 md:pl-12", "pl-12 md:pl-16"] as const;

/** One figure: its row, and under it what the rules ask, its divisions and its conversation, as one piece. */
export function FigureRows({ row, report, reply }: Props) {
  const isOpen = report.open === row.cell;
  const look = isOpen ? "bg-accent-wash [&>*:first-child]:border-l-5 [&>*:first-child]:border-accent-mark" : "";
  return (
    <>
      <tr className={`border-t border-rule first:border-t-0 ${look}`}>
        <FigureCells row={row} report={report} isOpen={isOpen} />
      </tr>
      {!isOpen && <Beneath row={row} report={report} />}
      {isOpen && <ThreadRow row={row} report={report} reply={reply} />}
    </>
  );
}

function FigureCells({ row, report, isOpen }: Omit<Props, "reply"> & { isOpen: boolean }) {
  const { language } = useSpeech();
  const { cell, depth, before, now, change, signs } = row;
  const name = nameCell(language, cell, catalogueOfYear(report.year));
  const isMarked = signs.some(({ rule }) => rule === "R8");
  return (
    <>
      <RowHead className={`${indents[Math.min(depth, 3)] ?? ""} ${signs.length > 0 ? "font-semibold" : "font-normal"}`}>
        {name}
        <span className="block font-normal md:hidden">
          <CommentLink row={row} report={report} isOpen={isOpen} name={name} />
        </span>
      </RowHead>
      <NumberCell className="text-ink-2">
        <AnswerShown answer={before} />
      </NumberCell>
      <NumberCell className="font-semibold">
        <AnswerShown answer={now} />
        {change && change.kind !== "same" && (
          <span className="block text-small font-normal text-ink-2 md:hidden">
            <ChangeShown change={change} isMarked={isMarked} />
          </span>
        )}
      </NumberCell>
      <NumberCell className="max-md:hidden">
        <ChangeShown change={change} isMarked={isMarked} />
      </NumberCell>
      <NumberCell className="pr-4 max-md:hidden">
        <CommentLink row={row} report={report} isOpen={isOpen} name={name} />
      </NumberCell>
    </>
  );
}

type LinkProps = Omit<Props, "reply"> & { isOpen: boolean; name: string };

function CommentLink({ row, report, isOpen, name }: LinkProps) {
  const { t } = useSpeech();
  const thread = report.threads[row.cell];
  const said = thread
    ? t("review:report.figures.comments", { count: thread.comments.length })
    : t("review:report.figures.comment");
  return (
    <TextLink
      to={isOpen ? `${paths.review(report.id)}?figure=none` : paths.reviewFigure(report.id, row.cell)}
      className="no-print inline-flex min-h-8 items-center"
    >
      {isOpen ? t("review:report.figures.close") : said}
      <span className="sr-only">: {name}</span>
      {thread?.resolved && !isOpen && (
        <span className="ml-2 text-small text-ink-2">({t("review:report.figures.settled")})</span>
      )}
    </TextLink>
  );
}

/** What stands under a figure whose conversation is closed. */
function Beneath({ row, report }: Omit<Props, "reply">) {
  const hasSaid = row.signs.length > 0 || row.note !== null || row.was !== undefined || row.divisions.length > 0;
  if (!hasSaid) return null;
  return (
    <tr>
      <td colSpan={5} className="pb-3 md:px-4">
        <Correction row={row} />
        <Signs row={row} year={report.year} />
        <Divisions row={row} report={report} />
      </td>
    </tr>
  );
}

function Correction({ row }: { row: ReviewRow }) {
  const { t } = useSpeech();
  if (row.was === undefined) return null;
  return (
    <p className="mb-1 text-small text-ink-2">
      {row.was === null ? (
        t("review:report.figures.added")
      ) : (
        <>
          {t("review:report.figures.was", { value: "" })} <AnswerShown answer={row.was} />
        </>
      )}
    </p>
  );
}

function Signs({ row, year }: { row: ReviewRow; year: number }) {
  const { t } = useSpeech();
  const identifying = useIdentifying()(row.note ?? "");
  return (
    <>
      {row.signs.map((finding) => (
        <Sign key={finding.key + finding.rule} finding={finding} year={year} explanation={row.explanation} />
      ))}
      {row.note && (
        <p className="text-small text-ink-2">
          {t("review:report.figures.note")} {row.note}
          {identifying && <span className="block text-accent">{identifying}</span>}
        </p>
      )}
    </>
  );
}

type SignProps = { finding: Finding; year: number; explanation: string | null };

/** A question that was answered is not asked again: the answer stands in its place. */
function Sign({ finding, year, explanation }: SignProps) {
  const speech = useSpeech();
  const { t } = speech;
  const identifying = useIdentifying();
  if (finding.severity === "warning" && isReason(explanation)) {
    return (
      <InlineMessage kind="done" title={t("reporting:message.explained")} after={identifying(explanation ?? "")}>
        {t("catalogue:quoted", { name: explanation })}{" "}
        <span className="text-ink-2">{describeFact(speech, finding, catalogueOfYear(year))}</span>
      </InlineMessage>
    );
  }
  return (
    <InlineMessage
      kind={finding.severity === "error" ? "error" : "warning"}
      after={finding.severity === "warning" && explanation}
    >
      {describeFinding(speech, finding, catalogueOfYear(year))}
    </InlineMessage>
  );
}

function ThreadRow({ row, report, reply }: Props) {
  const { language } = useSpeech();
  const { comment, resolve } = report.keys;
  return (
    <tr>
      <td colSpan={5} className="p-0">
        {row.signs.length > 0 && <Signs row={row} year={report.year} />}
        <FigureThread
          subject={nameCell(language, row.cell, catalogueOfYear(report.year))}
          figure={row.cell}
          submissionId={report.id}
          thread={report.threads[row.cell] ?? null}
          organisation={report.organisation}
          explanation={row.signs.some(({ severity }) => severity === "warning") ? null : row.explanation}
          keys={report.may === "own" ? null : { comment, resolve }}
          reply={reply}
        />
        <div className="py-2 md:px-4">
          <Correction row={row} />
          <Divisions row={row} report={report} />
        </div>
      </td>
    </tr>
  );
}
