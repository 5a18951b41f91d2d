import { useSpeech } from "#app/i18n/context.tsx";
import { sayKey } from "#app/i18n/translator.ts";
import { ColumnHead, DataTable, NumberCell, RowHead, TableHead, TableRow } from "#app/ui/table/data-table.tsx";
import { hiddenMark } from "#app/ui/table/marks.tsx";
import { type ReleaseCell } from "../model.ts";
import { CoverageShown, TotalShown, UnitShown } from "./total-shown.tsx";

type Section = { key: string; cells: ReleaseCell[] };

/** Totals by section of the catalogue, in their order. */
function sectionsOf(cells: readonly ReleaseCell[]): Section[] {
  const sections = new Map<string, ReleaseCell[]>();
  for (const cell of cells) {
    const key = cell.section ?? "other";
    sections.set(key, [...(sections.get(key) ?? []), cell]);
  }
  return [...sections].map(([key, own]) => ({ key, cells: own }));
}

/** Every total of a release with its unit and its coverage, one table a section. */
export function FiguresTables({ year, cells }: { year: number; cells: readonly ReleaseCell[] }) {
  const { t } = useSpeech();
  return sectionsOf(cells).map((section, index) => (
    <DataTable
      key={section.key}
      id={`table-${section.key}`}
      caption={t("publications:report.table", {
        number: index + 1,
        section: sayKey(t, `publications:section.${section.key}`),
        year,
      })}
      unit={t("publications:report.table_unit")}
      notes={<Legend cells={section.cells} />}
    >
      <TableHead>
        <ColumnHead>{t("publications:report.figure")}</ColumnHead>
        <ColumnHead numeric>{t("publications:report.value")}</ColumnHead>
        <ColumnHead numeric>{t("publications:report.coverage")}</ColumnHead>
      </TableHead>
      <tbody>
        {section.cells.map((cell) => (
          <Row key={cell.indicator} cell={cell} />
        ))}
      </tbody>
    </DataTable>
  ));
}

/** The code's depth below its section's figures, so that parts stand under their whole. */
const depthOf = (indicator: string) =>
  Math.max(0, indicator.split(".").length - (indicator.startsWith("VIC.SVC.") ? 3 : 2));

const indents = ["", "pl-5", "pl-10"];

function Row({ cell }: { cell: ReleaseCell }) {
  const { t, language } = useSpeech();
  return (
    <TableRow>
      <RowHead className={`font-normal ${indents[Math.min(depthOf(cell.indicator), 2)] ?? ""}`}>
        {cell.labels[language]}
        <span className="block text-small text-ink-2">
          <UnitShown unit={cell.unit} />
          {cell.confidence !== "high" && (
            <>
              {" · "}
              <a href={`#sure-${cell.indicator}`}>{t(`publications:report.confidence.${cell.confidence}`)}</a>
            </>
          )}
        </span>
      </RowHead>
      <NumberCell>
        <TotalShown {...cell} />
      </NumberCell>
      <NumberCell className="text-small text-ink-2 max-md:whitespace-normal">
        <CoverageShown {...cell} />
      </NumberCell>
    </TableRow>
  );
}

function Legend({ cells }: { cells: readonly ReleaseCell[] }) {
  const { t } = useSpeech();
  const has = (status: ReleaseCell["status"]) => cells.some((cell) => cell.status === status);
  return (
    <>
      {has("hidden") && <p>{t("publications:report.hidden_note", { mark: hiddenMark })}</p>}
      {has("not_collected") && <p>{t("publications:report.not_collected_note")}</p>}
    </>
  );
}
