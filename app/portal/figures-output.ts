import { describeFileProblem, describeFinding } from "#app/domain/catalogue/describe.ts";
import { type FileProblem } from "#app/domain/catalogue/file/columns.ts";
import { type Catalogue, type CellKey, type Finding } from "#app/domain/catalogue/model.ts";
import { type Invocation } from "./command.ts";

/** A line that could not be taken, for machines. */
export type SaidProblem = { line: number | null; field: string | null; code: string; reason: string };

/** The column a problem lies in, by the first word of its code. */
const fieldOf: Record<string, string> = {
  indicator: "indicator",
  breakdown: "breakdown",
  dimension: "breakdown",
  ages: "breakdown",
  state: "state",
  value: "value",
  qualifier: "qualifier",
  note: "note",
};

export function saidProblems(invocation: Invocation, problems: readonly FileProblem[]): SaidProblem[] {
  return problems.map((problem) => ({
    line: problem.line,
    field: fieldOf[problem.code.split("_")[0] ?? ""] ?? null,
    code: problem.code,
    reason: describeFileProblem(invocation, { ...problem, line: null }),
  }));
}

/** "Line 3, value: …", or the reason alone for the file as a whole. */
export function problemLine({ t }: Invocation, { line, field, reason }: SaidProblem): string {
  if (line === null) return reason;
  return field === null
    ? t("portal:figures.line", { line: String(line), reason })
    : t("portal:figures.line_field", { line: String(line), field, reason });
}

/** What a rule says, for machines. */
export type SaidFinding = {
  rule: string;
  severity: "error" | "warning";
  outcome: "fail" | "unchecked";
  cells: readonly CellKey[];
  /** Where the cells stand in the file; those that are not in it are left out. */
  lines: number[];
  sentence: string;
};

type Read = { findings: readonly Finding[]; catalogue: Catalogue; lines: ReadonlyMap<CellKey, number> };

export function saidFindings(invocation: Invocation, { findings, catalogue, lines }: Read): SaidFinding[] {
  return findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    outcome: finding.outcome,
    cells: finding.cells,
    lines: finding.cells.flatMap((cell) => lines.get(cell) ?? []),
    sentence: describeFinding(invocation, finding, catalogue),
  }));
}

/** "Error: … (MIS.NEW)": the sentence and the code it starts from, which names the line to look at. */
export function findingLine({ t }: Invocation, { severity, outcome, cells, sentence }: SaidFinding): string {
  const said = `${sentence} (${cells[0] ?? ""})`;
  if (outcome === "unchecked") return t("portal:figures.unchecked", { sentence: said });
  return severity === "error"
    ? t("portal:figures.error", { sentence: said })
    : t("portal:figures.warning", { sentence: said });
}

export const isError = ({ severity, outcome }: SaidFinding) => severity === "error" && outcome === "fail";
